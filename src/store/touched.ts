import type { GraphChange, NodeRef } from '../graph/records.ts'
import { KEEPERS, type Label } from '../graph/schema.ts'
import { groupBy } from '../group-by.ts'
import { batches } from './batches.ts'
import type { ReadRows } from './read-rows.ts'

/** The nodes that an import may have left with nothing that keeps them, or with another number of papers. */
export class Touched {
  private readonly keys = new Map<Label, Set<string>>()

  of(label: Label): ReadonlySet<string> {
    return this.keys.get(label) ?? new Set()
  }

  /** All of them. */
  *[Symbol.iterator](): Generator<NodeRef> {
    for (const [label, keys] of this.keys) for (const key of keys) yield { label, key }
  }

  add(nodes: Iterable<NodeRef>): void {
    for (const { label, key } of nodes) {
      const known = this.keys.get(label)
      if (known) known.add(key)
      else this.keys.set(label, new Set([key]))
    }
  }

  /** What a change writes, before or after. What it deletes is to be read before. */
  addWritten({ nodes, relationships, dropped = [] }: GraphChange): void {
    this.add(nodes)
    this.add([...relationships, ...dropped].map(({ to }) => to))
  }

  /** The nodes that are kept by others, which are about to lose their relationships. */
  async addKeptBy(others: readonly NodeRef[], rows: ReadRows): Promise<void> {
    for (const [from, group] of groupBy(others, node => node.label)) {
      for (const { label, types } of KEEPERS.filter(keeper => keeper.from === from)) {
        const cypher = `UNWIND $keys AS key MATCH (n:${from} {key: key})
          MATCH (n)-[:${types.join('|')}]->(m:${label}) RETURN DISTINCT m.key AS key`
        for (const batch of batches(group)) {
          const kept = await rows(cypher, { keys: batch.map(node => node.key) })
          this.add(kept.map(({ key }) => ({ label, key: String(key) })))
        }
      }
    }
  }
}

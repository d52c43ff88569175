import type { GraphChange, NodeRef } from '../graph/records.ts'

/** Of more nodes than this, nobody keeps a list: whoever follows the graph had better read all of it. */
const MOST = 5_000

/** The keys of the nodes that an import changes, makes or removes, or whose relationships change. */
export class ChangedKeys {
  private keys: Set<string> | null = new Set()

  /** What an import writes, before or after. */
  addChange(change: GraphChange): void {
    const { replace, remove, nodes, relationships, rewritten = [], amended = [], dropped = [] } = change
    this.add([...replace, ...remove, ...nodes])
    for (const { from, to } of [...relationships, ...rewritten, ...amended, ...dropped]) this.add([from, to])
  }

  /** What may have been removed or counted anew; null where that may be anything. */
  addSwept(nodes: Iterable<NodeRef> | null): void {
    if (nodes) this.add(nodes)
    else this.keys = null
  }

  /** In order; null where it is not known. */
  list(): string[] | null {
    return this.keys && [...this.keys].sort()
  }

  private add(nodes: Iterable<NodeRef>): void {
    for (const { key } of nodes) this.keys?.add(key)
    if (this.keys && this.keys.size > MOST) this.keys = null
  }
}

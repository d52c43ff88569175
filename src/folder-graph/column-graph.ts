import type { PropertyGraph } from '../cypher/graph.ts'
import {
  type CypherMap,
  Node,
  type PropertySource,
  Relationship,
  type Value,
} from '../cypher/values/value.ts'
import type { PublishedGraph, PublishedLinks, PublishedNodes } from '../folder-format/library.ts'
import { wholeKey } from '../folder-format/short-keys.ts'
import { LABEL_TABLE, type LabelRow } from '../graph/labels.ts'
import type { Label } from '../graph/schema.ts'
import { rest } from '../rest.ts'

/** Relationships after which others get their turn. */
const PIECE = 20_000

type Read = (at: number) => Value

/** The properties of the nodes of one label, by name. What the folder has no column of is null. */
function readersOf(
  { label, names, dates, weights, venues }: PublishedNodes,
  keys: readonly string[],
): Map<string, Read> {
  const { name, date, weight }: LabelRow = LABEL_TABLE[label]
  const readers = new Map<string, Read>([
    ['key', at => keys[at] ?? null],
    [name, at => names[at] ?? null],
  ])
  if (date !== null && dates) readers.set(date, at => dates[at] ?? null)
  if (weight !== null && weights) readers.set(weight, at => BigInt(weights[at] ?? 0))
  if (venues) readers.set('venue', at => venues[at] ?? null)
  return readers
}

/** Ids count on from one label to the next, and from one type of relationships to the next. */
class Columns implements PropertySource {
  constructor(
    private readonly first: number,
    private readonly readers: ReadonlyMap<string, Read>,
  ) {}

  get(id: number, name: string): Value {
    return this.readers.get(name)?.(id - this.first) ?? null
  }

  all(id: number): CypherMap {
    const found = [...this.readers].map(([name, read]) => [name, read(id - this.first)] as const)
    return new Map(found.filter(([, value]) => value !== null))
  }
}

const push = (lists: Map<string, Relationship[]>, type: string, relationship: Relationship): void => {
  const list = lists.get(type)
  if (list) list.push(relationship)
  else lists.set(type, [relationship])
}

/** The graph of a published folder, as queries read it. */
export class ColumnGraph implements PropertyGraph {
  private readonly all: Node[] = []
  private readonly byLabel = new Map<string, Node[]>()
  private readonly byKey = new Map<string, Node>()
  private readonly counts = new Map<string, number>()
  private relationships = 0

  static async of({ nodes, links }: PublishedGraph): Promise<ColumnGraph> {
    const graph = new ColumnGraph()
    for (const columns of nodes) graph.addNodes(columns)
    for (const columns of links) await graph.addLinks(columns)
    return graph
  }

  private addNodes(columns: PublishedNodes): void {
    const { keys: short, names, prefixes } = columns
    const keys = names.map((name, at) => wholeKey(short[at], name, prefixes))
    const source = new Columns(this.all.length, readersOf(columns, keys))
    const nodes = keys.map((key, at) => {
      const node = new Node(this.all.length + at, [columns.label], source)
      this.byKey.set(key, node)
      return node
    })
    this.byLabel.set(columns.label, nodes)
    for (const node of nodes) this.all.push(node)
  }

  private async addLinks({ type, from, to, sources, targets, positions }: PublishedLinks): Promise<void> {
    const [starts, ends] = [this.nodes(from), this.nodes(to)]
    const first = this.relationships
    const readers = new Map<string, Read>()
    if (positions) readers.set('position', at => BigInt(positions[at] ?? 0))
    const source = new Columns(first, readers)
    for (const [at, start] of sources.entries()) {
      const pair = [starts[start], ends[targets[at] ?? -1]] as [Node, Node]
      const relationship = new Relationship(first + at, type, pair, source)
      push(pair[0].out, type, relationship)
      push(pair[1].in, type, relationship)
      if (at % PIECE === 0) await rest()
    }
    this.relationships += sources.length
    this.counts.set(type, (this.counts.get(type) ?? 0) + sources.length)
  }

  nodes(label: string | null): readonly Node[] {
    return label === null ? this.all : (this.byLabel.get(label) ?? [])
  }

  lookUp(label: string, property: string, value: Value): readonly Node[] {
    if (property !== 'key') return this.nodes(label).filter(node => node.property(property) === value)
    const node = typeof value === 'string' ? this.byKey.get(value) : undefined
    return node && node.labels[0] === (label as Label) ? [node] : []
  }

  countOf(type: string | null): number {
    return type === null ? this.relationships : (this.counts.get(type) ?? 0)
  }
}

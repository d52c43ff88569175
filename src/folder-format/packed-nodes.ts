import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import { LABELS } from '../graph/schema.ts'
import { type ShortKey, wholeKey } from './short-keys.ts'

/**
 * The details of nodes that lie together, in columns: what is alike stands side by side, which compresses to half, and
 * each node that is named has its name once. A list of columns goes through all nodes or all links in order.
 *
 * Why our own: Parquet and Arrow need readers of 200 kB and more, and know nothing of names that follow from keys.
 */
export interface PackedNodes {
  /** Nodes with details. They are the first in the columns of nodes; the others are only named. */
  own: number
  labels: number[]
  prefixes: string[]
  keys: ShortKey[]
  names: string[]
  dates: (string | null)[]
  /** By name, of the nodes with details; 0 where a text is the name of the node, null where there is none. */
  properties: Record<string, unknown[]>
  /** What the numbers below stand for. */
  values: unknown[]
  /** Of each node, in threes: which values of a paper, the digest and its title, the line. */
  sources: number[][]
  filled: number[]
  /** Of each node, in threes: digest, line, commentary. */
  discussions: (number | string | null)[][]
  /** The kinds of its links, and how many there are of each. */
  ends: number[]
  totals: number[][]
  /** How many links each node lists. */
  counts: number[]
  kinds: number[]
  /** The place of the other node and 1, or 0 for the first that no link has led to yet and that has no details. */
  others: number[]
  /** What links say for themselves, by name; null where there is none. */
  said: Record<string, unknown[]>
}

export type Kind = [type: NodeLink['type'], direction: NodeLink['direction'], other: number]
type Other = NodeLink['other']

/** What stands for the name of the other node, and of the node itself, among what links say. */
export const NAME_OF = { other: 0, own: 1 } as const

function namedIn({ labels, prefixes, keys, names, dates }: PackedNodes): Other[] {
  return names.map((name, at) => {
    const date = dates[at]
    return {
      key: wholeKey(keys[at], name, prefixes),
      label: LABELS[labels[at] ?? 0] as Other['label'],
      name,
      ...(typeof date === 'string' && { date }),
    }
  })
}

/** What a row of columns holds. */
function rowOf(columns: Record<string, unknown[]>, at: number): Record<string, unknown> {
  const row: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(columns)) {
    const value = column[at]
    if (value !== null && value !== undefined) row[name] = value
  }
  return row
}

const threes = <T>(list: readonly T[]): [T, T, T][] =>
  Array.from({ length: list.length / 3 }, (_, at) => list.slice(at * 3, at * 3 + 3) as [T, T, T])

function sourcesOf({ values, sources }: PackedNodes, at: number): NodeDetails['sources'] {
  const all: Record<string, unknown> = {}
  for (const [names, from, line] of threes(sources[at] ?? [])) {
    const [digest, title] = values[from] as [string, string]
    for (const name of values[names] as string[]) all[name] = { digest, title, line }
  }
  return all as NodeDetails['sources']
}

const discussionsOf = ({ values, discussions }: PackedNodes, at: number): NodeDetails['discussions'] =>
  threes(discussions[at] ?? []).map(([digest, line, commentary]) => ({
    digest: values[digest as number] as NodeDetails['discussions'][number]['digest'],
    line: line as number,
    commentary: commentary as string | null,
  }))

function endsOf({ values, ends, totals }: PackedNodes, at: number): NodeDetails['ends'] {
  const kinds = values[ends[at] ?? 0] as number[]
  return kinds.map((kind, place) => {
    const [type, direction, other] = values[kind] as Kind
    return { type, direction, other: LABELS[other] as Other['label'], total: totals[at]?.[place] ?? 0 }
  })
}

/** Goes through the links of all nodes, once. */
class Links {
  private at = 0
  private next: number

  constructor(
    private readonly packed: PackedNodes,
    private readonly named: readonly Other[],
  ) {
    this.next = packed.own
  }

  take(count: number, own: string): NodeLink[] {
    return Array.from({ length: count }, () => this.link(own))
  }

  private link(own: string): NodeLink {
    const { kinds, values, others, said } = this.packed
    const [type, direction] = values[kinds[this.at] ?? 0] as Kind
    const place = others[this.at] || ++this.next
    const other = this.named[place - 1] as Other
    const { name, digests, ...rest } = rowOf(said, this.at)
    this.at += 1
    return {
      type,
      direction,
      other,
      ...rest,
      ...(name !== undefined && {
        name: name === NAME_OF.other ? other.name : name === NAME_OF.own ? own : name,
      }),
      ...(digests !== undefined && { digests: values[digests as number] }),
    } as NodeLink
  }
}

function propertiesOf({ properties }: PackedNodes, at: number, name: string): NodeDetails['properties'] {
  const row = rowOf(properties, at)
  for (const [property, value] of Object.entries(row)) row[property] = wholeValue(value, name)
  return row as NodeDetails['properties']
}

/** Numbers are told apart from the sign for a name by being in a list. */
const wholeValue = (value: unknown, name: string): unknown =>
  value === 0 ? name : Array.isArray(value) && value.length === 1 && value[0] === 0 ? 0 : value

/** The nodes that have details, in the order in which they were packed. */
export function unpackNodes(packed: PackedNodes): NodeDetails[] {
  const named = namedIn(packed)
  const links = new Links(packed, named)
  return named.slice(0, packed.own).map(({ key, label, name }, at) => {
    const ends = endsOf(packed, at)
    const totals: Record<string, number> = {}
    for (const { type, total } of ends) totals[type] = (totals[type] ?? 0) + total
    const count = packed.counts[at] ?? 0
    return {
      key,
      label,
      name,
      properties: propertiesOf(packed, at, name),
      sources: sourcesOf(packed, at),
      filled: packed.values[packed.filled[at] ?? 0] as NodeDetails['filled'],
      discussions: discussionsOf(packed, at),
      links: links.take(count, name),
      ends,
      totals,
      truncated: ends.reduce((sum, { total }) => sum + total, 0) > count,
    }
  })
}

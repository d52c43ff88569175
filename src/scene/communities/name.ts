import type { ViewNode } from '../../graph/graph-view.ts'
import { LABEL_TABLE } from '../../graph/labels.ts'
import { isolated } from '../../graph/writable.ts'
import type { Adjacency } from '../adjacency.ts'

const NAMES = 2
const LONGEST = 32
const SEPARATOR = ' · '

const shorten = (name: string): string =>
  name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`

/** What a name says: itself, and its words but the shortest. */
const wordsOf = (part: string): string[] => {
  const lower = part.toLowerCase()
  return [lower, ...(lower.match(/[\p{L}\p{N}]{4,}/gu) ?? [])]
}

/** The words of a community's name and of those that it lies in. */
export type Words = ReadonlySet<string>

/** Names communities by their members. */
export class Namer {
  private readonly known: (string | undefined)[] = []

  constructor(private readonly nodes: readonly ViewNode[]) {}

  /** Words that no part of a community may be named by, when it has this name itself. */
  wordsWith(name: string, outer: Words): Words {
    return new Set([...outer, ...name.split(SEPARATOR).flatMap(wordsOf)])
  }

  /** Whether a community still has the members that it is named for, and they their names. */
  isStillNamed(name: string, members: Uint32Array, outer: Words): boolean {
    const parts = name.split(SEPARATOR)
    if (parts.some(part => isAmong(part, outer))) return false
    const names = new Set(Array.from(members, node => this.written(node)))
    return parts.every(part => names.has(part))
  }

  /**
   * The members that tell a community apart: much of their links is within it, and little goes to its siblings.
   * @param distinct how much each of the members does so
   * @param outer the words of the communities around it
   */
  nameOf(members: Uint32Array, distinct: Float64Array, outer: Words): string {
    const weight = Float64Array.from(
      members,
      (node, at) => (distinct[at] as number) * LABEL_TABLE[this.labelOf(node)].telling,
    )
    const ranked = Uint32Array.from(members.keys()).sort(
      (a, b) => (weight[b] as number) - (weight[a] as number) || a - b,
    )
    const chosen: number[] = []
    let taken = outer
    for (const at of ranked) {
      const name = this.written(members[at] as number)
      if (isAmong(name, taken)) continue
      chosen.push(members[at] as number)
      taken = this.wordsWith(name, taken)
      if (chosen.length === NAMES) break
    }
    const told = chosen.length > 0 ? chosen : [members[ranked[0] as number] as number]
    const telling = (node: number) => LABEL_TABLE[this.labelOf(node)].telling
    return told
      .sort((a, b) => telling(b) - telling(a))
      .map(node => this.written(node))
      .join(SEPARATOR)
  }

  private labelOf(node: number): ViewNode['label'] {
    return (this.nodes[node] as ViewNode).label
  }

  private written(node: number): string {
    const name = this.known[node] ?? isolated(shorten(this.nodes[node]?.name ?? ''))
    this.known[node] = name
    return name
  }
}

const isAmong = (name: string, words: Words): boolean => wordsOf(name).some(word => words.has(word))

/** How much each node tells its group apart: the weight of its links within, times their share of all its links. */
export function distinctness(
  { order, offsets, targets, weights }: Adjacency,
  group: Uint32Array,
): Float64Array {
  const distinct = new Float64Array(order)
  for (let node = 0; node < order; node += 1) {
    let [inside, all] = [0, 0]
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      all += weights[at] as number
      if (group[targets[at] as number] === group[node]) inside += weights[at] as number
    }
    distinct[node] = all === 0 ? 0 : inside ** 2 / all
  }
  return distinct
}

import type { ViewNode } from '../../graph/graph-view.ts'
import { LABEL_TABLE } from '../../graph/labels.ts'
import { shorten } from '../../graph/lettering.ts'
import { isolated } from '../../graph/writable.ts'
import type { Candidates } from './candidates.ts'

const NAMES = 2
const LONGEST = 32
/** So many links with others are taken for granted, as a few links alone show nothing. */
const OTHERS = 2
/**
 * What is typical of a community is linked with it at least so often, and not much less than the first of all; and has at
 * least this share of its links there.
 */
const [OFTEN, COMPARED, TYPICAL] = [2, 0.3, 0.2]
const SEPARATOR = ' · '

/** What a name says: itself as a whole, and its words but the shortest. */
const wordsOf = (part: string): string[] => [
  wholeOf(part),
  ...(part.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []),
]

const wholeOf = (part: string): string => `=${part.toLowerCase()}`

/** The words of a community's name and of those that it lies in. */
export type Words = ReadonlySet<string>

/** Names communities by what their members are linked with. */
export class Namer {
  private readonly known: (string | undefined)[] = []

  constructor(private readonly nodes: readonly ViewNode[]) {}

  /** What no sibling of a community may be named by. */
  wholesOf(name: string): string[] {
    return name.split(SEPARATOR).map(wholeOf)
  }

  /** Words that no part of a community may be named by, when it has this name itself. */
  wordsWith(name: string, outer: Words): Words {
    return new Set([...outer, ...name.split(SEPARATOR).flatMap(wordsOf)])
  }

  /** Whether what a community is named for is still linked with its members, and has the same name. */
  isStillNamed(name: string, { nodes }: Candidates, outer: Words): boolean {
    const parts = name.split(SEPARATOR)
    if (parts.some(part => isAmong(part, outer))) return false
    const names = new Set(Array.from(nodes, node => this.written(node)))
    return parts.every(part => names.has(part))
  }

  /**
   * What tells a community apart from its siblings: many of its members are linked with it, and few others. The first
   * name is of the kind that says most, if one of that kind is typical of the community.
   * @param outer the words of the communities around it
   * @param siblings the names of communities beside it
   */
  nameOf(given: Candidates, outer: Words, siblings: Words): string {
    const ranked = this.ranked(given)
    const names: string[] = []
    let own: Words = new Set()
    const isFree = (name: string) => ![outer, siblings, own].some(words => isAmong(name, words))
    for (const at of [this.leading(given, ranked, isFree), ...ranked]) {
      const name = this.written(given.nodes[at] as number)
      if (!isFree(name)) continue
      names.push(name)
      own = this.wordsWith(name, own)
      if (names.length === NAMES) break
    }
    return names.join(SEPARATOR) || this.written(given.nodes[ranked[0] as number] as number)
  }

  private ranked({ nodes, inside, all }: Candidates): Uint32Array {
    const weight = Float64Array.from(nodes, (node, at) => {
      const share = (inside[at] as number) / ((all[at] as number) + OTHERS)
      return (inside[at] as number) * share * this.tellingOf(node)
    })
    return Uint32Array.from(nodes.keys()).sort(
      (a, b) => (weight[b] as number) - (weight[a] as number) || a - b,
    )
  }

  /** The best of a kind that says more than that of the first, if one is typical; else the first. */
  private leading(
    { nodes, inside, all }: Candidates,
    ranked: Uint32Array,
    isFree: (name: string) => boolean,
  ): number {
    const often = Math.max(OFTEN, COMPARED * (inside[ranked[0] as number] as number))
    const isTypical = (at: number) =>
      (inside[at] as number) >= Math.max(often, TYPICAL * (all[at] as number)) &&
      isFree(this.written(nodes[at] as number))
    let best = ranked[0] as number
    for (const at of ranked)
      if (this.tellingOf(nodes[at] as number) > this.tellingOf(nodes[best] as number) && isTypical(at))
        best = at
    return best
  }

  private tellingOf(node: number): number {
    return LABEL_TABLE[(this.nodes[node] as ViewNode).label].telling
  }

  private written(node: number): string {
    const name = this.known[node] ?? isolated(shorten(this.nodes[node]?.name ?? '', LONGEST))
    this.known[node] = name
    return name
  }
}

const isAmong = (name: string, words: Words): boolean => wordsOf(name).some(word => words.has(word))

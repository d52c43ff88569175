import { DisjointSets } from '../identity/disjoint-sets.ts'
import { mergesOfPeople } from './author-merges.ts'
import type { NamesByHand } from './names-by-hand.ts'
import type { PeopleByName } from './people-by-name.ts'

/** People that are one author. */
export interface Cluster {
  /** Indexes of people whom the rules found to be one; several lists only where the identity file joins them. */
  parts: number[][]
  /** The name or key that the identity file gives them. */
  first?: string
}

/** Disjoint sets in which names that the identity file keeps apart never meet, not even by way of others. */
class SetsKeptApart {
  private readonly sets: DisjointSets
  private readonly apart = new Map<number, ReadonlySet<number>>()

  constructor(people: PeopleByName, hand: NamesByHand) {
    this.sets = new DisjointSets(people.all.length)
    for (const [index, { name }] of people.all.entries()) {
      const groups = hand.apartFrom(name)
      if (groups.length > 0) this.apart.set(index, new Set(groups))
    }
  }

  join(a: number, b: number): void {
    const [from, into] = [this.sets.rootOf(a), this.sets.rootOf(b)]
    const [own, other] = [this.apart.get(from), this.apart.get(into)]
    if (from === into || (own && other && [...own].some(group => other.has(group)))) return
    if (own || other) this.apart.set(into, new Set([...(own ?? []), ...(other ?? [])]))
    this.sets.join(from, into)
  }

  groups = (): number[][] => this.sets.groups()
  rootOf = (index: number): number => this.sets.rootOf(index)
}

/** Decides who is who, by the rules and then by the identity file. `keyOf` names what the rules made of people. */
export function clustersOf(
  people: PeopleByName,
  hand: NamesByHand,
  keyOf: (part: readonly number[]) => string,
): Cluster[] {
  const same = new SetsKeptApart(people, hand)
  for (const { from, into } of mergesOfPeople(people.all)) same.join(from, into)
  const parts = same.groups()
  if (hand.merges.length === 0) return parts.map(part => ({ parts: [part] }))
  const byKey = new Map(parts.map(part => [keyOf(part), part]))
  const firsts = new Map<number, string>()
  for (const names of hand.merges) {
    const [one, ...others] = names.flatMap(name => byKey.get(name) ?? people.allOf(name))
    if (one === undefined) continue
    for (const other of others) same.join(other, one)
    firsts.set(one, names[0] ?? '')
  }
  const firstOfRoot = new Map([...firsts].map(([index, first]) => [same.rootOf(index), first]))
  const clusters = new Map<number, number[][]>()
  for (const part of parts) {
    const root = same.rootOf(part[0] ?? 0)
    clusters.set(root, [...(clusters.get(root) ?? []), part])
  }
  return [...clusters].map(([root, its]) => {
    const first = firstOfRoot.get(root)
    return { parts: its, ...(first !== undefined && { first }) }
  })
}

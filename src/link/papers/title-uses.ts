import { givenAndFamily } from '../authors/person-name.ts'
import { shortHash } from '../hash.ts'
import { DisjointSets } from '../identity/disjoint-sets.ts'

/** An entry under a title. */
export interface TitleUse {
  /** The key by its arXiv id or DOI; null when the entry gives neither. */
  id: string | null
  authors: readonly string[]
}

/** A title this short may be that of many things: it takes a shared author to be the same paper. */
const SHORTEST_TITLE = 'title:'.length + 12

/** Family names: a byline may have initials where another has the whole name. Groups and companies say nothing. */
const familiesOf = (authors: readonly string[]): Set<string> =>
  new Set(authors.flatMap(name => givenAndFamily(name)?.family ?? []))

/** Whether two entries of one title speak of one paper: not when both name people and nobody is the same. */
function isSame(title: string, a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [familiesOf(a), familiesOf(b)]
  if (own.size === 0 || other.size === 0) return title.length >= SHORTEST_TITLE
  return [...own].some(name => other.has(name))
}

/** Which entries stand under which title, by the key of the title. */
export class TitleUses {
  private readonly uses = new Map<string, TitleUse[]>()

  add(title: string, use: TitleUse): void {
    const known = this.uses.get(title)
    if (known) known.push(use)
    else this.uses.set(title, [use])
  }

  /** The ids that entries of the same paper give under a title. */
  idsOf(title: string, authors: readonly string[]): Set<string> {
    const uses = this.uses.get(title) ?? []
    return new Set(uses.flatMap(({ id, authors: its }) => (id && isSame(title, authors, its) ? [id] : [])))
  }

  /** The key of an entry that has nothing but a title: with a suffix where others use the same title for another paper. */
  keyOf(title: string, authors: readonly string[]): string {
    const lists = (this.uses.get(title) ?? []).flatMap(use => (use.id === null ? [use.authors] : []))
    if (lists.length < 2) return title
    const families = [authors, ...lists].map(list => [...familiesOf(list)].sort())
    const same = new DisjointSets(families.length)
    const seen = new Map<string, number>()
    for (const [index, names] of families.entries()) {
      // Who names nobody is taken to mean the first.
      for (const name of names) {
        same.join(index, seen.get(name) ?? index)
        seen.set(name, index)
      }
    }
    const firstOf = (group: number[]) => group.flatMap(index => families[index] ?? []).sort()[0] ?? ''
    const firsts = same.groups().map(group => ({ group, first: firstOf(group) }))
    const own = firsts.find(({ group }) => group.includes(0))?.first ?? ''
    const plain = firsts
      .map(({ first }) => first)
      .filter(first => first !== '')
      .sort()[0]
    if (own === '' || own === plain) return title
    return `${title}~${shortHash(own, 6)}`
  }
}

import { keyOf } from '../../graph/keys.ts'
import { givenAndFamily } from '../authors/person-name.ts'
import { shortHash } from '../hash.ts'
import { DisjointSets } from '../identity/disjoint-sets.ts'

/** An entry with a certain title. */
export interface TitleUse {
  /** The key from its arXiv id or DOI; null when it has neither. */
  id: string | null
  authors: readonly string[]
}

/** Many things share a title shorter than this; only a shared author makes them the same paper. */
const SHORTEST_TITLE = keyOf('title', '').length + 12

/** The family names in a byline, as given names may be shortened to initials. Groups and companies don't count. */
const familiesOf = (authors: readonly string[]): Set<string> =>
  new Set(authors.flatMap(name => givenAndFamily(name)?.family ?? []))

/** Whether two entries with one title are about one paper: not when both name people and nobody is in both. */
function isSame(title: string, a: readonly string[], b: readonly string[]): boolean {
  const [own, other] = [familiesOf(a), familiesOf(b)]
  if (own.size === 0 || other.size === 0) return title.length >= SHORTEST_TITLE
  return [...own].some(name => other.has(name))
}

/** The entries with each title, by the key of the title. */
export class TitleUses {
  private readonly uses = new Map<string, TitleUse[]>()

  add(title: string, use: TitleUse): void {
    const known = this.uses.get(title)
    if (known) known.push(use)
    else this.uses.set(title, [use])
  }

  /** The ids that entries about the same paper give for a title. */
  idsOf(title: string, authors: readonly string[]): Set<string> {
    const uses = this.uses.get(title) ?? []
    return new Set(uses.flatMap(({ id, authors: its }) => (id && isSame(title, authors, its) ? [id] : [])))
  }

  /** The key of an entry without id: with a suffix if other entries use its title for another paper. */
  keyOf(title: string, authors: readonly string[]): string {
    const lists = (this.uses.get(title) ?? []).flatMap(use => (use.id === null ? [use.authors] : []))
    if (lists.length < 2) return title
    const families = [authors, ...lists].map(list => [...familiesOf(list)].sort())
    const same = new DisjointSets(families.length)
    const seen = new Map<string, number>()
    for (const [index, names] of families.entries()) {
      // An entry without authors is taken to be about the first paper.
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

import { keyOf } from '../../graph/keys.ts'
import { shortHash } from '../../hash.ts'
import { givenAndFamily } from '../authors/person-name.ts'
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
const familiesOf = (authors: readonly string[]): string[] => [
  ...new Set(authors.flatMap(name => givenAndFamily(name)?.family ?? [])),
]

const least = (texts: readonly string[]): string => [...texts].sort()[0] ?? ''

/** The entries with one title, prepared so that asking about each of them takes no longer when there are many. */
class UsesOfTitle {
  private readonly isLong: boolean
  private readonly all = new Set<string>()
  private readonly ofNobody = new Set<string>()
  private readonly byFamily = new Map<string, Set<string>>()
  /** For the entries without id: the alphabetically first family name of the people that each is connected with. */
  private readonly firstOf = new Map<string, string>()
  /** The first of them all, if there is one. */
  private first: string[] = []

  constructor(title: string, uses: readonly TitleUse[]) {
    this.isLong = title.length >= SHORTEST_TITLE
    for (const { id, authors } of uses) if (id !== null) this.addId(id, familiesOf(authors))
    this.connect(uses.flatMap(({ id, authors }) => (id === null ? [familiesOf(authors)] : [])))
  }

  /** Not about one paper are two entries that both name people, if nobody is in both. */
  idsOf(authors: readonly string[]): ReadonlySet<string>[] {
    const families = familiesOf(authors)
    if (families.length === 0) return this.isLong ? [this.all] : []
    const shared = families.flatMap(family => this.byFamily.get(family) ?? [])
    return this.isLong ? [...shared, this.ofNobody] : shared
  }

  /** Tells an entry without id from others about another paper; empty for the first paper. */
  suffixOf(authors: readonly string[]): string {
    const families = familiesOf(authors)
    // An entry without authors is taken to be about the first paper.
    if (families.length === 0) return ''
    const own = least(families.map(family => this.firstOf.get(family) ?? family))
    return own === least([own, ...this.first]) ? '' : `~${shortHash(own, 6)}`
  }

  private addId(id: string, families: readonly string[]): void {
    this.all.add(id)
    if (families.length === 0) this.ofNobody.add(id)
    for (const family of families) {
      const known = this.byFamily.get(family)
      if (known) known.add(id)
      else this.byFamily.set(family, new Set([id]))
    }
  }

  private connect(bylines: readonly string[][]): void {
    const names = [...new Set(bylines.flat())]
    const numbers = new Map(names.map((name, index) => [name, index]))
    const same = new DisjointSets(names.length)
    for (const [first = '', ...others] of bylines)
      for (const other of others) same.join(numbers.get(other) ?? 0, numbers.get(first) ?? 0)
    for (const group of same.groups()) {
      const first = least(group.map(index => names[index] ?? ''))
      for (const index of group) this.firstOf.set(names[index] ?? '', first)
    }
    if (names.length > 0) this.first = [least(names)]
  }
}

/** A text takes a third of the memory of the lists and names in it. */
const pack = ({ id, authors }: TitleUse): string => JSON.stringify([id, ...authors])

/** How a packed use without id begins. */
const WITHOUT_ID = '[null'

function unpack(packed: string): TitleUse {
  const [id, ...authors] = JSON.parse(packed) as [string | null, ...string[]]
  return { id, authors }
}

/** The entries with each title, by the key of the title. Most titles have one entry, of which nothing must be prepared. */
export class TitleUses {
  private readonly uses = new Map<string, string | string[]>()
  private readonly prepared = new Map<string, UsesOfTitle>()

  add(title: string, use: TitleUse): void {
    this.prepared.delete(title)
    const known = this.uses.get(title)
    if (known === undefined) this.uses.set(title, pack(use))
    else if (typeof known === 'string') this.uses.set(title, [known, pack(use)])
    else known.push(pack(use))
  }

  /** The ids that entries about the same paper give for a title, in one or several sets, which stay the same objects. */
  idsOf(title: string, authors: readonly string[]): ReadonlySet<string>[] {
    if (this.onlyUseOf(title)?.startsWith(WITHOUT_ID)) return []
    return this.of(title).idsOf(authors)
  }

  /** The key of an entry without id: with a suffix if other entries use its title for another paper. */
  keyOf(title: string, authors: readonly string[]): string {
    if (this.onlyUseOf(title) === pack({ id: null, authors })) return title
    return title + this.of(title).suffixOf(authors)
  }

  private onlyUseOf(title: string): string | undefined {
    const uses = this.uses.get(title)
    return typeof uses === 'string' ? uses : undefined
  }

  private of(title: string): UsesOfTitle {
    const known = this.prepared.get(title)
    if (known) return known
    const uses = [this.uses.get(title) ?? []].flat()
    const prepared = new UsesOfTitle(title, uses.map(unpack))
    this.prepared.set(title, prepared)
    return prepared
  }
}

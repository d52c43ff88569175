import type { EntryFacts } from '../../link/entry-facts.ts'
import type { RecordFacts } from '../../link/services/record-places.ts'
import type { LibraryIndex } from '../../store/library-index.ts'
import type { EntryList } from './entry-list.ts'

/** How often each item occurs. */
export type Counts = ReadonlyMap<string, number>

/** How much there is of the library. */
export interface Sizes {
  entries: number
  /** Papers of which services said something. */
  said: number
}

/** What the index holds besides counted items; each is a text under its kind and an id. */
export interface Values {
  /** What the index was made from; id `''`. */
  state: { linker: string; digests: string } & Sizes
  entry: EntryFacts
  /** The entries of a digest. */
  digest: EntryList
  /** The records of services that count for a paper. */
  said: readonly RecordFacts[]
  /** The family name behind a given name, and the given name before a family name, by folded name. */
  given: ReadonlyMap<string, string>
  surname: ReadonlyMap<string, string>
  /** How many names have a given or family name, where it is more than one; id `''`. The name `''` counts all names. */
  namesByGiven: Counts
  namesByFamily: Counts
  /** The names that papers give their models, by folded name; id `''`. */
  coined: ReadonlyMap<string, string>
  /** The signatures of texts, by entry, in buckets. */
  words: ReadonlyMap<string, string>
}

/** Kinds that count items. */
export const COUNTED = [
  /** The entries about a paper. */
  'paper',
  /** The entries with a title or an id, as a key. */
  'shared',
  /** The papers whose texts lead to an arXiv id, as a key. */
  'linked',
  /** The papers with a name in their byline, folded. */
  'author',
  /** The folded names with one first and one last name. */
  'family',
  /** The tags of a topic. */
  'topic',
  /** The papers that services list under a key. */
  'listed',
  /** The papers that cite what has a key, according to services. */
  'citing',
  /** What is said of a model: see `model-part.ts`. */
  'model',
] as const
export type CountedKind = (typeof COUNTED)[number]
export type Kinds = Values & Record<CountedKind, Counts>
export type Kind = keyof Kinds

/** Before this import, or as it will be after it. */
export type When = 'before' | 'now'

const PLAIN: ReadonlySet<Kind> = new Set<Kind>(['state', 'entry', 'digest', 'said'])

const decode = <K extends Kind>(kind: K, text: string): Kinds[K] => {
  const value: unknown = JSON.parse(text)
  return (PLAIN.has(kind) ? value : new Map(value as [string, unknown][])) as Kinds[K]
}

/** A value as it is stored. */
export const encode = (value: Kinds[Kind]): string =>
  JSON.stringify(value instanceof Map ? [...value] : value)

/** What is stored of one item that occurs once, as under most ids: `encode` of its counts. */
export const encodeOne = (item: string): string => `[[${JSON.stringify(item)},1]]`

/** The key of what is stored under an id. */
export const keyIn = (kind: Kind, id: string): string => `${kind} ${id}`

/** Whether the items are counts already, where nothing is known that they change. */
function areAllMore(items: Counts): boolean {
  for (const times of items.values()) if (times <= 0) return false
  return true
}

/** The index of the library, with what this import changes in it until that is saved. */
export class Records {
  private readonly index: LibraryIndex
  private readonly read = new Map<string, unknown>()
  private readonly changed = new Map<string, Kinds[Kind] | null>()

  constructor(index: LibraryIndex) {
    this.index = index
  }

  /** What is stored under these ids; those without anything are left out. */
  async get<K extends Kind>(when: When, kind: K, ids: Iterable<string>): Promise<Map<string, Kinds[K]>> {
    const all = new Set(ids)
    const missing = [...all].map(id => keyIn(kind, id)).filter(key => !this.read.has(key))
    if (missing.length > 0) {
      const found = await this.index.get(missing)
      for (const key of missing) {
        const text = found.get(key)
        this.read.set(key, text === undefined ? undefined : decode(kind, text))
      }
    }
    const values = new Map<string, Kinds[K]>()
    for (const id of all) {
      const key = keyIn(kind, id)
      const isChanged = when === 'now' && this.changed.has(key)
      const value = isChanged ? this.changed.get(key) : this.read.get(key)
      if (value !== undefined && value !== null) values.set(id, value as Kinds[K])
    }
    return values
  }

  async one<K extends Kind>(when: When, kind: K, id = ''): Promise<Kinds[K] | undefined> {
    return (await this.get(when, kind, [id])).get(id)
  }

  /** The items that are counted under any of the ids, before or now. */
  async itemsOf(kind: CountedKind, ids: Iterable<string>): Promise<Set<string>> {
    const all = [...ids]
    const lists = [
      ...(await this.get('before', kind, all)).values(),
      ...(await this.get('now', kind, all)).values(),
    ]
    return new Set(lists.flatMap(list => [...list.keys()]))
  }

  set<K extends Kind>(kind: K, id: string, value: Kinds[K] | null): void {
    this.changed.set(keyIn(kind, id), value)
  }

  /** Adds to counts, or takes from them. */
  async count(kind: CountedKind, changes: ReadonlyMap<string, Counts>): Promise<void> {
    const counts = await this.get('now', kind, changes.keys())
    for (const [id, items] of changes) {
      const known = counts.get(id)
      if (!known && areAllMore(items)) {
        this.set(kind, id, items)
        continue
      }
      const sum = new Map(known)
      for (const [item, times] of items) {
        const count = (sum.get(item) ?? 0) + times
        if (count > 0) sum.set(item, count)
        else sum.delete(item)
      }
      this.set(kind, id, sum.size > 0 ? sum : null)
    }
  }

  async save(): Promise<void> {
    const texts = new Map<string, string | null>()
    for (const [key, value] of this.changed) texts.set(key, value === null ? null : encode(value))
    this.changed.clear()
    this.read.clear()
    if (texts.size > 0) await this.index.set(texts)
  }
}

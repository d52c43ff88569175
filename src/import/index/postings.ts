import type { EntryFacts } from '../../link/entry-facts.ts'
import { foldModel } from '../../link/models/model-name.ts'
import { sharedKeysOf } from '../../link/papers/paper-identity.ts'
import { arxivKey } from '../../link/papers/paper-key.ts'
import type { PaperNames } from '../../link/papers/paper-names.ts'
import type { RecordFacts } from '../../link/services/record-places.ts'
import { keysOfRecord, referencesOf } from '../../link/services/references.ts'
import type { Folds } from './folds.ts'
import { COUNTED, type CountedKind, type Counts, encode, encodeOne, type Records } from './records.ts'

export const idOfEntry = ({ digest, hash }: Pick<EntryFacts, 'digest' | 'hash'>): string =>
  `${digest}#${hash}`

/** The hash of an entry and the key of its digest, which may hold any sign. */
export function splitEntryId(id: string): { digest: string; hash: string } {
  const end = id.lastIndexOf('#')
  return { digest: id.slice(0, end), hash: id.slice(end + 1) }
}

/** What is counted of a model, before the name or the id. */
export const SAID = { coined: 'c', spelled: 's', own: 'o', linked: 'l' } as const

/** Tells what is to be counted of entries and papers. */
abstract class Counting {
  private readonly wanted: ReadonlySet<CountedKind>
  private readonly folds: Folds

  /** @param kinds leaves out all others */
  constructor(folds: Folds, kinds: readonly CountedKind[]) {
    this.folds = folds
    this.wanted = new Set(kinds)
  }

  /** Counts what an entry says, whatever paper it is about. */
  addEntry(entry: EntryFacts, times: 1 | -1): void {
    if (this.wanted.has('shared'))
      for (const key of sharedKeysOf(entry)) this.add('shared', key, idOfEntry(entry), times)
    if (this.wanted.has('model')) this.addModels(entry, times)
  }

  /** Counts an entry as one about a paper. */
  addAbout(entry: EntryFacts, paper: string, times: 1 | -1): void {
    if (this.wanted.has('paper')) this.add('paper', paper, idOfEntry(entry), times)
    if (this.wanted.has('linked'))
      for (const link of entry.links) this.add('linked', arxivKey(link), paper, times)
  }

  /** Counts what a digest says about a paper. */
  addNames({ paper, authors, topics }: PaperNames, times: 1 | -1): void {
    const { folds, wanted } = this
    if (wanted.has('author')) for (const name of authors) this.add('author', folds.author(name), paper, times)
    if (wanted.has('family'))
      for (const name of authors) {
        const family = folds.family(name)
        if (family !== null) this.add('family', family, folds.author(name), times)
      }
    if (wanted.has('topic')) for (const tag of topics) this.add('topic', folds.topic(tag), tag, times)
  }

  /** Counts what services say about a paper. */
  addRecords(paper: string, said: readonly RecordFacts[], times: 1 | -1): void {
    if (this.wanted.has('listed'))
      for (const key of said.flatMap(keysOfRecord)) this.add('listed', key, paper, times)
    if (this.wanted.has('citing'))
      for (const key of said.flatMap(referencesOf)) this.add('citing', key, paper, times)
  }

  protected abstract add(kind: CountedKind, id: string, item: string, times: number): void

  private addModels({ models, arxivId }: EntryFacts, times: 1 | -1): void {
    const said = (name: string, what: string) => this.add('model', foldModel(name), what, times)
    for (const name of models.coined) said(name, `${SAID.coined} ${name}`)
    for (const name of models.introduced) said(name, `${SAID.own} ${arxivId}`)
    for (const name of models.spelled) said(name, `${SAID.spelled} ${name}`)
    for (const [name, id] of models.linked) said(name, `${SAID.linked} ${id}`)
  }
}

/** Items to count under ids, by kind; what is added and taken again is no change. */
export class Postings extends Counting {
  private readonly kinds = new Map<CountedKind, Map<string, Map<string, number>>>()

  constructor(folds: Folds) {
    super(folds, COUNTED)
  }

  /** The ids under which something changes. */
  idsOf(kind: CountedKind): string[] {
    const ids: string[] = []
    for (const [id, items] of this.kinds.get(kind) ?? [])
      for (const times of items.values())
        if (times !== 0) {
          ids.push(id)
          break
        }
    return ids
  }

  async save(records: Records): Promise<void> {
    for (const [kind, changes] of this.kinds) {
      const changed = new Map<string, Counts>()
      for (const id of this.idsOf(kind)) changed.set(id, changes.get(id) ?? new Map())
      await records.count(kind, changed)
    }
  }

  protected add(kind: CountedKind, id: string, item: string, times: number): void {
    const ids = this.kinds.get(kind) ?? new Map<string, Map<string, number>>()
    if (ids.size === 0) this.kinds.set(kind, ids)
    const items = ids.get(id)
    if (items) items.set(item, (items.get(item) ?? 0) + times)
    else ids.set(id, new Map([[item, times]]))
  }
}

/** Items of one kind where nothing is stored yet. Under most ids there is one, which takes no map. */
export class FirstPostings extends Counting {
  private readonly ids = new Map<string, string | string[]>()

  constructor(folds: Folds, kind: CountedKind) {
    super(folds, [kind])
  }

  /** What is to be stored under each id: the items with how often each occurs. */
  *texts(): Generator<[id: string, text: string]> {
    for (const [id, items] of this.ids)
      yield [id, typeof items === 'string' ? encodeOne(items) : encode(countsOf(items))]
  }

  protected add(_kind: CountedKind, id: string, item: string): void {
    const items = this.ids.get(id)
    if (items === undefined) this.ids.set(id, item)
    else if (typeof items === 'string') this.ids.set(id, [items, item])
    else items.push(item)
  }
}

function countsOf(items: readonly string[]): Counts {
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}

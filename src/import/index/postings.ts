import type { EntryFacts } from '../../link/entry-facts.ts'
import { foldModel } from '../../link/models/model-name.ts'
import { sharedKeysOf } from '../../link/papers/paper-identity.ts'
import { arxivKey } from '../../link/papers/paper-key.ts'
import type { PaperNames } from '../../link/papers/paper-names.ts'
import type { Folds } from './folds.ts'
import { COUNTED, type CountedKind, type Counts, type Records } from './records.ts'

export const idOfEntry = ({ digest, hash }: Pick<EntryFacts, 'digest' | 'hash'>): string =>
  `${digest}#${hash}`

/** The hash of an entry and the key of its digest, which may hold any sign. */
export function splitEntryId(id: string): { digest: string; hash: string } {
  const end = id.lastIndexOf('#')
  return { digest: id.slice(0, end), hash: id.slice(end + 1) }
}

/** What is counted of a model, before the name or the id. */
export const SAID = { coined: 'c', spelled: 's', own: 'o', linked: 'l' } as const

/** Items to count under ids, by kind; what is added and taken again is no change. */
export class Postings {
  private readonly kinds: ReadonlyMap<CountedKind, Map<string, Map<string, number>>>
  private readonly folds: Folds

  /** @param kinds leaves out all others */
  constructor(folds: Folds, kinds: readonly CountedKind[] = COUNTED) {
    this.folds = folds
    this.kinds = new Map(kinds.map(kind => [kind, new Map()]))
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

  /** Counts what an entry says, whatever paper it is about. */
  addEntry(entry: EntryFacts, times: 1 | -1): void {
    const id = idOfEntry(entry)
    if (this.kinds.has('shared')) for (const key of sharedKeysOf(entry)) this.add('shared', key, id, times)
    if (this.kinds.has('model')) this.addModels(entry, times)
  }

  private addModels({ models, arxivId }: EntryFacts, times: 1 | -1): void {
    const said = (name: string, what: string) => this.add('model', foldModel(name), what, times)
    for (const name of models.coined) said(name, `${SAID.coined} ${name}`)
    for (const name of models.introduced) said(name, `${SAID.own} ${arxivId}`)
    for (const name of models.spelled) said(name, `${SAID.spelled} ${name}`)
    for (const [name, id] of models.linked) said(name, `${SAID.linked} ${id}`)
  }

  /** Counts an entry as one about a paper. */
  addAbout(entry: EntryFacts, paper: string, times: 1 | -1): void {
    this.add('paper', paper, idOfEntry(entry), times)
    for (const link of entry.links) this.add('linked', arxivKey(link), paper, times)
  }

  /** Counts what a digest says about a paper. */
  addNames({ paper, authors, topics }: PaperNames, times: 1 | -1): void {
    const { folds, kinds } = this
    if (kinds.has('author')) for (const name of authors) this.add('author', folds.author(name), paper, times)
    if (kinds.has('family'))
      for (const name of authors) {
        const family = folds.family(name)
        if (family !== null) this.add('family', family, folds.author(name), times)
      }
    if (kinds.has('topic')) for (const tag of topics) this.add('topic', folds.topic(tag), tag, times)
  }

  /** Sets what was counted where nothing is stored yet. */
  setAll(records: Records): void {
    for (const [kind, ids] of this.kinds) for (const [id, items] of ids) records.set(kind, id, items)
  }

  async save(records: Records): Promise<void> {
    for (const [kind, changes] of this.kinds) {
      const changed = new Map<string, Counts>()
      for (const id of this.idsOf(kind)) changed.set(id, changes.get(id) ?? new Map())
      await records.count(kind, changed)
    }
  }

  private add(kind: CountedKind, id: string, item: string, times: number): void {
    const ids = this.kinds.get(kind)
    if (!ids) return
    const items = ids.get(id)
    if (items) items.set(item, (items.get(item) ?? 0) + times)
    else ids.set(id, new Map([[item, times]]))
  }
}

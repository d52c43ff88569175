import { groupBy } from '../../group-by.ts'
import type { SurveyedEntry } from '../../link/entry-facts.ts'
import { foldModel } from '../../link/models/model-name.ts'
import { namesOfPapers } from '../../link/papers/paper-names.ts'
import type { Survey } from '../../link/survey.ts'
import { batches } from '../../store/batches.ts'
import type { LibraryIndex } from '../../store/library-index.ts'
import type { Step } from '../phases.ts'
import { type EntryList, ReadHashes } from './entry-list.ts'
import type { Folds } from './folds.ts'
import { setNames, shownNames } from './name-counts.ts'
import { FirstPostings, idOfEntry } from './postings.ts'
import { COUNTED, keyIn, Records } from './records.ts'
import { setWords, withoutWords } from './words.ts'

/** How many entries are set at once. */
const AT_ONCE = 5_000

/** An index that knows nothing yet, so that nothing is read before it is set. */
const unread = (index: LibraryIndex): LibraryIndex => ({
  get: async () => new Map(),
  set: texts => index.set(texts),
  clear: () => index.clear(),
})

/** Those that are counted, the entries, and the names. */
const PARTS = COUNTED.length + 2

/** The origins of entries, by digest and position. */
export type Origins = ReadonlyMap<string, readonly string[]>

/** Makes the index of a whole library, a kind at a time. Until its state is saved, it is not used. */
export async function indexWhole(
  index: LibraryIndex,
  { entries: surveyed, bylines, said }: Pick<Survey, 'entries' | 'bylines' | 'said'>,
  origins: Origins,
  folds: Folds,
  step: Step,
): Promise<void> {
  await index.clear()
  const records = new Records(unread(index))
  const names = [...namesOfPapers(surveyed), ...bylines]
  const entries = [...new Map(surveyed.map(one => [idOfEntry(one.entry), one])).values()]
  for (const [done, kind] of COUNTED.entries()) {
    step(done, PARTS)
    const postings = new FirstPostings(folds, kind)
    for (const { entry, paper } of entries) {
      postings.addEntry(entry, 1)
      postings.addAbout(entry, paper, 1)
    }
    for (const one of names) postings.addNames(one, 1)
    for (const [paper, its] of said) postings.addRecords(paper, its, 1)
    let texts = new Map<string, string>()
    for (const [id, text] of postings.texts()) {
      texts.set(keyIn(kind, id), text)
      if (texts.size < AT_ONCE) continue
      await index.set(texts)
      texts = new Map()
    }
    await index.set(texts)
  }
  for (const chunk of batches(entries, AT_ONCE)) {
    step(COUNTED.length, PARTS)
    for (const { entry } of chunk) records.set('entry', idOfEntry(entry), withoutWords(entry))
    await records.save()
  }
  step(COUNTED.length + 1, PARTS)
  for (const papers of batches([...said], AT_ONCE)) {
    for (const [paper, its] of papers) records.set('said', paper, its)
    await records.save()
  }
  for (const [digest, list] of listsOf(surveyed, origins)) records.set('digest', digest, list)
  setNames(records, shownNames(names, null, folds.author))
  records.set('coined', '', coinedIn(surveyed))
  await setWords(records, new Map(entries.map(({ entry }) => [idOfEntry(entry), entry.words])))
  await records.save()
}

/** The entries of all digests. */
function listsOf(surveyed: readonly SurveyedEntry[], origins: Origins): Map<string, EntryList> {
  const digests = groupBy(surveyed, ({ entry }) => entry.digest)
  return new Map([...digests].map(([digest, its]) => [digest, listOf(its, origins.get(digest) ?? [])]))
}

function listOf(surveyed: readonly SurveyedEntry[], origins: readonly string[]): EntryList {
  const hashes = new ReadHashes()
  for (const { entry, position } of surveyed) hashes.set(position, entry.hash, origins[position - 1])
  const papers = groupBy(surveyed, ({ paper }) => paper)
  const repeated = [...papers].flatMap(([paper, { length }]) => (length > 1 ? [paper] : []))
  return { ...hashes.join(), repeated: repeated.sort() }
}

/** The alphabetically first spelling of each name that a paper gives its model. */
function coinedIn(surveyed: readonly SurveyedEntry[]): Map<string, string> {
  const coined = new Map<string, string>()
  for (const name of surveyed.flatMap(({ entry }) => entry.models.coined)) {
    const known = coined.get(foldModel(name))
    if (known === undefined || name < known) coined.set(foldModel(name), name)
  }
  return coined
}

import type { EntryFacts, ReadFacts } from '../../link/entry-facts.ts'
import { factsOf } from '../../link/facts-of.ts'
import { type KeyedDocument, readDigests } from '../digests/read-digests.ts'
import type { Step } from '../phases.ts'
import type { Changes } from '../read.ts'
import { changesIn, compareDocument, type EditedDocument } from './edited-document.ts'
import { NO_ENTRIES, positionsIn, ReadHashes, type ReadList } from './entry-list.ts'
import { TooMuch } from './part-of-library.ts'
import { idOfEntry } from './postings.ts'
import type { Records } from './records.ts'
import { touchedEntries } from './touched-entries.ts'

/** What changes in the entries of the library. */
export interface ChangedEntries {
  /** Entries that an import takes out of the library, and those that it puts in. */
  leaving: EntryFacts[]
  fresh: ReadFacts[]
  /** Entries that stay, but are there more often or less often, or in another order. */
  touched: EntryFacts[]
  /** The hashes of the entries of each digest that was read. */
  lists: Map<string, ReadList>
  /** Documents of which only what has changed is written. */
  edited: EditedDocument[]
  /** Those that are written as a whole. */
  documents: KeyedDocument[]
}

/** How much may change. */
export interface Limits {
  /** Entries that may come, and that may go. */
  most: number
  /** Entries that may come and go in documents of which only these are written: they are kept with their texts. */
  edited: number
}

/** The stored entries of a digest with these hashes. */
async function factsIn(records: Records, digest: string, hashes: Iterable<string>): Promise<EntryFacts[]> {
  const ids = [...hashes].map(hash => idOfEntry({ digest, hash }))
  return [...(await records.get('before', 'entry', ids)).values()]
}

/** The stored entries of digests. */
export async function entriesIn(records: Records, digests: Iterable<string>): Promise<EntryFacts[]> {
  const entries: EntryFacts[] = []
  for (const [digest, list] of await records.get('before', 'digest', digests))
    for (const facts of await factsIn(records, digest, positionsIn(list).keys())) entries.push(facts)
  return entries
}

/** @throws TooMuch */
export async function changedEntries(
  records: Records,
  changes: Changes,
  { most, edited }: Limits,
  step: Step,
): Promise<ChangedEntries> {
  const entries: ChangedEntries = {
    leaving: [],
    fresh: [],
    touched: [],
    lists: new Map(),
    edited: [],
    documents: [],
  }
  let left = edited
  for (const document of changes.documents) {
    let count = 0
    const onEntry = () => {
      count += 1
      step(count, null, document.name)
    }
    const compared = await compareDocument(
      { records, leaving: changes.leaving, most: left },
      document,
      onEntry,
    )
    if (compared) {
      left -= changesIn(compared)
      entries.edited.push(compared)
    } else await addWhole(document, entries, most, onEntry)
  }
  await addEdited(records, entries)
  entries.touched.push(...(await touchedIn(records, entries.lists)))
  const compared = new Set(entries.edited.flatMap(({ digests }) => digests.map(({ key }) => key)))
  const gone = [...changes.leaving].filter(digest => !compared.has(digest))
  entries.leaving.push(...(await entriesIn(records, gone)))
  if (entries.leaving.length > most) throw new TooMuch()
  return entries
}

/** Adds a document that is written as a whole. @throws TooMuch */
async function addWhole(
  document: KeyedDocument,
  { fresh, lists, documents }: ChangedEntries,
  most: number,
  onEntry: () => void,
): Promise<void> {
  const found = new Map<string, ReadFacts>()
  const hashes = new Map<string, ReadHashes>()
  for await (const event of readDigests(document)) {
    if (event.kind !== 'statement') continue
    const facts = factsOf(event.statement)
    const its = hashes.get(facts.digest) ?? new ReadHashes()
    hashes.set(facts.digest, its)
    its.set(event.statement.position, facts.hash, event.origin)
    found.set(idOfEntry(facts), facts)
    onEntry()
    if (fresh.length + found.size > most) throw new TooMuch()
  }
  for (const facts of found.values()) fresh.push(facts)
  for (const [digest, its] of hashes) lists.set(digest, its.join())
  documents.push(document)
}

/** Adds what has changed in documents of which only that is written. */
async function addEdited(records: Records, { edited, lists, fresh, leaving }: ChangedEntries): Promise<void> {
  for (const digest of edited.flatMap(({ digests }) => digests)) {
    lists.set(digest.key, digest.list)
    for (const [hash, statement] of digest.fresh) fresh.push(factsOf(statement, hash))
    leaving.push(...(await factsIn(records, digest.key, digest.leaving())))
  }
}

/** The entries of digests that were stored and read which are touched although they stay. */
async function touchedIn(records: Records, lists: ChangedEntries['lists']): Promise<EntryFacts[]> {
  const touched: EntryFacts[] = []
  for (const [key, before] of await records.get('before', 'digest', lists.keys())) {
    const now = { ...NO_ENTRIES, ...lists.get(key) }
    const positions = { formerly: positionsIn(before), positions: positionsIn(now) }
    const hashes = await touchedEntries(records, { key, before, ...positions })
    touched.push(...(await factsIn(records, key, hashes)))
  }
  return touched
}

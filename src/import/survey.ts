import { hasPrefix } from '../graph/keys.ts'
import type { ImportReport } from '../graph/library.ts'
import type { Statement } from '../graph/records.ts'
import type { IdentityFile } from '../link/identity/identity-file.ts'
import { entriesOf } from '../link/joined-entries.ts'
import { cluesOf, type PaperClues } from '../link/papers/paper-identity.ts'
import { Survey } from '../link/survey.ts'
import type { StoreWriter } from '../store/store.ts'
import type { KeptDocuments } from './digests/kept-documents.ts'
import { EntryReader } from './entry-reader.ts'
import { foldsOf } from './index/folds.ts'
import { TooMuch } from './index/part-of-library.ts'
import { Records } from './index/records.ts'
import { isUsable, saveState } from './index/state.ts'
import { surveyPart } from './index/survey-part.ts'
import { indexWhole } from './index/whole.ts'
import { PaperRecords, type RecordChanges } from './papers/paper-records.ts'
import type { Phase, Step } from './phases.ts'
import type { Changes } from './read.ts'
import type { SurveyedLibrary } from './surveyed-library.ts'

/** What an import continues. */
export interface Basis {
  report: ImportReport | null
  /** Identifies what is linked with. */
  linker: string
  /** Whether each part of the library can be looked at by itself: a helper may be asked about any text. */
  inParts: boolean
  /** How many entries are written at once. */
  size: number
  /** Holds what documents say until they are written. */
  kept: KeptDocuments
  /** What services say now. */
  records: RecordChanges
}

/** Whether people are joined by names alone: whom a key stands for only the whole library tells. */
const isByNames = ({ authors }: IdentityFile): boolean =>
  !authors.merge.flat().some(name => hasPrefix(name, 'author'))

/**
 * Second phase: finds out what changes in the whole library. Where the index of the last import tells which part of the
 * library can change, only that is looked at.
 */
export async function survey(
  writer: StoreWriter,
  changes: Changes,
  identity: IdentityFile,
  { report, linker, inParts, size, kept, records: said }: Basis,
  step: (phase: Phase) => Step,
): Promise<SurveyedLibrary> {
  const records = new Records(writer.index)
  if (
    report &&
    inParts &&
    changes.renamed.size === 0 &&
    isByNames(identity) &&
    (await isUsable(records, writer, linker))
  )
    try {
      const saying = new PaperRecords(writer, said)
      return await surveyPart({ writer, records, saying, changes, identity, report, size }, step('survey'))
    } catch (error) {
      if (!(error instanceof TooMuch)) throw error
    }
  return surveyWhole(writer, changes, new PaperRecords(writer, said), identity, kept, step)
}

/**
 * Looks through the whole library once, both what stays stored and what is new. Only facts are kept, not texts, so memory
 * grows with the number of names alone; the facts of entries go into the index before the first text is written. What earlier imports learnt is not asked for: the graph must follow from the
 * entries alone, not from the order in which they came.
 */
async function surveyWhole(
  writer: StoreWriter,
  changes: Changes,
  records: PaperRecords,
  identity: IdentityFile,
  kept: KeptDocuments,
  step: (phase: Phase) => Step,
): Promise<SurveyedLibrary> {
  const names = new Survey(identity)
  const reader = readerOf(names)
  const { papersOf, staying, origins, entries } = await readAll(writer, reader, changes, kept, step('survey'))
  await records.addTo(names)
  const catalog = names.resolve()
  await records.place(names)
  await indexWhole(writer.index, names, origins, foldsOf(identity), step('index'))
  const sizes = { entries: names.entries.length, said: names.said.size }
  step('resolve')(0, 1)
  const merges = catalog.merges()
  const rekeyed = staying.filter(({ clues, paper }) => catalog.paper(clues) !== paper)
  return {
    catalog,
    records,
    papersOf,
    rekeyed: new Set([...rekeyed.map(({ digest }) => digest), ...changes.renamed.keys()]),
    renamed: changes.renamed,
    present: new Set(staying.map(({ paper }) => paper)),
    read: document => kept.again(document),
    entries,
    edits: new Map(),
    again: null,
    nodes: null,
    merges,
    saveIndex: linker => saveState(new Records(writer.index), writer, linker, sizes),
  }
}

/** An entry that stays stored, and the paper that it is stored under. */
interface StoredEntry {
  digest: string
  paper: string
  clues: PaperClues
}

/** What is returned by `surveyWhole` would keep `names` in memory if a function of its own did. */
const readerOf = (names: Survey): EntryReader =>
  new EntryReader((entry, reading) => names.addRead(entry, reading))

/** Reads the stored entries that stay, and the documents. */
async function readAll(
  writer: StoreWriter,
  reader: EntryReader,
  changes: Changes,
  kept: KeptDocuments,
  step: Step,
) {
  try {
    const stored = await readStored(writer, reader, changes, step)
    const origins = new Map<string, string[]>()
    let entries = 0
    for (const document of changes.documents) {
      for await (const event of kept.read(document)) {
        if (event.kind !== 'statement') continue
        noteOrigin(origins, event.statement, event.origin)
        await reader.add(event.statement)
        entries += 1
        step(entries, null, document.name)
      }
    }
    await reader.end()
    return { ...stored, origins, entries }
  } finally {
    await reader.close()
  }
}

function noteOrigin(
  origins: Map<string, string[]>,
  { digest, position }: Statement,
  origin: string | undefined,
): void {
  if (origin === undefined) return
  const its = origins.get(digest) ?? []
  its[position - 1] = origin
  origins.set(digest, its)
}

async function readStored(
  writer: StoreWriter,
  reader: EntryReader,
  { leaving, renamed }: Changes,
  step: Step,
) {
  const papersOf = new Map<string, string[]>()
  const staying: StoredEntry[] = []
  for await (const statement of writer.statements({ text: true })) {
    step(0, null)
    const papers = papersOf.get(statement.digest)
    if (papers) papers.push(statement.paper)
    else papersOf.set(statement.digest, [statement.paper])
    if (leaving.has(statement.digest)) continue
    const { digest, paper } = statement
    const now = renamed.get(digest)?.key ?? digest
    for (const entry of entriesOf({ ...statement, digest: now })) {
      staying.push({ digest, paper, clues: cluesOf(entry) })
      await reader.add(entry)
    }
  }
  return { papersOf, staying }
}

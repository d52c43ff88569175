import { type Diagnostic, isError } from '../graph/library.ts'
import { fileDiagnostic } from '../sources/documents/file-diagnostic.ts'
import type { StoreWriter } from '../store/store.ts'
import type { Answers } from './ask.ts'
import { digestKey } from './digests/digest-keys.ts'
import { type Cut, digestParts } from './digests/digest-parts.ts'
import type { DigestEvent, KeyedDocument } from './digests/read-digests.ts'
import { rekeyedParts } from './digests/rekeyed-parts.ts'
import { BatchWriter, type WrittenPapers } from './papers/batch-writer.ts'
import type { Step } from './phases.ts'
import type { Changes } from './read.ts'
import type { SurveyedLibrary } from './surveyed-library.ts'

/** What was written, and how its papers were linked. */
export interface Written extends WrittenPapers {
  imported: number
  /** Documents in which nothing could be read. */
  failed: number
  /** Documents that hold no paper. */
  blank: KeyedDocument[]
  entries: number
  diagnostics: Diagnostic[]
}

/**
 * Fourth phase: writes what has changed and removes what is gone. The texts are read again, a batch at a time, so
 * the texts of the whole library are never in memory together.
 */
export async function write(
  writer: StoreWriter,
  { documents, leaving, renamed }: Changes,
  library: SurveyedLibrary,
  answers: Answers,
  size: number,
  step: Step,
): Promise<Written> {
  const batches = new BatchWriter({ writer, library, proposals: answers.proposals, size, leaving })
  const cut = { catalog: library.catalog, size }
  const kept = new Set<string>()
  for await (const part of rekeyedParts(writer, library, cut)) {
    kept.add(part.node.key)
    await batches.add(part)
  }
  let entries = 0
  const outcomes: DocumentOutcome[] = []
  for (const document of documents) {
    const onEntry = () => {
      entries += 1
      step(entries, library.entries, document.name)
    }
    const edit = library.edits.get(document)
    if (!edit) outcomes.push(await writeDocument(document, library.read(document), batches, cut, onEntry))
    else {
      await batches.edit(edit)
      entries += edit.entries
      const { digests, diagnostics } = edit
      outcomes.push({ digests: digests.map(({ node }) => node.key), diagnostics })
    }
  }
  const papers = await batches.end()
  for (const key of outcomes.flatMap(({ digests }) => digests)) kept.add(key)
  const removed = [...leaving, ...renamed.keys()].filter(key => !kept.has(key))
  await removeDigests(writer, removed)
  // Other digests may feature these papers too; the next phase links them again.
  for (const paper of removed.flatMap(key => library.papersOf.get(key) ?? [])) papers.linked.delete(paper)
  const failed = outcomes.filter(hasFailed).length
  const diagnostics = documents.flatMap((document, index) => [
    ...(outcomes[index]?.diagnostics ?? []),
    ...(outcomes[index]?.digests.length === 0 ? lostWith(document, leaving, library) : []),
  ])
  const blank = documents.filter((_, index) => isBlank(outcomes[index]))
  return { imported: outcomes.length - failed, failed, blank, entries, ...papers, diagnostics }
}

interface DocumentOutcome {
  /** Keys of the digests in the document. */
  digests: string[]
  diagnostics: Diagnostic[]
}

const hasFailed = ({ digests, diagnostics }: DocumentOutcome): boolean =>
  digests.length === 0 && diagnostics.some(isError)

/** Where something could not be read, it is tried again. */
const isBlank = (outcome: DocumentOutcome | undefined): boolean =>
  outcome?.digests.length === 0 && !outcome.diagnostics.some(isError)

/** Tells of papers that a document named before: it may have been emptied on purpose, or have become unreadable. */
function lostWith(
  { key, name }: KeyedDocument,
  leaving: ReadonlySet<string>,
  { papersOf }: SurveyedLibrary,
): Diagnostic[] {
  const papers = new Set<string>()
  for (let number = 1; leaving.has(digestKey(key, number)); number += 1)
    for (const paper of papersOf.get(digestKey(key, number)) ?? []) papers.add(paper)
  if (papers.size === 0) return []
  const named = papers.size === 1 ? 'one paper' : `${papers.size} papers`
  const message = `Until now this file named ${named}; now none can be read in it, and what it said is no longer in the graph. Unless you meant that, restore the file and import it again.`
  return [fileDiagnostic('warning', 'document-lost', name, message)]
}

async function writeDocument(
  { name }: KeyedDocument,
  said: AsyncIterable<DigestEvent>,
  batches: BatchWriter,
  cut: Cut,
  onEntry: () => void,
): Promise<DocumentOutcome> {
  const outcome: DocumentOutcome = { digests: [], diagnostics: [] }
  const events = counted(said, onEntry)
  for await (const event of digestParts(events, name, cut)) {
    if (event.kind === 'diagnostic') outcome.diagnostics.push(event.diagnostic)
    else {
      if (event.part.first) outcome.digests.push(event.part.node.key)
      await batches.add(event.part)
    }
  }
  return outcome
}

async function* counted(
  events: AsyncIterable<DigestEvent>,
  onEntry: () => void,
): AsyncGenerator<DigestEvent> {
  for await (const event of events) {
    if (event.kind === 'statement') onEntry()
    yield event
  }
}

async function removeDigests(writer: StoreWriter, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  const remove = keys.map(key => ({ label: 'Digest' as const, key }))
  await writer.apply({ replace: [], remove, nodes: [], relationships: [] })
}

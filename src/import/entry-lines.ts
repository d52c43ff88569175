import { relative, sep } from 'node:path'
import type { Diagnostic } from '../graph/library.ts'
import { type EntryLine, entryLine } from '../link/entry-line.ts'
import { factsOf } from '../link/facts-of.ts'
import type { IdentityFile } from '../link/identity/identity-file.ts'
import { toStatement } from '../link/statement.ts'
import { Survey } from '../link/survey.ts'
import { fileNameOf } from '../sources/documents/file-name.ts'
import { findDocuments, type SourceDocument } from '../sources/documents/find-documents.ts'
import { readDocument } from '../sources/documents/read-document.ts'
import type { Entry } from '../sources/entry.ts'
import { MARKDOWN } from '../sources/format.ts'

export type EntryEvent =
  | { kind: 'line'; line: EntryLine; entry: Entry }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }

interface ReadEntries {
  entries: Entry[]
  diagnostics: Diagnostic[]
}

async function entriesOf(document: SourceDocument): Promise<ReadEntries> {
  const read: ReadEntries = { entries: [], diagnostics: [] }
  for await (const event of readDocument(document)) {
    if (event.kind === 'entry') read.entries.push(event.entry)
    else if (event.kind === 'diagnostic') read.diagnostics.push(event.diagnostic)
  }
  return read
}

/**
 * What would be imported, without a store. All entries are read twice: first to learn every name, then to link.
 * `source` is the document's path below `base`, with `#n` for the nth of several entries (in a digest always).
 */
export async function* readEntryLines(
  paths: readonly string[],
  identity: IdentityFile,
  base: string,
): AsyncGenerator<EntryEvent> {
  const survey = new Survey(identity)
  const documents: SourceDocument[] = []
  for await (const event of findDocuments(paths)) {
    if (event.kind === 'diagnostic') {
      yield event
      continue
    }
    documents.push(event.document)
    const { entries, diagnostics } = await entriesOf(event.document)
    for (const [index, entry] of entries.entries())
      survey.add(factsOf(toStatement(entry, event.document.name, index + 1)), index + 1)
    for (const diagnostic of diagnostics) yield { kind: 'diagnostic', diagnostic }
  }
  const catalog = survey.resolve()
  for (const document of documents) {
    const { entries } = await entriesOf(document)
    const name = relative(base, document.source).split(sep).join('/')
    const numbered = entries.length > 1 || !MARKDOWN.includes(fileNameOf(name).extension)
    for (const [index, entry] of entries.entries()) {
      const source = numbered ? `${name}#${index + 1}` : name
      yield { kind: 'line', line: entryLine(source, entry, catalog), entry }
    }
  }
}

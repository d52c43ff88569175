import { messageOf } from '../../errors.ts'
import type { DiagnosticSeverity } from '../../graph/library.ts'
import { limitedEntry } from '../entries/limited-entry.ts'
import type { ParseEvent } from '../entry.ts'
import type { KnownTexts } from '../format.ts'
import { formatOf } from '../registry.ts'
import { decode, headOf, linesOf, piecesOf } from './document-content.ts'
import { type Encoding, encodingOf } from './encoding.ts'
import { withFewDiagnostics } from './few-diagnostics.ts'
import { fileDiagnostic } from './file-diagnostic.ts'
import { fileNameOf } from './file-name.ts'
import type { SourceDocument } from './find-documents.ts'
import { withLosses } from './with-losses.ts'
import { withPapers } from './with-papers.ts'

/**
 * Reads one document: its digests, entries and diagnostics, in the order of its lines. Never throws.
 * @param known see `SourceText`
 */
export const readDocument = (document: SourceDocument, known?: KnownTexts): AsyncGenerator<ParseEvent> =>
  withFewDiagnostics(eventsOf(document, known))

const notUtf8 = (guessed: Encoding | null): string =>
  guessed
    ? `This file is not UTF-8; it was read as ${guessed.name}. If letters are wrong, save it as UTF-8.`
    : 'Some bytes are not UTF-8 and are shown as \uFFFD; save the file as UTF-8.'

async function* eventsOf(
  { source, name }: SourceDocument,
  known: KnownTexts | undefined,
): AsyncGenerator<ParseEvent> {
  const problem = (severity: DiagnosticSeverity, code: string, message: string): ParseEvent => ({
    kind: 'diagnostic',
    diagnostic: fileDiagnostic(severity, code, name, message),
  })
  try {
    const head = await headOf(source)
    if (head.length === 0) {
      yield problem('warning', 'empty-document', 'The file is empty.')
      return
    }
    const found = encodingOf(head)
    if (found === null && head.includes(0)) {
      yield problem('error', 'binary', 'This is not a text: it holds zero bytes. Save it as UTF-8 text.')
      return
    }
    const encoding = found?.name ?? 'utf-8'
    if (found?.guessed !== false) yield problem('warning', 'not-utf-8', notUtf8(found))
    const text = decode(head, encoding)
    const file = fileNameOf(source)
    const format = formatOf({ ...file, text })
    const content = { pieces: () => piecesOf(source, encoding), lines: () => linesOf(source, encoding) }
    const input = { ...file, source: name, ...content, ...(known && { known }) }
    const events = format.parse(input)
    for await (const event of format.kept === 'bibliography' ? events : withLosses(withPapers(events), input))
      if (event.kind === 'entry')
        yield* limitedEntry(format.kept ? { ...event, entry: { ...event.entry, kept: format.kept } } : event)
      else yield event
  } catch (error) {
    yield problem('error', 'unreadable', `Could not be read: ${messageOf(error).replaceAll(source, name)}.`)
  }
}

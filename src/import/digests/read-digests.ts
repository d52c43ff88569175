import type { Diagnostic } from '../../graph/library.ts'
import type { NodeRecord, Statement } from '../../graph/records.ts'
import { toStatement } from '../../link/statement.ts'
import type { SourceDocument } from '../../sources/documents/find-documents.ts'
import { readDocument } from '../../sources/documents/read-document.ts'
import type { KnownTexts } from '../../sources/format.ts'
import { digestKey } from './digest-keys.ts'

/** A document to be written, with its key and with the hash to recognise it by in the next import. */
export interface KeyedDocument extends SourceDocument {
  key: string
  /** What readers see of its path: the part below the root. */
  shown: string
  hash: string
  /** Its path below its root, and the mark of that. */
  below: string
  rootMark: string
}

export type DigestEvent =
  | { kind: 'digest'; node: NodeRecord }
  /** For `origin` see `EntryEvent`. */
  | { kind: 'statement'; statement: Statement; origin?: string }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }

/** An entry whose origin is known. */
export interface KnownEvent extends Pick<Statement, 'position' | 'line'> {
  kind: 'known'
  origin: string
}

const NONE: KnownTexts = new Set<string>()

/** A document as digest nodes, each followed by its statements. A digest without entries is left out. */
export const readDigests = (document: KeyedDocument): AsyncGenerator<DigestEvent> =>
  digestsOf(document, NONE) as AsyncGenerator<DigestEvent>

/** The same of a document that was read before. @param known texts that need not be read again */
export async function* digestsOf(
  document: KeyedDocument,
  known: KnownTexts,
): AsyncGenerator<DigestEvent | KnownEvent> {
  let digest: NodeRecord | null = null
  let number = 0
  let position = 0
  let head = { title: document.name, date: null as string | null }
  for await (const event of readDocument(document, known)) {
    if (event.kind === 'diagnostic') yield event
    else if (event.kind === 'digest') {
      head = { title: event.title, date: event.date }
      digest = null
    } else {
      if (!digest) {
        number += 1
        position = 0
        digest = digestNode(document, digestKey(document.key, number), head)
        yield { kind: 'digest', node: digest }
      }
      position += 1
      if (event.kind === 'known')
        yield { kind: 'known', origin: event.origin, position, line: event.place.line }
      else {
        const { entry, origin } = event
        yield {
          kind: 'statement',
          statement: toStatement(entry, digest.key, position),
          ...(origin && { origin }),
        }
      }
    }
  }
}

const digestNode = (
  { shown: source, hash }: KeyedDocument,
  key: string,
  head: { title: string; date: string | null },
): NodeRecord => ({
  label: 'Digest',
  key,
  properties: { title: head.title, ...(head.date && { date: head.date }), source, hash },
})

import type { Diagnostic } from '../../graph/library.ts'
import type { NodeRecord, Statement } from '../../graph/records.ts'
import { toStatement } from '../../link/statement.ts'
import type { SourceDocument } from '../../sources/documents/find-documents.ts'
import { readDocument } from '../../sources/documents/read-document.ts'
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
  | { kind: 'statement'; statement: Statement }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }

/** A document as digest nodes, each followed by its statements. A digest without entries is left out. */
export async function* readDigests(document: KeyedDocument): AsyncGenerator<DigestEvent> {
  let digest: NodeRecord | null = null
  let number = 0
  let position = 0
  let head = { title: document.name, date: null as string | null }
  for await (const event of readDocument(document)) {
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
      yield { kind: 'statement', statement: toStatement(event.entry, digest.key, position) }
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

import type { MergeReport } from '../graph/library.ts'
import type { NodeRecord } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import type { DocumentEdit } from './digests/document-edit.ts'
import type { DigestEvent, KeyedDocument } from './digests/read-digests.ts'
import type { PaperRecords } from './papers/paper-records.ts'
import type { Changes } from './read.ts'

/** What must be known of the whole library before any one paper can be linked. */
export interface SurveyedLibrary {
  catalog: Catalog
  /** What services say of papers. */
  records: PaperRecords
  /** The papers that each stored digest features which leaves or is written again, by their stored keys. */
  papersOf: ReadonlyMap<string, readonly string[]>
  /** Stored digests that stay but are written again, as they or a paper of theirs have another key or name now. */
  rekeyed: ReadonlySet<string>
  /** What some of them are called now, by their stored keys. */
  renamed: Changes['renamed']
  /** The papers that stored digests feature which stay, by their stored keys. */
  present: ReadonlySet<string>
  /** What a document says. */
  read: (document: KeyedDocument) => AsyncIterable<DigestEvent>
  /** How many entries come or change, as far as it is known before they are written. */
  entries: number
  /** What is written of documents of which little has changed; all others are written as a whole. */
  edits: ReadonlyMap<KeyedDocument, DocumentEdit>
  /** The papers whose links may be others now, by their keys before and now; null where it may be any. */
  again: ReadonlySet<string> | null
  /** Authors, topics and models that are called otherwise now, where it is known; null where it may be any. */
  nodes: readonly NodeRecord[] | null
  /** Every merge of two spellings in the library. */
  merges: MergeReport[]
  /** Lets the next import use what was found. Call it once everything is written. */
  saveIndex: (linker: string) => Promise<void>
}

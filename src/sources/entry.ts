import type { Diagnostic, Place } from '../graph/library.ts'

/** A link in a text. */
export interface EntryLink {
  url: string
  /** Link text of Markdown or HTML, if any. */
  text?: string
  arxivId?: string
}

/** How well a source keeps what it says: in records of fields, or in a note about the paper. Lists say neither. */
export type Kept = 'bibliography' | 'note'

/**
 * A paper, release or post that a source discusses, exactly as the source says it. Nothing is normalised here except
 * for Unicode NFC, white space and markup; the rest is up to the linker.
 */
export interface Entry {
  place: Place
  /** Last line of the entry, inclusive. */
  endLine: number
  title: string
  /** Where the title was found. If the text has none, the name of the file or the address of the paper stands for it. */
  titleFrom: 'text' | 'filename' | 'address'
  /** Further title lines, for an arXiv paper that was renamed between versions. */
  altTitles: string[]
  authors: string[]
  topics: string[]
  /** ISO day, month or year, as precise as the source is. */
  date: string | null
  /** First and last day, if the source gives a range as weekly tables do. */
  dateRange?: [string, string]
  /** The entry's own link. */
  url: string | null
  /** The entry's own arXiv id without version. */
  arxivId: string | null
  doi: string | null
  venue: string | null
  abstract: string | null
  /** What the digest's author says, in any language, with a newline between paragraphs. */
  commentary: string | null
  /** Other addresses above the text, and the links in abstract and commentary. */
  links: EntryLink[]
  kept?: Kept
}

/** An entry that was read. */
export interface EntryEvent {
  kind: 'entry'
  entry: Entry
  /** Whether it stands right below a heading that names papers. */
  ofPapers?: boolean
  /** The hash of the text that gave this entry and nothing else, if no other text decides what it says. */
  origin?: string
}

/** What a parser yields while it reads. Entries belong to the last digest before them. */
export type ParseEvent =
  | { kind: 'digest'; title: string; date: string | null }
  | EntryEvent
  /** An entry that was not read again, as its origin is known. */
  | { kind: 'known'; origin: string; place: Place }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }

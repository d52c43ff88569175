import type { Diagnostic, Place } from '../graph/library.ts'

/** A link in a text: where it leads, what it is called there, and which arXiv paper it is, if one. */
export interface EntryLink {
  url: string
  /** Link text of Markdown or HTML, if any. */
  text?: string
  arxivId?: string
}

/**
 * One discussed paper, release or post, exactly as the source says it. Nothing is normalised here beyond
 * Unicode NFC, white space and the removal of markup; that is the linker's work.
 */
export interface Entry {
  place: Place
  /** Last line of the entry, inclusive. */
  endLine: number
  title: string
  /** Where the title was found; `filename` when the text has none. */
  titleFrom: 'text' | 'filename'
  /** Second title lines (an arXiv paper renamed between versions). */
  altTitles: string[]
  authors: string[]
  topics: string[]
  /** ISO day. */
  date: string | null
  /** First and last day, when the source gives a range (a weekly table). */
  dateRange?: [string, string]
  /** The entry's own link. */
  url: string | null
  /** The entry's own arXiv id without version. */
  arxivId: string | null
  doi: string | null
  venue: string | null
  abstract: string | null
  /** What the digest's author says, in any language; paragraphs separated by a newline. */
  commentary: string | null
  /** Further addresses above the text, and links in abstract and commentary. */
  links: EntryLink[]
}

/** What a format's parser yields while it reads; the stream ends after the last entry. */
export type ParseEvent =
  | { kind: 'digest'; title: string; date: string | null }
  | { kind: 'entry'; entry: Entry }
  | { kind: 'diagnostic'; diagnostic: Diagnostic }

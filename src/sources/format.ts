import type { Kept, ParseEvent } from './entry.ts'

/** What a format is recognised from. */
export interface SourceHead {
  /** File name. */
  name: string
  /** In lower case, with its dot and without `.gz`; empty if there is none. */
  extension: string
  /** The start of the text, at most 64 KiB. */
  text: string
}

/** Texts whose entries are known, by their hashes. */
export interface KnownTexts {
  has(origin: string): boolean
}

/** A text, or its lines one by one for formats that can be larger than memory. */
export interface SourceText {
  /** How diagnostics call it. */
  source: string
  /** File name. */
  name: string
  /** File name without extension, if that is one of a format. */
  stem: string
  /** The text in pieces, cut anywhere. */
  pieces(): AsyncIterable<string>
  lines(): AsyncIterable<string>
  /** Texts that need not be read, of those that each say all of an entry; without it, none is hashed. */
  known?: KnownTexts
}

/** Several formats share the extensions of Markdown. */
export const MARKDOWN = ['.md', '.markdown']

/** How sure a format is that knows its own extension or beginning. */
export const CERTAIN = 0.97

/** One row of the registry. A test compares the tables in README.md and docs/extraction.md with it. */
export interface Format {
  id: string
  title: string
  /** Which files in a folder are read, in lower case and with the dot; `.gz` may follow. */
  extensions: readonly string[]
  /** What such a text looks like, in Markdown. */
  looksLike: string
  /** A small text of this format, with one paper or two. `paperweave formats` prints it. */
  example: string
  /** What the reader recognises it by, in Markdown. */
  recognisedBy: string
  /**
   * How well its values are kept, which decides between several sources; without it, they are those of a list. A
   * bibliography holds records of fields, of which some are not read; of all other texts it is told which links to papers
   * got lost.
   */
  kept?: Kept
  /** How sure the format is that it can read this, from 0 to `CERTAIN`. */
  detect(head: SourceHead): number
  parse(text: SourceText): AsyncIterable<ParseEvent>
}

import type { ParseEvent } from './entry.ts'

/** What a format is recognised by. */
export interface SourceHead {
  /** File name. */
  name: string
  /** In lower case, with its point and without `.gz`; empty when there is none. */
  extension: string
  /** The start of the text, at most 64 KiB. */
  text: string
}

/** A whole text, or its lines one by one for formats that can be larger than memory. */
export interface SourceText {
  /** Absolute path, as diagnostics name it. */
  source: string
  /** File name. */
  name: string
  /** File name without the extension of a format. */
  stem: string
  text(): Promise<string>
  lines(): AsyncIterable<string>
}

/** The extensions of Markdown, which several formats share. */
export const MARKDOWN = ['.md', '.markdown']

/** One row of the registry; the tables of README.md and docs/extraction.md say the same. */
export interface Format {
  id: string
  title: string
  /** Which files of a folder are read, in lower case and with the point; `.gz` may follow. */
  extensions: readonly string[]
  /** What such a text looks like, in Markdown. */
  looksLike: string
  /** What it is recognised by, in Markdown. */
  recognisedBy: string
  /** How sure it is that it can read this, 0 to 1. */
  detect(head: SourceHead): number
  parse(text: SourceText): AsyncIterable<ParseEvent>
}

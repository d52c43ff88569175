import type { ParseEvent } from './entry.ts'

/** What a format's detector sees: the file's name and the begin of its text. */
export interface SourceHead {
  name: string
  /** At most 64 KiB. */
  text: string
}

/** A whole text, or its lines as they come for formats that can be larger than memory. */
export interface SourceText {
  /** Absolute path, as diagnostics name it. */
  source: string
  /** File name. */
  name: string
  text(): Promise<string>
  lines(): AsyncIterable<string>
}

export interface Format {
  id: string
  title: string
  /** How sure it is that it can read this, 0 to 1. */
  detect(head: SourceHead): number
  parse(text: SourceText): AsyncIterable<ParseEvent>
}

import { wholeLines } from './whole-lines.ts'

/** What writes the lines of a text as those of Markdown. A line may wait for the next one. */
export interface LineWriter {
  /** @returns the lines that are known by now */
  next(line: string): string[]
  /** @returns the lines that are left */
  end(): string[]
}

/** A text that comes in pieces, cut anywhere, as Markdown. */
export async function* rewritten(pieces: AsyncIterable<string>, writer: LineWriter): AsyncGenerator<string> {
  for await (const text of wholeLines(pieces))
    for (const line of text.slice(0, -1).split('\n'))
      for (const written of writer.next(line)) yield `${written}\n`
  for (const written of writer.end()) yield `${written}\n`
}

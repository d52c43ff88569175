import { withLineFeeds } from '../fields/text.ts'

/** What people write has shorter lines. */
export const LONGEST_LINE = 500_000
const TOO_LONG = 'x'.repeat(LONGEST_LINE + 1)

/**
 * A text that comes in pieces, cut anywhere, in pieces of whole lines; each line ends with a line feed, also the last
 * one. A line is put together once, however many pieces it comes in; in place of one that is too long stands `TOO_LONG`.
 */
export async function* wholeLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = []
  let held = ''
  let size = 0
  for await (const piece of pieces) {
    // The line feed behind a carriage return may be in the next piece.
    const cut = piece.endsWith('\r') ? -1 : piece.length
    const text = withLineFeeds(held + piece.slice(0, cut))
    held = piece.slice(cut)
    const end = text.lastIndexOf('\n') + 1
    if (end > 0) {
      yield [...parts, text.slice(0, end)].join('')
      parts = []
      size = 0
    }
    parts.push(text.slice(end))
    size += text.length - end
    if (size > LONGEST_LINE) parts = [TOO_LONG]
  }
  yield [...parts, withLineFeeds(`${held}\n`)].join('')
}

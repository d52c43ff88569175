/**
 * A text that comes in pieces, cut anywhere, in pieces of whole lines; each line ends with a line feed, also the last
 * one. A line is put together once, however many pieces it comes in.
 */
export async function* wholeLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let parts: string[] = []
  for await (const piece of pieces) {
    const end = piece.lastIndexOf('\n') + 1
    if (end > 0) {
      yield [...parts, piece.slice(0, end)].join('')
      parts = []
    }
    parts.push(piece.slice(end))
  }
  yield [...parts, '\n'].join('')
}

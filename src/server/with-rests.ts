import { setImmediate } from 'node:timers/promises'

/** Characters after which others get their turn. */
const PIECE = 32_768

/** The same text in larger pieces, with a rest after each: whoever writes a large file keeps nobody waiting. */
export async function* withRests(text: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = ''
  for await (const part of text) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
    await setImmediate()
  }
  yield piece
}

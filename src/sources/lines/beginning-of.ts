/** The beginning of a text that comes in pieces, cut anywhere. */
export async function beginningOf(pieces: AsyncIterable<string>, length: number): Promise<string> {
  let text = ''
  for await (const piece of pieces) {
    text += piece
    if (text.length >= length) break
  }
  return text.slice(0, length)
}

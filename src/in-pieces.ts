import { rest } from './rest.ts'

/** So many take a few milliseconds. */
const PIECE = 10_000

/** Goes through a long list in pieces, with a rest after each in which others get their turn. */
export async function* inPieces<T>(list: readonly T[]): AsyncGenerator<readonly T[]> {
  if (list.length <= PIECE) return yield list
  for (let start = 0; start < list.length; start += PIECE) {
    yield list.slice(start, start + PIECE)
    await rest()
  }
}

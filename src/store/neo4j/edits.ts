import { AppError } from '../../errors.ts'

/** A text to put in at an offset, in place of what stands up to `end`. */
export interface Edit {
  offset: number
  end: number
  text: string
}

/** Most edits of one query. A parser and a planner have to read them all. */
const MOST_EDITS = 1_000

export const insert = (offset: number, text: string): Edit => ({ offset, end: offset, text })

/** A query that would show our bookkeeping, and cannot be written so that it does not. */
export const unhidden = (cause?: unknown): AppError =>
  new AppError('QUERY_REFUSED', { reason: 'refusedUnhidden' }, { cause })

/**
 * Of two insertions at one offset, the later of the list comes first in the text.
 * @throws QUERY_REFUSED for too many
 */
export function applyEdits(given: string, edits: readonly Edit[]): string {
  if (edits.length > MOST_EDITS) throw unhidden()
  const parts: string[] = []
  let from = 0
  for (const { offset, end, text } of edits
    .toReversed()
    .toSorted((one, other) => one.offset - other.offset)) {
    parts.push(given.slice(from, offset), text)
    from = end
  }
  return parts.join('') + given.slice(from)
}

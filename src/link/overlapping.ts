import { firstIndex } from '../graph/first-index.ts'
import type { Sentence as Span } from './sentences.ts'

/** Tells whether a span of a text overlaps any of these, which may be in any order and overlap each other. */
export function overlapping(spans: readonly Span[]): (span: Span) => boolean {
  const sorted = [...spans].sort((a, b) => a.start - b.start)
  let furthest = Number.NEGATIVE_INFINITY
  const ends = sorted.map(({ end }) => {
    furthest = Math.max(furthest, end)
    return furthest
  })
  return ({ start, end }) => (ends[firstIndex(sorted, one => one.start >= end) - 1] ?? start) > start
}

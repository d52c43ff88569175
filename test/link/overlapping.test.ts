import { expect, it } from 'vitest'
import { overlapping } from '../../src/link/overlapping.ts'

const span = (start: number, end: number) => ({ start, end })
const SETS = [[], [span(3, 5)], [span(6, 7), span(0, 9), span(2, 3)], [span(1, 2), span(2, 4), span(7, 8)]]

it.each(SETS.map(spans => [spans]))('a span overlaps one of %j or none', spans => {
  const overlaps = overlapping(spans)
  for (let start = 0; start < 10; start += 1)
    for (let end = start + 1; end <= 10; end += 1) {
      const expected = spans.some(one => one.start < end && start < one.end)
      expect([start, end, overlaps(span(start, end))]).toEqual([start, end, expected])
    }
})

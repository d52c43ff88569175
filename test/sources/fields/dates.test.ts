import { describe, expect, it } from 'vitest'
import { dateInHeading, rangeOfLine } from '../../../src/sources/fields/dates.ts'

describe('the days of a heading', () => {
  it.each([
    ['Week of 2024-05-06 ~ 2024-05-12', '2024-05-06', '2024-05-12'],
    ['2024년 4월 29일 ~ 5월 5일', '2024-04-29', '2024-05-05'],
    ['2024년 5월 6일 - 12일 논문', '2024-05-06', '2024-05-12'],
    ['Dec 30, 2024 - Jan 5, 2025', '2024-12-30', '2025-01-05'],
    ['May 6th - 12th, 2024', '2024-05-06', '2024-05-12'],
  ])('%s', (line, from, to) => expect(rangeOfLine(line, null)).toEqual([from, to]))

  it('may be one', () => {
    expect(dateInHeading('Papers, 2nd May 2024')).toBe('2024-05-02')
    expect(dateInHeading('Top Papers (May 5 - 2024)')).toBe(null)
  })
})

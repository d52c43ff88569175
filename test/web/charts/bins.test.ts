import { describe, expect, test } from 'vitest'
import { binsOf, daysOf, rangeIn } from '../../../web/charts/bins.ts'

const days = (months: [number, number][]) => binsOf({ months }).map(({ day, papers }) => `${day} ${papers}`)

describe('papers by time', () => {
  test('are shown month by month, months without papers included', () => {
    expect(
      days([
        [202311, 2],
        [202402, 1],
      ]),
    ).toEqual(['2023-11 2', '2023-12 0', '2024-01 0', '2024-02 1'])
  })

  test('are shown by year when it is many months, or many papers tell only their year', () => {
    expect(
      days([
        [201501, 2],
        [201512, 1],
        [202501, 4],
      ]).at(0),
    ).toBe('2015 3')
    expect(
      days([
        [202300, 5],
        [202401, 4],
      ]),
    ).toEqual(['2023 5', '2024 4'])
  })

  test('of no date have no bins', () => expect(days([])).toEqual([]))

  test('are limited as the address says, and the address says nothing of all of them', () => {
    const bins = binsOf({
      months: [
        [202311, 2],
        [202402, 1],
      ],
    })
    expect(rangeIn(bins, null, null)).toEqual([0, 3])
    expect(rangeIn(bins, '2023-12-24', '2024-01')).toEqual([1, 2])
    expect(rangeIn(bins, '2024', '2024')).toEqual([2, 3])
    expect(daysOf(bins, [0, 3])).toEqual({ since: null, until: null })
    expect(daysOf(bins, [1, 2])).toEqual({ since: '2023-12', until: '2024-01' })
  })
})

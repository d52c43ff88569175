import { expect, it } from 'vitest'
import { mostPreciseDate, numberOfDate, partsOfDate } from '../../src/graph/date.ts'

it('keeps how precise a date is, and the order of dates', () => {
  expect(partsOfDate('2017')).toEqual([2017])
  expect(partsOfDate('in press')).toBeNull()
  const dates = ['2017', '2017-03', '2017-03-01', '2018']
  expect(dates.map(numberOfDate)).toEqual([20170000, 20170300, 20170301, 20180000])
  expect([undefined, 'spring'].map(numberOfDate)).toEqual([0, 0])
})

it('takes the earliest date, as precisely as any that agrees with it', () => {
  expect(mostPreciseDate(['2017', '2017-06', '2017-06-12', '2018-01-01'])).toBe('2017-06-12')
  expect(mostPreciseDate(['2016-05', '2017-06-12'])).toBe('2016-05')
  expect(mostPreciseDate([])).toBeUndefined()
})

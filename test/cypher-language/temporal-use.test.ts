import { describe, expect, it } from 'vitest'
import { hashKey, orderTemporal } from '../../src/cypher/temporal/compare.ts'
import { TEMPORAL_FUNCTIONS } from '../../src/cypher/temporal/functions.ts'
import type { Temporal } from '../../src/cypher/temporal/temporal.ts'
import { temporalToText } from '../../src/cypher/temporal/to-text.ts'
import { evaluate } from './evaluate.ts'

// The right sides are what Neo4j 5.26 answers.

describe('temporal values', () => {
  it.each([
    ["date('2001-08-31') + duration('P6M')", '2002-02-28'],
    ["date('2001-08-31') - duration('P6M1D')", '2001-02-27'],
    ["date('2001-08-31') + duration('PT47H')", '2001-09-01'],
    ["localtime('23:00') + duration('P3MT2H0.5S')", '01:00:00.500000000'],
    [
      "datetime('2023-03-25T02:15[Europe/Paris]') + duration('P1D')",
      '2023-03-26T03:15:00+02:00[Europe/Paris]',
    ],
    [
      "datetime('2023-10-29T02:15[Europe/Paris]') + duration('PT1H')",
      '2023-10-29T02:15:00+01:00[Europe/Paris]',
    ],
    ["'on ' + [date('2001-08-31'), 1][0]", 'on 2001-08-31'],
    ["toString(datetime('2001-08-31T07:00:00.120+09:00'))", '2001-08-31T07:00:00.12+09:00'],
    ["date('2001-08-31') < localdatetime('2001-09-01T00:00')", null],
    ["date('2001-08-31') = localdatetime('2001-08-31T00:00')", false],
    ["time('12:00+01:00') = time('11:00Z')", false],
    ["time('12:00+01:00') > time('11:00Z')", true],
    ["datetime('2001-08-31T12:00+02:00[Europe/Paris]') > datetime('2001-08-31T12:00+02:00')", true],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toBe(answer))

  it.each([
    "date('+999999999-12-31') + duration('P1D')",
    "date('2001-08-31') - date('2001-08-30')",
    "-duration('P1D')",
    "date('2001-08-31').hour",
    "localdatetime('2001-08-31').timezone",
  ])('%s fails', expression => expect(() => evaluate(expression)).toThrow())

  it('have components', () => {
    expect(
      evaluate(
        "[d IN [date('2005-01-01')] | [d.year, d.weekYear, d.week, d.weekDay, d.quarter, d.dayOfQuarter, d.ORDINALDAY]][0]",
      ),
    ).toEqual([2005n, 2004n, 53n, 6n, 1n, 1n, 1n])
    expect(
      evaluate(
        "[d IN [datetime('1969-12-31T23:59:55.001-01:30')] | [d.epochSeconds, d.epochMillis, d.offset, d.timezone, d.offsetMinutes, d.microsecond]][0]",
      ),
    ).toEqual([5395n, 5395001n, '-01:30', '-01:30', -90n, 1000n])
    expect(evaluate("datetime('1969-12-31T23:59:55.001Z').epochSeconds")).toBe(-4n)
  })
})

describe('truncation', () => {
  it.each([
    ["date.truncate('decade', date('-2015-01-31'))", '-002010-01-01'],
    ["date.truncate('weekYear', date('2005-01-01'))", '2003-12-29'],
    ["date.truncate('week', date('2005-01-01'), {dayOfWeek: 3})", '2004-12-29'],
    ["date.truncate('quarter', datetime('2001-08-31T07:00Z'), {day: 9})", '2001-07-09'],
    [
      "localtime.truncate('millisecond', localtime('07:08:09.123456789'), {nanosecond: 5})",
      '07:08:09.123000005',
    ],
    [
      "localtime.truncate('microsecond', localtime('07:08:09.123456789'), {millisecond: 5})",
      '07:08:09.005000000',
    ],
    ["time.truncate('hour', time('07:08+01:00'), {timezone: '+05:00'})", '07:00:00+05:00'],
    [
      "datetime.truncate('month', localdatetime('2001-08-31T07:08'), {timezone: 'Asia/Seoul'})",
      '2001-08-01T00:00:00+09:00[Asia/Seoul]',
    ],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toBe(answer))

  it.each([
    "date.truncate('MONTH', date('2001-08-31'))",
    "date.truncate('hour', date('2001-08-31'))",
    "localtime.truncate('week', localtime('07:08'))",
    "localdatetime.truncate('minute', date('2001-08-31'))",
    "date.truncate('month', null)",
    "date.truncate('month', date('2001-08-31'), {hour: 2})",
  ])('%s fails', expression => expect(() => evaluate(expression)).toThrow())
})

it('orders kinds, instants, offsets and zones, and durations by their average length', () => {
  const make = (name: string, text: string): Temporal =>
    TEMPORAL_FUNCTIONS[name]?.([text], { now: 0n }) as Temporal
  const ordered = [
    ...['06:00-05:00', '06:00[America/New_York]', '11:00Z', '11:00[Europe/London]', '12:00+01:00'].map(time =>
      make('datetime', `2001-01-10T${time}`),
    ),
    make('localdatetime', '2001-01-10T00:00'),
    make('date', '2001-01-10'),
    make('time', '11:00Z'),
    make('time', '12:00+01:00'),
    make('localtime', '07:00'),
    ...['P-1M', 'P30D', 'PT730H', 'P30DT10H29M6S', 'P1M', 'P31D'].map(text => make('duration', text)),
  ]
  expect(ordered.toReversed().sort(orderTemporal).map(temporalToText)).toEqual(ordered.map(temporalToText))
  expect(new Set(ordered.map(hashKey)).size).toBe(ordered.length)
})

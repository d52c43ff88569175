import { describe, expect, it } from 'vitest'
import { evaluate } from './evaluate.ts'

// The right sides are what Neo4j 5.26 answers.

describe('durations', () => {
  it.each([
    ["duration('P2Y3M4DT5H6M7.8S')", 'P2Y3M4DT5H6M7.800000000S'],
    ["duration('-P2YT-3H')", 'P-2YT3H'],
    ["duration('p2w')", 'P14DT'],
    ["duration('P0.5Y')", 'P6MT'],
    ["duration('P0.1M')", 'P3DT1H2M54.599999999S'],
    ["duration('P3DT0,5H')", 'P3DT30M'],
    ["duration('PT-0.25S')", 'PT-0.250000000S'],
    ["duration('P0012-03-04T05:06:07.8')", 'P12Y3M4DT5H6M7.800000000S'],
    ["duration('P00120304T050607')", 'P12Y3M4DT5H6M7S'],
    ['duration({years: 9.216})', 'P9Y2M18DT26M49.631999959S'],
    ['duration({months: 1.1})', 'P1M3DT1H2M54.600000000S'],
    ['duration({seconds: 106.281518936})', 'PT1M46.281518935S'],
    ['duration({days: 1, hours: -30})', 'P1DT-30H'],
    ['duration({seconds: -1, nanoseconds: 1})', 'PT-0.999999999S'],
    ["toString(duration('P14MT90.50S'))", 'P1Y2MT1M30.5S'],
    ["toString(duration('PT0S'))", 'PT0S'],
    ["duration('P1M') * 0.5", 'P15DT5H14M33S'],
    ["duration('P1M1DT1S') / 3", 'P10DT11H29M42.333333333S'],
    ["duration('P1D') - duration('PT1H')", 'P1DT-1H'],
    ["duration('P1D') = duration('PT24H')", false],
    ["duration('P1D') < duration('P2D')", null],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toBe(answer))

  it.each([
    "duration('P1.5Y2M')",
    "duration('P')",
    "duration('P1DT')",
    "duration('P1D2W')",
    "duration('P0012-13-04')",
    'duration({})',
    'duration({quarters: 1})',
    "duration({days: '1'})",
    'duration({days: 106751991167301})',
    "duration('P1D') / 0",
  ])('%s fails', expression => expect(() => evaluate(expression)).toThrow())

  it('have components, of which the smallest round down', () => {
    expect(
      evaluate(
        "[x IN [duration('P-14M10DT-1.5S')] | [x.years, x.quarters, x.monthsOfYear, x.weeks, x.daysOfWeek]][0]",
      ),
    ).toEqual([-1n, -4n, -2n, 1n, 3n])
    expect(
      evaluate(
        "[x IN [duration('PT-1.5S')] | [x.seconds, x.milliseconds, x.secondsOfMinute, x.millisecondsOfSecond]][0]",
      ),
    ).toEqual([-2n, -1500n, -2n, 500n])
    expect(() => evaluate("duration('P1D').hour")).toThrow()
  })
})

describe('what lies between', () => {
  it.each([
    ["duration.between(date('2001-01-31'), date('2003-03-01'))", 'P2Y1M1DT'],
    ["duration.between(localdatetime('2001-01-02T10:00'), localdatetime('2001-01-01T12:00'))", 'PT-22H'],
    ["duration.between(date('2001-01-31'), time('07:30+09:00'))", 'PT7H30M'],
    ["duration.inMonths(date('2001-01-31'), date('2003-03-01'))", 'P2Y1MT'],
    ["duration.inDays(datetime('2001-01-31T00:30+09:00'), date('2001-03-01'))", 'P28DT'],
    ["duration.inSeconds(datetime('2023-03-26T00:00[Europe/Paris]'), localtime('04:00'))", 'PT3H'],
    ["duration.inSeconds(date('-999999999-01-01'), date('+999999999-12-31'))", 'PT17531639991192H'],
    ["duration.inDays(null, date('2003-03-01'))", null],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toBe(answer))

  it('is not counted in days where there are none', () => {
    expect(() => evaluate("duration.inDays(localtime('07:30'), time('07:30'))")).toThrow()
  })
})

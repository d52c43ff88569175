import { describe, expect, it, test } from 'vitest'
import { evaluate } from './evaluate.ts'
import { ask, paperGraph } from './small-graph.ts'

// The answers are those of Neo4j 5.26 on Java 17.

const graph = paperGraph()
const LARGEST = '9223372036854775807'
const SMALLEST = '-9223372036854775808'

/** How an integer and a float compare while a query runs. */
const compared = (integer: string, float: string): string => {
  const signs = ['=', '<', '<=', '>', '>=']
  const tests = signs.map(sign => `CASE WHEN x ${sign} y THEN '${sign} ' ELSE '' END`)
  return ask(graph, `UNWIND [${integer}] AS x UNWIND [${float}] AS y RETURN ${tests.join(' + ')}`)
    .flat()
    .join('')
}

describe('an integer and a float', () => {
  it.each<[string, string, string]>([
    // Java makes the largest integer of 2^63, but writes it larger.
    [LARGEST, `${LARGEST}.0`, '= < <= '],
    ['9223372036854775806', `${LARGEST}.0`, '< <= '],
    [LARGEST, '1e19', '< <= '],
    [LARGEST, 'Infinity', '< <= '],
    [SMALLEST, `${SMALLEST}.0`, '= > >= '],
    [SMALLEST, '-1e19', '> >= '],
    // This float is written 9.2233720368547748E18.
    ['9223372036854774784', '9223372036854774784.0', '= < <= '],
    ['9223372036854774799', '9223372036854774784.0', '< <= '],
    ['9223372036854774800', '9223372036854774784.0', '<= >= '],
    ['9223372036854774801', '9223372036854774784.0', '> >= '],
    ['1152921504606847230', '1152921504606847232.0', '<= >= '],
    ['1152921504606847232', '1152921504606847232.0', '= > >= '],
    ['144115188075855904', '144115188075855904.0', '= <= >= '],
    ['9007199254740993', '9007199254740992.0', '> >= '],
    ['5', '5.5', '< <= '],
  ])('%s and %s', (integer, float, signs) => expect(compared(integer, float)).toBe(signs))

  test('are one value to IN, DISTINCT and lists where they are equal', () => {
    const values = `[${LARGEST}, ${LARGEST}.0]`
    expect(evaluate(`${LARGEST} IN [${LARGEST}.0]`)).toBe(true)
    expect(evaluate(`[${LARGEST}] = [toFloat(${LARGEST})]`)).toBe(true)
    expect(ask(graph, `UNWIND ${values} AS x RETURN count(DISTINCT x)`)).toEqual([[1]])
    expect(ask(graph, `UNWIND ${values} AS x RETURN count(DISTINCT {a: x})`)).toEqual([[1]])
    expect(ask(graph, `UNWIND [${LARGEST}, 1e19] AS x RETURN count(DISTINCT x)`)).toEqual([[2]])
  })

  test('are sorted by what is written', () => {
    const sorted = (list: string) =>
      ask(graph, `UNWIND ${list} AS x WITH x ORDER BY x RETURN toString(x)`).flat()
    expect(sorted(`[${LARGEST}.0, ${LARGEST}]`)).toEqual([LARGEST, '9.223372036854776E18'])
    expect(sorted(`[${SMALLEST}, ${SMALLEST}.0]`)).toEqual(['-9.223372036854776E18', SMALLEST])
  })
})

test('the minus of a float in brackets is worked out while a query runs', () => {
  expect(evaluate('9007199254740993 = -(-9007199254740992.0)')).toBe(false)
  expect(evaluate('-(9007199254740993) = -9007199254740992.0')).toBe(true)
})

describe('large floats are written as Java 17 does', () => {
  it.each([
    ['9223372036854774784.0', '9.2233720368547748E18'],
    ['-9223372036854774784.0', '-9.2233720368547748E18'],
    ['2305843009213694208.0', '2.305843009213694E18'],
    ['1152921504606847232.0', '1.15292150460684723E18'],
    ['36028797018963968.0', '3.6028797018963968E16'],
    ['9007199254740992.0', '9.007199254740992E15'],
    ['1e16', '1.0E16'],
  ])('%s', (float, text) => expect(evaluate(`toString(${float})`)).toBe(text))
})

import { describe, expect, it, test } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import { lineAndColumn } from '../../src/cypher/syntax/line-column.ts'
import { evaluate } from './evaluate.ts'
import { ask, paperGraph } from './small-graph.ts'

// The answers are those of Neo4j 5.26.

const graph = paperGraph()
const SMALLEST = -(2n ** 63n)

describe('numbers at their edges', () => {
  it.each<[string, unknown]>([
    ['toString(round(1e300))', '9.223372036854776E18'],
    ['toString(round(-1e300))', '-9.223372036854776E18'],
    ['toString(round(1e300, 1))', '1.0E300'],
    ['toString(round(1.0 / 0))', 'Infinity'],
    ['toString(round(-0.3))', '0.0'],
    ['toString(round(-0.03, 1))', '0.0'],
    ['toString(round(-0.3, 0, "HALF_UP"))', '0.0'],
    ['toString(ceil(-0.3))', '-0.0'],
    ['round(-2.5)', -2],
    ['abs(-9223372036854775808)', SMALLEST],
    ['-9223372036854775808 / -1', SMALLEST],
    ['-9223372036854775808 % -1', 0n],
    ['[x IN [true, "a", null] | +x]', [true, 'a', null]],
  ])('%s', (expression, value) => expect(evaluate(expression)).toEqual(value))

  it.each([
    'round(1.25, 1, "half_even")',
    'range(1, null)',
    'range(1, 3, null)',
    '[x IN ["a"] | -x]',
    '9223372036854775807 + 1',
  ])('%s fails', expression => expect(() => evaluate(expression)).toThrow(CypherError))
})

describe('an integer beyond 2^53 and a float', () => {
  test('are compared as floats where both are written out', () => {
    const [large, float] = ['9007199254740993', '9007199254740992.0']
    const answers = { '=': true, '<': false, '>': false, '<>': true, '<=': false, '>=': true }
    for (const [sign, answer] of Object.entries(answers))
      expect([sign, evaluate(`${large} ${sign} ${float}`)]).toEqual([sign, answer])
    expect(evaluate(`9007199254740992 + 1 = ${float}`)).toBe(true)
    expect(evaluate(`nullIf(${large}, ${float})`)).toBeNull()
    expect(evaluate(`CASE ${large} WHEN ${float} THEN 1 END`)).toBe(1n)
    expect(evaluate(`${large} IN [${float}]`)).toBe(false)
  })
  test('are compared exactly while a query runs', () => {
    const query = 'UNWIND [9007199254740993] AS x UNWIND [9007199254740992.0] AS y'
    expect(ask(graph, `${query} RETURN x = y, x > y, x IN [y]`)).toEqual([[false, true, false]])
    expect(ask(graph, `${query} UNWIND [x, y] AS z RETURN count(DISTINCT z)`)).toEqual([[2]])
  })
})

describe('comparisons', () => {
  it.each<[string, boolean | null]>([
    ['-0.0 < 0', false],
    ['-0.0 >= 0', false],
    ['any(x IN [-0.0] WHERE x < 0)', true],
    ['any(x IN [-0.0] WHERE x = 0)', true],
    ['{a: 1} < {a: 2}', true],
    ['{a: 2} <= {a: 1}', false],
    ['{b: 1} < {a: 1, b: 1}', true],
    ['{a: null} < {a: 1}', null],
    ['[0.0 / 0.0] < [1]', null],
    ['0.0 / 0.0 < 1', false],
    ["duration('P1D') <= duration('P1D')", true],
    ["duration('P1D') < duration('P1D')", null],
    ["duration('P1D') <= duration('PT24H')", null],
    ["[duration('P1D')] < [duration('P1D')]", false],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toBe(answer))
  test('nodes have no order', () => {
    expect(() => ask(graph, 'MATCH (a), (b) RETURN a < b')).toThrow(/Compare a property/)
  })
})

describe('aggregations', () => {
  it.each<[string, string, unknown]>([
    ['[1e308, 1e308]', 'avg(x)', 1e308],
    ['[0.1, 0.2, 0.3]', 'avg(x)', 0.2],
    ['[1e16, 1.0, 1.0, 1.0]', 'toString(avg(x))', '2.500000000000001E15'],
    ['[-0.0]', 'toString(sum(x)) + toString(avg(x))', '0.00.0'],
    ['[9223372036854775807, 1]', 'toString(sum(x))', '9.223372036854776E18'],
    ['[9223372036854775807, -1, 2]', 'toString(sum(x))', '9.223372036854776E18'],
    ['[1, 2, 3]', 'toString(percentileCont(x, 0.5))', '2'],
    ['[1, 2]', 'toString(percentileCont(x, 0.5))', '1.5'],
    ['[0, -0.0, 0.0]', 'toString(min(x))', '-0.0'],
    ['[-0.0, 0]', 'toString(max(x))', '0'],
    ['[]', '[sum(x), avg(x)]', [0, null]],
  ])('%s: %s', (list, call, value) =>
    expect(ask(graph, `UNWIND ${list} AS x RETURN ${call}`)).toEqual([[value]]),
  )

  test('-0.0 comes first among zeros', () => {
    const rows = ask(graph, 'UNWIND [0.0, 0, -0.0] AS x RETURN toString(x) ORDER BY x')
    expect(rows.flat()).toEqual(['-0.0', '0.0', '0'])
  })
})

describe('types', () => {
  it.each<[string, boolean]>([
    ['null IS :: NOTHING', false],
    ['null IS NOT :: NOTHING', true],
    ['null IS :: NULL', true],
    ['[null] IS :: LIST<NOTHING>', false],
    ['[] IS :: LIST<NOTHING>', true],
    ['[null] IS :: LIST<ANY NOT NULL>', true],
    ['[null] IS :: LIST<INTEGER NOT NULL>', false],
    ['1 IS :: INTEGER | STRING', true],
    ['null IS :: INTEGER NOT NULL | STRING NOT NULL', false],
    ["[1, 'a', null] IS :: LIST<INTEGER | STRING>", true],
    ["[1, 'a'] IS :: LIST<INTEGER> | LIST<STRING>", false],
    ['1 IS :: ANY<INTEGER | STRING>', true],
    ['1 IS :: POINT', false],
  ])('%s', (expression, answer) => expect(evaluate(expression)).toBe(answer))
  test('of which one may be null and one may not are invalid', () => {
    expect(() => evaluate('null IS :: INTEGER NOT NULL | STRING')).toThrow(/NOT NULL/)
  })
})

describe('the order of the entries of a map', () => {
  it.each<[string, string]>([
    ['{b: 1, a: null}', 'a b'],
    ['{z: 1, a: 2, m: 3}', 'a z m'],
    ['{Aa: 1, BB: 2, C: 3}', 'Aa BB C'],
    ['{gamma: 1, beta: 2, x: 1, y: 1, z: 1}', 'x y z beta gamma'],
    [
      '{zebra: 1, apple: 2, mango: 3, kiwi: 4, banana: 5, cherry: 6, date: 7}',
      'banana zebra date apple cherry kiwi mango',
    ],
    [
      '{alpha: 1, beta: 2, gamma: 3, delta: 4, epsilon: 5, zeta: 6, eta: 7, theta: 8, iota: 9, kappa: 1, lambda: 1, mu: 1}',
      'zeta epsilon iota lambda eta alpha mu delta kappa theta gamma beta',
    ],
  ])('%s', (map, names) => expect(evaluate(`keys(${map})`)).toEqual(names.split(' ')))
  it.each<[string, string]>([
    ['m {.mango, x: 1, .apple}', 'x apple mango'],
    ['m {.*, x: 1}', 'apple mango x'],
    ['m {x: 1, .*}', 'apple mango x'],
  ])('%s', (map, names) => {
    const rows = ask(graph, `WITH {mango: 1, apple: 2} AS m RETURN keys(${map})`)
    expect(rows).toEqual([[names.split(' ')]])
  })
  test('nodes keep their keys in no order, so nothing is grouped by them', () => {
    expect(() => ask(graph, 'MATCH (p:Paper) RETURN DISTINCT keys(p)')).toThrow(/UNWIND keys/)
    expect(() => ask(graph, 'MATCH (p:Paper) RETURN keys(p) AS k, count(*) AS n')).toThrow(/UNWIND keys/)
    expect(ask(graph, 'WITH {a: 1} AS m RETURN DISTINCT keys(m)')).toEqual([[['a']]])
  })
  test('what is named hides what .* stands for', () => {
    expect(ask(graph, 'WITH {a: 1} AS m RETURN m {a: 2, .*} AS x, m {.*, a: 2} AS y')).toEqual([
      [{ a: 2 }, { a: 2 }],
    ])
  })
})

describe('patterns', () => {
  it.each<[string, number]>([
    ['MATCH (p:Paper)-[r]->(a), (p)-[r]->(b)', 0],
    ['MATCH (a)-[r]->(b)<-[r]-(c)', 0],
    ['MATCH (p:Paper)-[r]->(a) MATCH (p)-[r]->(b)', 8],
  ])('%s', (match, count) => expect(ask(graph, `${match} RETURN count(*)`)).toEqual([[count]]))
  it.each([
    'MATCH ()-[r:CITES|:TAGGED]->() RETURN count(*)',
    'MATCH ()-[:CITES|:TAGGED*1..2]->() RETURN count(*)',
    "MATCH (a {key: 'p1'}) MATCH p = shortestPath((a)-[*0..2]-(a)) RETURN p",
  ])('%s fails', query => expect(() => ask(graph, query)).toThrow(CypherError))
  test('ORDER BY, OFFSET and LIMIT can be clauses of their own', () => {
    expect(ask(graph, 'UNWIND [3, 1, 2] AS x ORDER BY x OFFSET 1 LIMIT 1 RETURN x')).toEqual([[2]])
  })
  test('a list is a condition that holds when it is not empty', () => {
    expect(ask(graph, 'UNWIND [{a: []}, {a: [1]}] AS m WITH m WHERE m.a RETURN m.a')).toEqual([[[1]]])
  })
})

/** Where a query failed, as line and column. */
function placeOfFailure(query: string): unknown {
  try {
    ask(graph, query)
  } catch (error) {
    if (error instanceof CypherError && error.at !== null) return lineAndColumn(query, error.at)
  }
  return 'no place'
}

describe('what fails while it runs has a place', () => {
  it.each([
    ['WITH {c: 1} AS m RETURN ', 'm.c AND true'],
    ['WITH {c: 1} AS m RETURN true AND ', 'm.c'],
    ['WITH {c: 1} AS m RETURN NOT ', 'm.c'],
    ['WITH {c: 1} AS m WHERE ', 'm.c RETURN 1'],
    ['WITH {c: 1} AS m MATCH (a) WHERE ', 'm.c RETURN 1'],
    ['WITH {c: 1} AS m RETURN CASE WHEN ', 'm.c THEN 1 END'],
    ['WITH {c: 1} AS m RETURN [x IN ', 'm.c | x]'],
    ['WITH {c: 1} AS m RETURN [x IN [1] WHERE ', 'm.c]'],
    ['WITH {c: 1} AS m RETURN any(x IN ', 'm.c WHERE true)'],
    ['WITH {c: 1} AS m RETURN reduce(s = 0, x IN ', 'm.c | s)'],
    ["UNWIND [1, 'a'] AS x RETURN ", 'sum(x)'],
    ['UNWIND [1] AS x RETURN ', 'percentileDisc(x, 2)'],
  ])('%s…%s', (before, after) => {
    const { line, column } = lineAndColumn(before + after, before.length)
    const place = placeOfFailure(before + after) as { line: number; column: number }
    expect(place.line).toBe(line)
    // The place of a property is its point.
    expect([column, column + 1]).toContain(place.column)
  })
})

import { describe, expect, it, test } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import { evaluate } from './evaluate.ts'
import { ask, paperGraph } from './small-graph.ts'

// The answers are those of Neo4j 5.26.

const graph = paperGraph()

describe('dividing by an integer that is 0', () => {
  it.each<[string, string]>([
    ['1.0 / 0', 'Infinity'],
    ['-1.0 / -0', '-Infinity'],
    ['(1.0 + 1) / (1 - 1)', 'Infinity'],
    ['1.0 / -(0)', 'Infinity'],
    ['(+1.0) / 0', 'Infinity'],
    ['1.0 / (0 ^ 1)', 'Infinity'],
    ['1.0 / 0 / 0', 'Infinity'],
    ['0.0 / 0', 'NaN'],
    ['1.0 % 0', 'NaN'],
    ['[x IN [1.5] | x % 0][0]', 'NaN'],
    ['[x IN [1.5] | x / 0.0][0]', 'Infinity'],
    ['coalesce(null % 0, "null")', 'null'],
    ['coalesce(null / 0.0, "null")', 'null'],
  ])('%s gives %s', (expression, text) => expect(evaluate(`toString(${expression})`)).toBe(text))

  it.each([
    '1 / 0',
    '1 % 0',
    'null / 0',
    'Infinity / 0',
    'NaN / 0',
    'toFloat(1) / 0',
    'pi() / 0',
    '-(1.0) / 0',
    '1.0 / size([])',
    '[x IN [1.5] | x / 0]',
    '[x IN [0] | 1.5 / x]',
    '[x IN [null] | x / 0]',
    'reduce(a = 1.0, x IN [0] | a / x)',
  ])('%s fails', expression => {
    expect(() => evaluate(expression)).toThrow(/^\/ by zero$/)
  })

  test('fails for a parameter and an aggregation too', () => {
    expect(() => evaluate('5.0 / $z', { z: 0n })).toThrow('/ by zero')
    expect(() => evaluate('$a / 0', { a: null })).toThrow('/ by zero')
    expect(() => ask(graph, 'MATCH (n) RETURN avg(1.5) / count(n.none)')).toThrow('/ by zero')
    expect(() => ask(graph, 'MATCH (n) RETURN avg(n.none) / count(n.none)')).toThrow('/ by zero')
  })
})

describe('a minus', () => {
  it.each<[string, string]>([
    ['-0.0', '-0.0'],
    ['- 0.0', '-0.0'],
    ['-(0.0)', '0.0'],
    ['-(-0.0)', '0.0'],
    ['--0.0', '0.0'],
    ['-(0.0 + 0.0)', '0.0'],
    ['-[0.0][0]', '0.0'],
    ['1 / -(0.0)', 'Infinity'],
    ['1 / -0.0', '-Infinity'],
    ['2 * -0.0', '-0.0'],
    ['-sin(0)', '0.0'],
  ])('%s gives %s', (expression, text) => expect(evaluate(`toString(${expression})`)).toBe(text))
})

describe('NaN', () => {
  it.each([
    'UNWIND [NaN, NaN] AS x RETURN x, count(*)',
    'UNWIND [NaN, NaN] AS x RETURN DISTINCT x',
    'UNWIND [NaN, NaN] AS x RETURN DISTINCT x, 1',
    'UNWIND [NaN, NaN] AS x RETURN count(DISTINCT x)',
    'UNWIND [NaN, NaN] AS x RETURN collect(DISTINCT [x])',
    'UNWIND [{a: NaN}, {a: NaN}] AS x RETURN x.b, x, count(*)',
    'UNWIND [1, 2] AS x RETURN DISTINCT sqrt(-x)',
    'RETURN [[NaN]] AS x UNION RETURN [[NaN]] AS x',
  ])('that would have to be joined or told apart is refused: %s', query => {
    expect(() => ask(graph, query)).toThrow(/NOT isNaN/)
    expect(() => ask(graph, query)).toThrow(expect.objectContaining({ kind: 'refused' }))
  })

  it.each<[string, number]>([
    ["[NaN, true, 'NaN', '\u0000', 1]", 5],
    ["['\u0000', '\u0000']", 1],
    ["[['\u0000'], ['\u0000']]", 1],
    ['[[1, NaN], [2, NaN]]', 2],
  ])('or a text like it is a value of its own in %j', (list, count) => {
    expect(ask(graph, `UNWIND ${list} AS x RETURN count(DISTINCT x)`)).toEqual([[count]])
    expect(ask(graph, `UNWIND ${list} AS x WITH DISTINCT x, 1 AS y RETURN count(*)`)).toEqual([[count]])
  })

  test('is sorted and gathered as any number', () => {
    const query = 'UNWIND [NaN, 1, NaN] AS x RETURN toString(max(x)), min(x), count(x)'
    expect(ask(graph, query)).toEqual([['NaN', 1, 3]])
    expect(() => ask(graph, 'UNWIND [NaN, 1, NaN] AS x WITH x ORDER BY x RETURN x')).not.toThrow(CypherError)
  })
})

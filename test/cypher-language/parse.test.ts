import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CypherError } from '../../src/cypher/cypher-error.ts'
import type { Expression, Match, Projection } from '../../src/cypher/syntax/ast.ts'
import { lineAndColumn } from '../../src/cypher/syntax/line-column.ts'
import { parseQuery } from '../../src/cypher/syntax/parse.ts'
import { walkQuery } from '../../src/cypher/syntax/walk.ts'

const projection = (text: string): Projection => parseQuery(text).parts[0]?.at(-1) as Projection
const expressionOf = (text: string): Expression =>
  projection(`RETURN ${text}`).items[0]?.expression as Expression
const match = (text: string): Match => parseQuery(`MATCH ${text} RETURN 1`).parts[0]?.[0] as Match

/** An expression in brackets, so that a test shows what binds to what. */
function shown(expression: Expression): string {
  if (expression.kind === 'binary') {
    return `(${shown(expression.left)} ${expression.operator} ${shown(expression.right)})`
  }
  if (expression.kind === 'unary') return `(${expression.operator} ${shown(expression.of)})`
  if (expression.kind === 'comparison') {
    const steps = expression.steps.map(({ operator, right }) => ` ${operator} ${shown(right)}`)
    return `(${shown(expression.first)}${steps.join('')})`
  }
  if (expression.kind === 'isNull') return `(${shown(expression.of)} is null)`
  if (expression.kind === 'property') return `${shown(expression.of)}.${expression.name}`
  if (expression.kind === 'index') return `${shown(expression.of)}[${shown(expression.index)}]`
  if (expression.kind === 'variable') return expression.name
  return expression.kind === 'literal' ? String(expression.value) : expression.kind
}

function errorOf(text: string): CypherError {
  try {
    parseQuery(text)
  } catch (error) {
    if (error instanceof CypherError) return error
    throw error
  }
  throw new Error(`${text} was parsed.`)
}

describe('the tree of an expression', () => {
  it.each([
    ['1 + 2 * 3 ^ 4 ^ 5', '(1 + (2 * ((3 ^ 4) ^ 5)))'],
    ['-2 ^ 2', '(-2 ^ 2)'],
    ['NOT a = b AND c OR d XOR e', '(((NOT (a = b)) AND c) OR (d XOR e))'],
    ['a < b <= c', '(a < b <= c)'],
    ['a IS NULL = true', '((a is null) = true)'],
    ['a.b[0].c', 'a.b[0].c'],
    ['a IN b + c', '(a IN (b + c))'],
    ["a starts  with 'x'", '(a STARTS WITH x)'],
    ['`a ``b`', 'a `b'],
  ])('%s', (text, tree) => {
    expect(shown(expressionOf(text))).toBe(tree)
  })
})

describe('literals', () => {
  it.each<[string, unknown]>([
    ['-9223372036854775808', -(2n ** 63n)],
    ['0x1F', 31n],
    ['-0o17', -15n],
    ['1_000', 1000n],
    ['.5e-1', 0.05],
    ['1.', null],
    ['Infinity', Number.POSITIVE_INFINITY],
    ["'\\u0041\\n\\'\\q'", "A\n'\\q"],
    ['"it\'s"', "it's"],
    ['TRUE', true],
  ])('%s', (text, value) => {
    if (value === null) expect(errorOf(`RETURN ${text}`).kind).toBe('invalid')
    else expect(expressionOf(text)).toMatchObject({ kind: 'literal', value })
  })
})

describe('patterns', () => {
  it.each<[string, object]>([
    ['(a)-[r:A|B*1..3 {x: 1}]->(b)', { direction: 'out', length: { min: 1, max: 3 }, variable: 'r' }],
    ['(a)<-[*]-(b)', { direction: 'in', length: { min: 1, max: null } }],
    ['(a)<-->{,4}(b)', { direction: 'both', length: { min: 0, max: 4 } }],
    ['(a)-->+(b)', { length: { min: 1, max: null } }],
    ['(a)-[:A|:B]-(b)', { types: { kind: 'or' } }],
  ])('%s', (text, hop) => {
    expect(match(text).paths[0]?.steps[0]?.hop).toMatchObject(hop)
  })

  it('tell the ways to ask for short paths apart', () => {
    const searches = ['shortestPath((a)-[*]-(b))', 'ALL SHORTEST (a)--(b)', 'SHORTEST 2 (a)--(b)'].map(
      text => match(`p = ${text}`).paths[0]?.search,
    )
    expect(searches).toEqual([
      { kind: 'any', paths: null, called: true },
      { kind: 'all', paths: null, called: false },
      { kind: 'any', paths: 2, called: false },
    ])
  })
})

describe('columns', () => {
  it('are called as they were written, or after their variable', () => {
    const { items } = projection('WITH 1 AS n RETURN  n.x  +  1 , count( * ), n {.x}, n AS `a b`')
    expect(items.map(item => item.name)).toEqual(['n.x  +  1', 'count( * )', 'n', 'a b'])
  })
})

describe('subqueries', () => {
  it.each<[string, object]>([
    ['CALL { WITH a, b RETURN 1 AS x }', { imports: ['a', 'b'], scoped: false }],
    ['CALL { WITH 1 AS a RETURN a AS x }', { imports: [], scoped: false }],
    ['CALL (a) { RETURN 1 AS x }', { imports: ['a'], scoped: true }],
    ['OPTIONAL CALL (*) { RETURN 1 AS x }', { imports: 'all', scoped: true, optional: true }],
  ])('%s', (text, subquery) => {
    expect(parseQuery(`WITH 1 AS a, 2 AS b ${text} RETURN x`).parts[0]?.[1]).toMatchObject(subquery)
  })
})

describe('what cannot be parsed', () => {
  it.each([
    ['RETURN 1 +', 'invalid', 10, /ends too early/],
    ['MATCH (n RETURN n', 'invalid', 9, /RETURN can’t stand here/],
    ["RETURN 'abc", 'invalid', 7, /has no end/],
    ['RETURN 1 /* abc', 'invalid', 9, /comment/],
    ['RETURN "😀", 1 != 2', 'invalid', 15, /<>/],
    ['RETURN 9223372036854775808', 'invalid', 7, /64 bits/],
    ['RETURN 1e999', 'invalid', 7, /too large/],
    ["RETURN '\\uH'", 'invalid', 7, /four hexadecimal/],
    ['MATCH (a:A:B|C) RETURN a', 'invalid', 9, /mixed/],
    ['MATCH (n) SET n.x = 1 RETURN n', 'refused', 10, /only reads/],
    ['MATCH (n) DETACH DELETE n', 'refused', 10, /writes/],
    ['CREATE INDEX FOR (n:A) ON n.x', 'refused', 0, /administers/],
    ['SHOW INDEXES', 'refused', 0, /SHOW/],
    ['EXPLAIN RETURN 1', 'refused', 0, /plan/],
    ['RETURN 1; RETURN 2', 'refused', 10, /One query/],
    ['MATCH ((a)-->(b)){1,2} RETURN a', 'refused', 6, /brackets.*with a length/],
    ['MATCH ((a)-->(b)) RETURN a', 'refused', 6, /without the brackets\.$/],
    ['MATCH ((a)-->(b) WHERE a.x > 1) RETURN a', 'refused', 6, /its WHERE behind/],
    ["MATCH (n:$('A')) RETURN n", 'refused', 9, /\$label IN labels\(n\)/],
    ["MATCH ()-[r:$('A')]->() RETURN r", 'refused', 12, /type\(r\) = \$type/],
    ["MATCH ()-[r:A|(!$any(['B']))]->() RETURN r", 'refused', 16, /type\(r\) = \$type/],
    ['RETURN --x', 'invalid', 9, /: a number was expected/],
    ['MATCH (a)-[r]:T RETURN a', 'invalid', 13, /: - was expected/],
    ['MATCH (a)-->{1,b}(b) RETURN a', 'invalid', 15, /: \} was expected/],
  ])('%s', (text, kind, at, message) => {
    expect(errorOf(text)).toMatchObject({ kind, at, message: expect.stringMatching(message) })
  })

  it('never fails in another way', () => {
    const word = constantFrom(
      ...'MATCH RETURN WITH WHERE ( ) [ ] { } - > < -> * 1 .. . a :A $p , | " \' ` \\u 😀 CASE'.split(' '),
    )
    const check = (text: string): void => {
      try {
        parseQuery(text)
      } catch (error) {
        expect(error).toBeInstanceOf(CypherError)
      }
    }
    assert(
      property(array(word, { maxLength: 12 }), words => check(words.join(' '))),
      { numRuns: 300 },
    )
    assert(
      property(string({ unit: 'binary', maxLength: 30 }), text => check(`RETURN ${text}`)),
      { numRuns: 200 },
    )
  })
})

describe('deep and long queries', () => {
  it.each([
    ['brackets', `RETURN ${'('.repeat(100_000)}`],
    ['CASE', `RETURN ${'CASE WHEN true THEN '.repeat(3_000)}1${' END'.repeat(3_000)}`],
  ])('%s that are nested too deeply are refused', (_, text) => {
    expect(errorOf(text)).toMatchObject({ kind: 'refused', message: expect.stringMatching(/nested/) })
  })

  it.each(['1 < ', '1 + ', 'true AND ', 'NOT ', 'a.b + '])('a chain of 3,000 %s is walked', piece => {
    let seen = 0
    walkQuery(parseQuery(`RETURN ${piece.repeat(3_000)}true`), () => {
      seen += 1
    })
    expect(seen).toBeGreaterThan(3_000)
  })
})

it('finds the line and the column of an offset', () => {
  const text = 'MATCH (n)\r\nRETURN\n😀x'
  expect([0, 11, 18, 20].map(at => lineAndColumn(text, at))).toEqual([
    { line: 1, column: 1 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 3, column: 3 },
  ])
})

import fc from 'fast-check'
import type { GeneratedQuery } from './generated-queries.ts'

const LITERALS = [
  ...['null', 'true', 'false', '0', '1', '-2', '3', '2024', '1.5', '-0.25', '2.0', "'2024'", "''", "'모델'"],
  ...[
    "'Ab c'",
    '[]',
    '[1, 2]',
    '[1, null]',
    "['a', 'b', null]",
    '[[1], [2, 3]]',
    '{a: 1}',
    '{a: null, b: 2}',
  ],
  // Integers that a float cannot hold, floats beyond all integers, zeros, and keys whose order tells a hash table.
  ...[
    '9007199254740993',
    '9007199254740992.0',
    '9223372036854775807',
    '-9223372036854775808',
    '9223372036854775807.0',
    '9223372036854774784.0',
    '1e308',
    '-0.0',
    '0.0',
    'NaN',
  ],
  ...['{zebra: 1, apple: 2, mango: null}', '{gamma: 1, beta: 2, x: 3, delta: 4, mu: 5, y: 6}'],
  ...["date('2024-02-29')", "duration('P1M2D')", "datetime('2024-01-01T10:00:00Z')"],
]
/** Zeros of every kind among other numbers, to be divided and turned round while a query runs. */
const NUMBERS = ['0', '0.0', '-0.0', '1', '-2', '1.5', '9223372036854775807', 'NaN', 'Infinity', 'null']
const BINARY = [
  ...['+', '-', '*', '/', '%', '^', '=', '<>', '<', '<=', '>', '>=', 'AND', 'OR', 'XOR', 'IN'],
  ...['STARTS WITH', 'ENDS WITH', 'CONTAINS'],
]
/** Functions with one argument, then with two, then with three. */
const CALLS: readonly string[][] = [
  [
    ...[
      'abs',
      'ceil',
      'floor',
      'round',
      'sign',
      'sqrt',
      'toInteger',
      'toFloat',
      'toBoolean',
      'toString',
      'size',
    ],
    ...['toIntegerOrNull', 'toFloatOrNull', 'toBooleanOrNull', 'toStringOrNull', 'head', 'last', 'tail'],
    ...['reverse', 'isEmpty', 'toUpper', 'toLower', 'trim', 'keys', 'properties', 'isNaN'],
  ],
  ['split', 'left', 'right', 'coalesce', 'nullIf', 'range', 'round', 'substring'],
  ['replace', 'substring', 'range', 'coalesce'],
]
const TYPES = [
  ...[
    'NOTHING',
    'NULL',
    'ANY',
    'ANY NOT NULL',
    'INTEGER',
    'FLOAT NOT NULL',
    'STRING',
    'MAP',
    'DATE',
    'POINT',
  ],
  ...['LIST<INTEGER>', 'LIST<ANY>', 'LIST<NOTHING>', 'LIST<STRING NOT NULL>', 'INTEGER | STRING'],
]
const AGGREGATES = [
  'count',
  'sum',
  'avg',
  'min',
  'max',
  'collect',
  'stDev',
  'count(DISTINCT',
  'collect(DISTINCT',
]

const literal = fc.constantFrom(...LITERALS)

/** Expressions of every kind, most of which mix types as questions seldom do. */
const { expression } = fc.letrec<{ expression: string }>(tie => {
  const inner = tie('expression')
  const call = fc
    .integer({ min: 1, max: 3 })
    .chain(count =>
      fc.tuple(fc.constantFrom(...(CALLS[count - 1] ?? [])), fc.tuple(...Array(count).fill(inner))),
    )
    .map(([name, given]) => `${name}(${given.join(', ')})`)
  const binary = fc
    .tuple(inner, fc.constantFrom(...BINARY), inner)
    .map(([left, operator, right]) => `(${left} ${operator} ${right})`)
  const ofList = fc
    .tuple(fc.constantFrom('all', 'any', 'none', 'single'), inner, inner)
    .map(([quantifier, list, value]) => `${quantifier}(x IN ${list} WHERE x = ${value})`)
  const slice = fc
    .tuple(inner, fc.constantFrom('[0]', '[-1]', '[1..]', '[..-1]', '[-2..3]', '[null..2]', '.a', "['a']"))
    .map(([value, part]) => `(${value})${part}`)
  const choice = fc
    .tuple(inner, inner, inner)
    .map(([value, one, other]) => `CASE ${value} WHEN ${one} THEN ${other} ELSE 'none' END`)
  const test = fc
    .tuple(inner, fc.constantFrom('IS NULL', 'IS NOT NULL', ...TYPES.map(type => `IS :: ${type}`)))
    .map(both => `(${both.join(' ')})`)
  const comprehension = fc
    .tuple(inner, inner)
    .map(([list, value]) => `[x IN ${list} WHERE x <> ${value} | [x]]`)
  const denied = inner.map(value => `(NOT ${value})`)
  const minus = inner.map(value => `-(${value})`)
  return {
    expression: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'expression' },
      { weight: 4, arbitrary: literal },
      { weight: 3, arbitrary: binary },
      { weight: 3, arbitrary: call },
      ...[ofList, slice, choice, test, comprehension, denied, minus].map(arbitrary => ({
        weight: 1,
        arbitrary,
      })),
    ),
  }
})

const aggregate = (name: string, value: string): string =>
  name.includes('(') ? `${name} ${value})` : `${name}(${value})`

const number = fc.constantFrom(...NUMBERS)

const onValues: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(number, number, fc.constantFrom('/', '%', '-', '*', '^', '<', '='))
    .map(
      ([one, other, sign]) => `WITH ${one} AS x, ${other} AS y RETURN x ${sign} y AS a, toString(-x) AS b`,
    ),
  fc
    .tuple(fc.array(literal, { maxLength: 6 }), fc.constantFrom('x', '[x]', '{x: x}'))
    .map(([items, key]) => `UNWIND [${items.join(', ')}] AS x RETURN ${key} AS a, count(*) AS n`),
  fc.tuple(expression, expression).map(([one, other]) => `RETURN ${one} AS a, ${other} AS b`),
  fc
    .tuple(fc.array(literal, { maxLength: 5 }), fc.constantFrom(...AGGREGATES))
    .map(([items, name]) => `UNWIND [${items.join(', ')}] AS x RETURN ${aggregate(name, 'x')} AS a`),
  fc
    .array(literal, { maxLength: 6 })
    .map(
      items =>
        `UNWIND [${items.join(', ')}] AS x WITH x ORDER BY x RETURN collect(x IS NULL) AS a, min(x) AS b`,
    ),
  fc
    .array(literal, { maxLength: 6 })
    .map(items => `UNWIND [${items.join(', ')}] AS x RETURN DISTINCT x AS a`),
  fc
    .tuple(fc.array(literal, { maxLength: 8 }), fc.constantFrom('', ' DESC'))
    .map(([items, way]) => `UNWIND [${items.join(', ')}] AS x RETURN x AS a ORDER BY a${way}`),
  fc
    .tuple(fc.array(literal, { minLength: 2, maxLength: 4 }), fc.constantFrom('=', '<', '>=', 'IN'))
    .map(([items, sign]) => {
      const right = sign === 'IN' ? '[y]' : 'y'
      return `WITH [${items.join(', ')}] AS l UNWIND l AS x UNWIND l AS y RETURN x AS a, y AS b, x ${sign} ${right} AS c`
    }),
)

const NODES = [
  '(a)',
  '(a:Paper)',
  '(a:Author|Topic)',
  '(a:!Digest)',
  '(a:Author WHERE a.papers > 1)',
  '(:Paper)',
]
const HOPS = [
  '--',
  '-->',
  '<--',
  '-[:AUTHORED_BY]-',
  '<-[r:TAGGED]-',
  '-[r:CITES|INTRODUCES]->',
  '-[*1..2]->',
]
const ENDS = ['(b)', '(b:Topic)', '()', '(b:Model|Author)', '(b)--(c)', '()-->(b)', "(b {name: 'llm'})"]
const WHERES = [
  ...['', 'WHERE false', 'WHERE null', 'WHERE a.year > 2023', "WHERE a.name = 'none'", 'WHERE a.papers > 1'],
  ...["WHERE a.key STARTS WITH 'a'", 'WHERE NOT (a)-[:TAGGED]->()', 'WHERE COUNT { (a)--() } > 2'],
]
const RETURNS = [
  'RETURN count(*) AS n, sum(a.papers) AS s, avg(a.papers) AS v, min(a.key) AS m, size(collect(a.year)) AS c',
  'RETURN labels(a) AS l, count(*) AS n',
  'RETURN a.year AS y, count(DISTINCT a) AS n ORDER BY y',
  "RETURN DISTINCT a.year + '년' AS y, a.papers = '1' AS p",
  'WITH a ORDER BY a.key LIMIT 5 RETURN a.key AS k, coalesce(a, 1) AS c, a {.name, .title} AS m',
  'WITH a, count(*) AS n WHERE n > 1 RETURN max(n) AS most, sum(n) AS all',
  'RETURN size([(a)-->(x) | x.key]) AS s, EXISTS { (a)<--() } AS e, count(*) AS n',
  'RETURN percentileDisc(a.year, 0.5) AS p, stDev(a.papers) AS d, collect(DISTINCT a.papers) AS c',
]

/** Patterns without labels or types, and aggregations that may have nothing to gather. */
const onGraph: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('MATCH', 'OPTIONAL MATCH'),
    fc.constantFrom(...NODES),
    fc.option(fc.tuple(fc.constantFrom(...HOPS), fc.constantFrom(...ENDS))),
    fc.constantFrom(...WHERES),
    fc.constantFrom(...RETURNS),
  )
  .filter(([, node, , where, result]) => node.includes('(a') || (where === '' && !/\ba\b/.test(result)))
  .map(([match, node, hop, where, result]) => `${match} ${node}${hop?.join('') ?? ''} ${where} ${result}`)

/** Questions that no rule keeps within what an engine does well. */
export const looseQuery: fc.Arbitrary<GeneratedQuery> = fc
  .oneof(onValues, onGraph)
  .map(cypher => ({ cypher, parameters: {} }))

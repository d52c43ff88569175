import type { Clause, Expression, MapItem, PathPattern, Query } from './ast.ts'

type Kind = Expression['kind']
type Case = Extract<Expression, { kind: 'case' }>

const present = (parts: (Expression | null)[]): Expression[] => parts.filter(part => part !== null)

const NONE = (): Expression[] => []
const OF = ({ of }: { of: Expression }): Expression[] => [of]
const PATH = ({ path }: { path: PathPattern }): Expression[] => expressionsOfPath(path)
const QUERY = ({ query }: { query: Query }): Expression[] => expressionsOf(query)

/** The expressions directly within each kind of expression. */
const PARTS: { [K in Kind]: (expression: Extract<Expression, { kind: K }>) => Expression[] } = {
  literal: NONE,
  parameter: NONE,
  variable: NONE,
  countStar: NONE,
  property: OF,
  unary: OF,
  isNull: OF,
  isTyped: OF,
  hasLabels: OF,
  index: ({ of, index }) => [of, index],
  slice: ({ of, from, to }) => present([of, from, to]),
  list: ({ items }) => items,
  map: ({ entries }) => entries.map(([, value]) => value),
  mapProjection: ({ of, items }) => [of, ...items.flatMap(partsOfItem)],
  binary: ({ left, right }) => [left, right],
  comparison: ({ first, steps }) => [first, ...steps.map(({ right }) => right)],
  call: call => call.arguments,
  case: ({ subject, branches, otherwise }) =>
    present([subject, ...branches.flatMap(partsOfBranch), otherwise]),
  listComprehension: ({ list, where, map }) => present([list, where, map]),
  patternComprehension: ({ path, where, map }) => present([...expressionsOfPath(path), where, map]),
  quantifier: ({ list, where }) => present([list, where]),
  reduce: ({ initial, list, step }) => [initial, list, step],
  patternPredicate: PATH,
  pathExpression: PATH,
  exists: QUERY,
  count: QUERY,
  collect: QUERY,
}

/**
 * The expressions directly within an expression, in the order of the text, with those of its patterns and inner queries.
 * Nobody should recurse into `left` of a binary expression: a chain of operators may be thousands deep there.
 */
export function partsOf(expression: Expression): Expression[] {
  return (PARTS[expression.kind] as (expression: Expression) => Expression[])(expression)
}

function partsOfItem(item: MapItem): Expression[] {
  if (item.kind === 'entry') return [item.value]
  return item.kind === 'variable' ? [{ kind: 'variable', name: item.name, at: item.at }] : []
}

const partsOfBranch = ({ when, result }: Case['branches'][number]): Expression[] =>
  Array.isArray(when) ? [...when.map(({ value }) => value), result] : [when, result]

/** The expressions of a pattern: what its nodes and relationships must have. */
export function expressionsOfPath({ start, steps }: PathPattern): Expression[] {
  const elements = [start, ...steps.flatMap(({ hop, node }) => [hop, node])]
  return elements.flatMap(({ properties, where }) => present([properties, where]))
}

/** The expressions of a clause, with those of the query in `CALL { … }`. */
export function expressionsOfClause(clause: Clause): Expression[] {
  switch (clause.kind) {
    case 'match':
      return present([...clause.paths.flatMap(expressionsOfPath), clause.where])
    case 'unwind':
      return [clause.list]
    case 'subquery':
      return expressionsOf(clause.query)
    case 'procedure':
      return present([...(clause.arguments ?? []), clause.where])
    default: {
      const listed = [...clause.items.map(item => item.expression), ...clause.order.map(item => item.by)]
      return present([...listed, clause.skip, clause.limit, clause.where])
    }
  }
}

/** The outermost expressions of a query, with those of its `CALL { … }`. */
export const expressionsOf = (query: Query): Expression[] => query.parts.flat().flatMap(expressionsOfClause)

/** Calls `visit` with every expression of a query, outer ones before inner ones, in the order of the text. */
export function walkQuery(query: Query, visit: (expression: Expression) => void): void {
  walkAll(expressionsOf(query), visit)
}

/** The same for one expression. */
export function walkExpression(expression: Expression, visit: (expression: Expression) => void): void {
  walkAll([expression], visit)
}

/** A stack instead of recursion: no depth of a query can overflow it. */
function walkAll(expressions: Expression[], visit: (expression: Expression) => void): void {
  const waiting = [...expressions].reverse()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visit(next)
    const parts = partsOf(next)
    for (let index = parts.length - 1; index >= 0; index--) waiting.push(parts[index] as Expression)
  }
}

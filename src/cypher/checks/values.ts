import { CypherError, invalid } from '../cypher-error.ts'
import { ANY, either, listOf, oneOf, type Type } from '../functions/types.ts'
import type { Expression, MapItem } from '../syntax/ast.ts'
import { aggregates, typeOfCall } from './calls.ts'
import type { Checker } from './checker.ts'
import {
  BOOLEAN,
  FLOAT,
  HOLDER,
  INTEGER,
  itemsOf,
  LIST,
  NAMED,
  STRING,
  typeOfBinary,
  typeOfIndex,
  typeOfList,
  typeOfUnary,
} from './operators.ts'
import { lookUp, mustBe, NO_GROUPS, type NoAggregation, type Scope, withNames } from './scope.ts'

type Kind = Expression['kind']
type Of<K extends Kind> = Extract<Expression, { kind: K }>
/** `first`: the type of the first operand, which is checked before. */
type Rule<K extends Kind> = (check: Checker, expression: Of<K>, scope: Scope, first: Type) => Type

const LITERALS: Record<string, Type> = { boolean: BOOLEAN, bigint: INTEGER, number: FLOAT, string: STRING }
const ELEMENT = oneOf('NODE', 'RELATIONSHIP')

const NO_PATTERN =
  'A pattern can only stand where a condition is expected. Write [(a)-->(b) | b] for a list, or COUNT { (a)-->(b) }.'

const NOT_FOR_ITEMS: NoAggregation = {
  kind: 'invalid',
  message: 'can’t be computed for each item of a list. Aggregate in a WITH before.',
}
const NOT_NESTED: NoAggregation = {
  kind: 'invalid',
  message: 'can’t stand within another aggregation. Aggregate in two steps, with WITH.',
}
/** Each time they are called they give something else. */
const RANDOM = new Set(['rand', 'randomuuid'])

/** The scope within `x IN list`. */
function within(
  check: Checker,
  { variable, list }: { variable: string; list: Expression },
  scope: Scope,
): Scope {
  const type = check.value(list, scope)
  mustBe(type, LIST, list.at)
  return { ...withNames(scope, [[variable, itemsOf(type)]]), noAggregation: NOT_FOR_ITEMS }
}

function aggregate(name: string, at: number, { noAggregation }: Scope): void {
  if (noAggregation === null) return
  throw new CypherError(noAggregation.kind, `${name} ${noAggregation.message}`, at)
}

function checkCall(check: Checker, call: Of<'call'>, scope: Scope): Type {
  const aggregating = aggregates(call)
  if (aggregating) aggregate(call.name, call.at, scope)
  if (RANDOM.has(call.name) && scope.noAggregation === NOT_NESTED) {
    throw invalid(`${call.name} can’t stand within an aggregation. Compute it in a WITH before.`, call.at)
  }
  const inner = aggregating ? { ...scope, noAggregation: NOT_NESTED } : scope
  return typeOfCall(
    call,
    call.arguments.map(value => check.value(value, inner)),
  )
}

function inPath(check: Checker, { path, where }: Of<'patternComprehension'>, scope: Scope): Scope {
  const names: [string, Type][] = path.variable === null ? [] : [[path.variable, oneOf('PATH')]]
  const elements = check.paths([{ ...path, variable: null }], { ...scope, noAggregation: NO_GROUPS })
  const inner = withNames(elements, names)
  if (where !== null) check.condition(where, inner)
  return inner
}

/** A pattern as a condition may not bring in variables. */
export function checkPredicate(
  check: Checker,
  { path }: Of<'patternPredicate'> | Of<'pathExpression'>,
  scope: Scope,
): void {
  for (const { variable, at } of [path.start, ...path.steps.flatMap(({ hop, node }) => [hop, node])]) {
    if (variable !== null) lookUp(scope, variable, at)
  }
  check.paths([path], scope)
}

function checkItem(check: Checker, item: MapItem, scope: Scope): void {
  if (item.kind === 'entry') check.value(item.value, scope)
  if (item.kind === 'variable') lookUp(scope, item.name, item.at)
}

function typeOfCase(check: Checker, { subject, branches, otherwise }: Of<'case'>, scope: Scope): Type {
  if (subject !== null) check.value(subject, scope)
  const types = branches.map(({ when, result }) => {
    if (Array.isArray(when)) for (const { value } of when) check.value(value, scope)
    else check.condition(when, scope)
    return check.value(result, scope)
  })
  return either([...types, otherwise === null ? ANY : check.value(otherwise, scope)])
}

/** What each kind of expression needs, and the type that it has. */
const RULES: { [K in Kind]: Rule<K> } = {
  literal: (_, { value }) => LITERALS[typeof value] ?? ANY,
  parameter: () => ANY,
  variable: (_, { name, at }, scope) => lookUp(scope, name, at),
  property: (_, { at }, __, of) => {
    mustBe(of, HOLDER, at)
    return ANY
  },
  index: (check, { index, at }, scope, of) => typeOfIndex(of, check.value(index, scope), at),
  slice: (check, { from, to, at }, scope, of) => {
    mustBe(of, LIST, at)
    for (const bound of [from, to]) if (bound !== null) mustBe(check.value(bound, scope), INTEGER, bound.at)
    return of
  },
  list: (check, { items }, scope) => typeOfList(items.map(item => check.value(item, scope))),
  map: (check, { entries }, scope) => {
    for (const [, value] of entries) check.value(value, scope)
    return oneOf('MAP')
  },
  mapProjection: (check, { of, items, at }, scope) => {
    mustBe(check.value(of, scope), NAMED, at)
    for (const item of items) checkItem(check, item, scope)
    return oneOf('MAP')
  },
  unary: (_, { operator, at }, __, of) => typeOfUnary(operator, of, at),
  binary: (check, { operator, right, at }, scope, left) => {
    const logical = operator === 'AND' || operator === 'OR' || operator === 'XOR'
    if (!logical) return typeOfBinary(operator, left, check.value(right, scope), at)
    check.condition(right, scope)
    return typeOfBinary(operator, left, BOOLEAN, at)
  },
  comparison: (check, { steps }, scope) => {
    for (const { right } of steps) check.value(right, scope)
    return BOOLEAN
  },
  isNull: () => BOOLEAN,
  isTyped: () => BOOLEAN,
  hasLabels: (_, { at }, __, of) => {
    mustBe(of, ELEMENT, at)
    return BOOLEAN
  },
  call: checkCall,
  countStar: (_, { at }, scope) => {
    aggregate('count', at, scope)
    return INTEGER
  },
  case: typeOfCase,
  listComprehension: (check, expression, scope) => {
    const inner = within(check, expression, scope)
    if (expression.where !== null) check.condition(expression.where, inner)
    const item = expression.map ?? { kind: 'variable', name: expression.variable, at: expression.at }
    return listOf(check.value(item, inner))
  },
  patternComprehension: (check, expression, scope) =>
    listOf(check.value(expression.map, inPath(check, expression, scope))),
  quantifier: (check, expression, scope) => {
    const inner = within(check, expression, scope)
    if (expression.where === null)
      throw invalid(`${expression.quantifier} needs WHERE with a condition.`, expression.at)
    check.condition(expression.where, inner)
    return BOOLEAN
  },
  reduce: (check, expression, scope) => {
    const initial = check.value(expression.initial, scope)
    const inner = withNames(within(check, expression, scope), [[expression.accumulator, ANY]])
    return either([initial, check.value(expression.step, inner)])
  },
  patternPredicate: (_, { at }) => {
    throw invalid(NO_PATTERN, at)
  },
  pathExpression: (check, expression, scope) => {
    checkPredicate(check, expression, scope)
    const { start, steps } = expression.path
    if ([start, steps.at(-1)?.node].some(node => node?.variable === null)) {
      throw invalid(
        'Outside MATCH, shortestPath needs variables at both ends. Match the nodes before.',
        expression.at,
      )
    }
    return expression.path.search?.kind === 'any' ? oneOf('PATH') : listOf(oneOf('PATH'))
  },
  exists: (check, { query }, scope) => {
    check.query(query, scope, 'exists')
    return BOOLEAN
  },
  count: (check, { query }, scope) => {
    check.query(query, scope, 'count')
    return INTEGER
  },
  collect: (check, { query }, scope) => {
    const [type] = check.query(query, scope, 'collect')?.values() ?? []
    return listOf(type ?? ANY)
  },
}

/** The operand that an expression begins with. */
function firstOf(expression: Expression): Expression | null {
  if (expression.kind === 'binary') return expression.left
  if (expression.kind === 'comparison') return expression.first
  return 'of' in expression && expression.kind !== 'mapProjection' ? expression.of : null
}

const isLogical = (outer: Expression): boolean =>
  (outer.kind === 'unary' && outer.operator === 'NOT') ||
  (outer.kind === 'binary' && ['AND', 'OR', 'XOR'].includes(outer.operator))

/** A loop along the first operands, since a chain may have thousands of them. */
export function checkValue(check: Checker, expression: Expression, scope: Scope, asCondition: boolean): Type {
  const chain: Expression[] = []
  let inner: Expression | null = expression
  while (inner !== null && !scope.projected?.(inner)) {
    chain.push(inner)
    inner = firstOf(inner)
  }
  let type = ANY
  for (let index = chain.length - 1; index >= 0; index--) {
    const part = chain[index] as Expression
    const outer = chain[index - 1]
    if (part.kind === 'patternPredicate' && (outer === undefined ? asCondition : isLogical(outer))) {
      checkPredicate(check, part, scope)
      type = BOOLEAN
    } else type = (RULES[part.kind] as Rule<Kind>)(check, part as never, scope, type)
  }
  return type
}

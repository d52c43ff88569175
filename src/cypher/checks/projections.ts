import { CypherError, invalid } from '../cypher-error.ts'
import type { Type } from '../functions/types.ts'
import type { Expression, Projection, ProjectionItem } from '../syntax/ast.ts'
import type { Checker, Use } from './checker.ts'
import { checkGrouping, containsAggregate, usesRows } from './grouping.ts'
import { INTEGER } from './operators.ts'
import { mustBe, NO_GROUPS, type NoAggregation, type Scope, shadows } from './scope.ts'
import { Shapes } from './shapes.ts'

const NOT_PROJECTED: NoAggregation = {
  kind: 'invalid',
  message: 'can’t stand here, since no column aggregates. Make it a column.',
}

/** Neo4j takes it and does something of its own. */
const NOT_IN_WHERE: NoAggregation = { kind: 'refused', message: NOT_PROJECTED.message }

/** Checks WITH or RETURN and gives its columns. */
export function checkProjection(
  check: Checker,
  clause: Projection,
  scope: Scope,
  use: Use,
): ReadonlyMap<string, Type> {
  const { all, items } = clause
  if (all && clause.kind === 'return' && scope.names.size === 0) {
    throw invalid('RETURN * needs a variable, and there is none.', clause.at)
  }
  const open = { ...scope, noAggregation: null }
  const types = items.map(item => check.value(item.expression, open))
  checkNames(clause, scope, use)
  const aggregating = items.some(item => containsAggregate(item.expression))
  const shapes = new Shapes()
  if (aggregating) checkGrouping(items, all, scope, shapes)
  if (aggregating || clause.distinct) for (const { expression } of items) checkKeys(check, expression, open)
  const columns = new Map(all ? ownNames(scope, clause) : [])
  items.forEach(({ name }, index) => {
    columns.set(name, types[index] as Type)
  })
  checkRest(check, clause, scopeBehind(clause, scope, columns, aggregating, shapes), aggregating)
  return columns
}

/** `RETURN *` within a subquery doesn't give back what it got from outside. */
const ownNames = ({ names, outer }: Scope, { kind }: Projection): [string, Type][] =>
  [...names].filter(([name]) => kind === 'with' || !outer.has(name))

function checkNames({ kind, items }: Projection, scope: Scope, use: Use): void {
  const seen = new Set<string>()
  for (const { expression, name, aliased, at } of items) {
    const named = aliased || expression.kind === 'variable' || expression.kind === 'mapProjection'
    if (!named && (kind === 'with' || use === 'call' || use === 'scoped call')) {
      throw invalid(`This column needs a name. Write ${name} AS name.`, at)
    }
    if (seen.has(name)) throw invalid(`Two columns are called ${name}. Give one another name with AS.`, at)
    seen.add(name)
    const isSame = expression.kind === 'variable' && expression.name === name
    if (scope.outer.has(name) && !isSame && (kind === 'with' || use !== 'call')) throw shadows(name, at)
  }
}

/** The keys of a node stand in an order of their own for each node, so the same keys would be in several groups. */
function checkKeys(check: Checker, expression: Expression, scope: Scope): void {
  if (expression.kind !== 'call' || expression.name !== 'keys') return
  const { kinds } = check.value(expression.arguments[0] as Expression, scope)
  if (!kinds?.has('NODE') && !kinds?.has('RELATIONSHIP')) return
  const message =
    'The keys of a node have no order, so rows can’t be grouped by them. Write UNWIND keys(n) AS key.'
  throw new CypherError('refused', message, expression.at)
}

/** What ORDER BY and WHERE may use. */
function scopeBehind(
  { distinct, items }: Projection,
  scope: Scope,
  columns: ReadonlyMap<string, Type>,
  aggregating: boolean,
  shapes: Shapes,
): Scope {
  if (!distinct && !aggregating) return { ...scope, names: new Map([...scope.names, ...columns]) }
  const numbers = new Set(items.map((item: ProjectionItem) => shapes.numberOf(item.expression)))
  const outer = [...scope.names].filter(([name]) => scope.outer.has(name))
  const projected = (expression: Expression): boolean => numbers.has(shapes.numberOf(expression))
  return { ...scope, names: new Map([...outer, ...columns]), projected }
}

function checkRest(
  check: Checker,
  { order, skip, limit, where }: Projection,
  scope: Scope,
  aggregating: boolean,
): void {
  const ordering = { ...scope, noAggregation: aggregating ? null : NOT_PROJECTED }
  for (const { by } of order) check.value(by, ordering)
  checkCount(check, skip, scope, 'SKIP')
  checkCount(check, limit, scope, 'LIMIT')
  if (where !== null) check.condition(where, { ...scope, noAggregation: NOT_IN_WHERE })
}

/** The number of SKIP and LIMIT. */
function checkCount(check: Checker, count: Expression | null, scope: Scope, word: string): void {
  if (count === null) return
  const used = usesRows(count)
  if (used !== null)
    throw invalid(`${word} is the same for all rows: no variable or pattern can stand in it.`, used.at)
  mustBe(check.value(count, { ...scope, noAggregation: NO_GROUPS }), INTEGER, count.at)
  if (count.kind !== 'literal') return
  if (typeof count.value === 'bigint' && count.value >= 0n) return
  throw invalid(`${word} needs a whole number that isn’t negative.`, count.at)
}

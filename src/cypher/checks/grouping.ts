import { invalid } from '../cypher-error.ts'
import type { Expression, PathPattern, ProjectionItem, Query } from '../syntax/ast.ts'
import { partsOf, walkExpression } from '../syntax/walk.ts'
import { aggregates } from './calls.ts'
import type { Scope } from './scope.ts'
import type { Shapes } from './shapes.ts'

const hasQuery = (expression: Expression): boolean => 'query' in expression

/** Whether it aggregates the rows of its own clause; what an inner query aggregates are rows of that query. */
export function containsAggregate(expression: Expression): boolean {
  const waiting = [expression]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (aggregates(next)) return true
    if (!hasQuery(next)) for (const part of partsOf(next)) waiting.push(part)
  }
  return false
}

/** The variables that an expression brings in for its parts. */
function ownVariables(expression: Expression): string[] {
  if (expression.kind === 'reduce') return [expression.accumulator, expression.variable]
  if (expression.kind === 'listComprehension' || expression.kind === 'quantifier')
    return [expression.variable]
  if (expression.kind === 'patternComprehension' && expression.path.variable !== null)
    return [expression.path.variable]
  return []
}

const variablesOfPath = ({ start, steps }: PathPattern): string[] =>
  [start, ...steps.flatMap(({ hop, node }) => [hop, node])].flatMap(({ variable }) => variable ?? [])

const variablesOfQuery = (query: Query): string[] =>
  query.parts.flat().flatMap(clause => (clause.kind === 'match' ? clause.paths.flatMap(variablesOfPath) : []))

/** The variables of the patterns in an expression; those that are defined outside are used by it. */
function patternVariables(expression: Expression): string[] {
  if ('path' in expression) return variablesOfPath(expression.path)
  return 'query' in expression ? variablesOfQuery(expression.query) : []
}

/** What groups rows by itself: a variable or one of its properties. */
const isSimple = (expression: Expression): boolean =>
  expression.kind === 'variable' ||
  ((expression.kind === 'property' || expression.kind === 'index') && expression.of.kind === 'variable')

/**
 * In a column with an aggregation, everything else must be constant or stand in a column of its own: else it would not be
 * clear by what the rows are grouped.
 */
export function checkGrouping(
  items: readonly ProjectionItem[],
  all: boolean,
  scope: Scope,
  shapes: Shapes,
): void {
  const keys = items.map(item => item.expression).filter(expression => !containsAggregate(expression))
  const known = new Set(keys.filter(isSimple).map(key => shapes.numberOf(key)))
  const names = new Set(keys.flatMap(key => (key.kind === 'variable' ? key.name : [])))
  const isFree = (name: string): boolean => !all && scope.names.has(name) && !names.has(name)
  for (const { expression } of items) {
    if (containsAggregate(expression))
      checkColumn(expression, isFree, part => known.has(shapes.numberOf(part)))
  }
}

function checkColumn(
  column: Expression,
  isFree: (name: string) => boolean,
  isKey: (part: Expression) => boolean,
): void {
  const waiting: [Expression, ReadonlySet<string>][] = [[column, new Set()]]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [part, own] = next
    if (aggregates(part) || (isSimple(part) && isKey(part))) continue
    const used = part.kind === 'variable' ? [part.name] : patternVariables(part)
    const free = used.find(name => !own.has(name) && isFree(name))
    if (free !== undefined) throw ambiguous(free, part.at)
    const brought = ownVariables(part)
    const inner = brought.length === 0 ? own : new Set([...own, ...brought])
    for (const piece of partsOf(part)) waiting.push([piece, inner])
  }
}

const ambiguous = (name: string, at: number): Error =>
  invalid(
    `It isn’t clear how rows are grouped by ${name} here. Give it a column of its own, in a WITH before.`,
    at,
  )

/** SKIP and LIMIT hold for all rows: nothing of a row can stand in them. */
export function usesRows(expression: Expression): Expression | null {
  let found: Expression | null = null
  walkExpression(expression, part => {
    if (part.kind === 'variable' || 'path' in part || 'query' in part) found ??= part
  })
  return found
}

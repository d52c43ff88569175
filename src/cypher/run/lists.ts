import { CypherError } from '../cypher-error.ts'
import type { Expression } from '../syntax/ast.ts'
import { isList, type Truth } from '../values/equality.ts'
import { nameOfType } from '../values/type-names.ts'
import type { List, Value } from '../values/value.ts'
import type { Compile, Compiler } from './compiler.ts'
import { conditionOf } from './logic.ts'
import type { Evaluate, Row, Run } from './run.ts'
import type { Scope } from './scope.ts'

/** `at`: the place of the expression. @throws CypherError for what is neither a list nor null */
function toList(value: Value, at: number): List | null {
  if (value === null || isList(value)) return value
  throw new CypherError('invalid', `Type mismatch: expected List but was ${nameOfType(value)}`, at)
}

interface Each {
  scope: Scope
  list: Evaluate
  where: Evaluate
  whereAt: number
  slot: number
}

function compileEach(
  { variable, list, where }: { variable: string; list: Expression; where: Expression | null },
  scope: Scope,
  compiler: Compiler,
): Each {
  const inner = scope.with(variable)
  return {
    scope: inner,
    list: compiler.expression(list, scope),
    where: where ? compiler.expression(where, inner) : () => true,
    whereAt: where?.at ?? list.at,
    slot: inner.slot(variable),
  }
}

export const compileListComprehension: Compile<'listComprehension'> = (expression, scope, compiler) => {
  const each = compileEach(expression, scope, compiler)
  const map = expression.map ? compiler.expression(expression.map, each.scope) : null
  return (row, run) => {
    const list = toList(each.list(row, run), expression.list.at)
    if (!list) return null
    const items: Value[] = []
    for (const item of list) {
      run.budget.count()
      row[each.slot] = item
      if (conditionOf(each.where(row, run), each.whereAt) === true) items.push(map ? map(row, run) : item)
    }
    return items
  }
}

/** How many items pass the condition, and for how many it is unknown. `enough` ends the count early. */
function tally(each: Each, list: List, row: Row, run: Run, enough: (truth: Truth, yes: number) => boolean) {
  const counts = { yes: 0, no: 0, unknown: 0 }
  for (const item of list) {
    run.budget.count()
    row[each.slot] = item
    const truth = conditionOf(each.where(row, run), each.whereAt)
    if (truth === null) counts.unknown += 1
    else counts[truth ? 'yes' : 'no'] += 1
    if (enough(truth, counts.yes)) break
  }
  return counts
}

type Counts = ReturnType<typeof tally>

/** What each quantifier makes of the counts, and what ends its count. */
const QUANTIFIERS: Record<
  'all' | 'any' | 'none' | 'single',
  { enough: (truth: Truth, yes: number) => boolean; judge: (counts: Counts) => Truth }
> = {
  all: {
    enough: truth => truth === false,
    judge: ({ no, unknown }) => (no > 0 ? false : unknown > 0 ? null : true),
  },
  any: {
    enough: truth => truth === true,
    judge: ({ yes, unknown }) => (yes > 0 ? true : unknown > 0 ? null : false),
  },
  none: {
    enough: truth => truth === true,
    judge: ({ yes, unknown }) => (yes > 0 ? false : unknown > 0 ? null : true),
  },
  single: {
    enough: (_, yes) => yes > 1,
    judge: ({ yes, unknown }) => (yes > 1 ? false : unknown > 0 ? null : yes === 1),
  },
}

export const compileQuantifier: Compile<'quantifier'> = (expression, scope, compiler) => {
  const each = compileEach(expression, scope, compiler)
  const { enough, judge } = QUANTIFIERS[expression.quantifier]
  return (row, run) => {
    const list = toList(each.list(row, run), expression.list.at)
    return list ? judge(tally(each, list, row, run, enough)) : null
  }
}

export const compileReduce: Compile<'reduce'> = (expression, scope, compiler) => {
  const each = compileEach({ ...expression, where: null }, scope, compiler)
  const inner = each.scope.with(expression.accumulator)
  const slot = inner.slot(expression.accumulator)
  const initial = compiler.expression(expression.initial, scope)
  const step = compiler.expression(expression.step, inner)
  return (row, run) => {
    const list = toList(each.list(row, run), expression.list.at)
    if (!list) return null
    let result = initial(row, run)
    for (const item of list) {
      run.budget.count()
      row[slot] = result
      row[each.slot] = item
      result = step(row, run)
    }
    return result
  }
}

import type { Projection, ProjectionItem } from '../syntax/ast.ts'
import { Aggregation, aggregates } from './aggregation.ts'
import type { Compiler } from './compiler.ts'
import { distinct } from './distinct.ts'
import { conditionOf } from './logic.ts'
import { limited } from './paging.ts'
import type { Evaluate, Row, Rows, Run, Step } from './run.ts'
import { Scope } from './scope.ts'
import { Sorter } from './sorting.ts'

/** WITH or RETURN: what it gives, and the scope that follows it. */
export interface CompiledProjection {
  columns: string[]
  scope: Scope
  step: Step
  plan: string[]
}

interface Column {
  name: string
  slot: number
  value: Evaluate
  isKey: boolean
}

/** `*` stands for every variable in scope; unnamed ones have no entry there. */
const itemsOf = ({ all, items, at }: Projection, scope: Scope): ProjectionItem[] => [
  ...(all
    ? [...scope.names]
        .sort()
        .map(name => ({ expression: { kind: 'variable' as const, name, at }, name, aliased: true, at }))
    : []),
  ...items,
]

/** The columns of a projection, each in a slot of its own, so that ORDER BY and WHERE still see what was before. */
class Columns {
  readonly list: Column[] = []
  readonly scope: Scope
  readonly aggregation: Aggregation | null
  readonly compiler: Compiler

  constructor(projection: Projection, outer: Scope, compiler: Compiler) {
    const items = itemsOf(projection, outer)
    const { order, where } = projection
    this.aggregation = aggregates([items, order, where]) ? new Aggregation(compiler) : null
    this.compiler = this.aggregation?.compiler ?? compiler
    const { scope, slots } = outer.withAll(items.map(({ name }) => name))
    for (const [index, { expression, name }] of items.entries()) {
      const isKey = !aggregates(expression)
      const value = (isKey ? compiler : this.compiler).expression(expression, outer)
      this.list.push({ name, slot: slots[index] as number, value, isKey })
    }
    this.scope = scope
  }

  /** The rows, grouped if the projection aggregates, with the columns in their slots. */
  *fill(rows: Rows, run: Run): Rows {
    const keys = this.list.filter(({ isKey }) => isKey).map(({ value }) => value)
    const grouped = this.aggregation ? this.aggregation.run(rows, keys, run) : rows
    for (const row of grouped) {
      run.budget.count()
      const values = this.list.map(({ value }) => value(row, run))
      const filled = this.aggregation ? row : row.slice()
      for (const [index, { slot }] of this.list.entries()) filled[slot] = values[index] ?? null
      yield filled
    }
  }

  pick(row: Row): Row {
    return this.list.map(({ slot }) => row[slot] ?? null)
  }
}

export function compileProjection(
  projection: Projection,
  outer: Scope,
  compiler: Compiler,
): CompiledProjection {
  const columns = new Columns(projection, outer, compiler)
  const by = projection.order.map(({ by }) => columns.compiler.expression(by, columns.scope))
  const descending = projection.order.map(item => item.descending)
  const where = projection.where ? columns.compiler.expression(projection.where, columns.scope) : null
  const page = limited(projection, compiler)
  // A row with variables that last keeps its shape; others shrink to what was projected.
  const stays = projection.kind === 'with' && outer.hasLasting
  const step: Step = function* (rows, run) {
    const { skip, limit } = page(run)
    let filled = columns.fill(rows, run)
    if (projection.distinct) filled = distinct(filled, row => columns.pick(row), run.budget)
    if (by.length > 0) {
      const sorter = new Sorter(descending, skip + limit, run.budget)
      for (const row of filled)
        sorter.add(
          row,
          by.map(key => key(row, run)),
        )
      filled = sorter.sorted()
    }
    for (const row of slice(filled, skip, limit))
      if (!where || conditionOf(where(row, run), projection.where?.at ?? projection.at) === true)
        yield stays ? row : columns.pick(row)
  }
  const names = columns.list.map(({ name }) => name)
  const plan = planOf(projection, names, columns.aggregation !== null)
  return { columns: names, plan, scope: stays ? columns.scope.only(names) : new Scope(names), step }
}

/** A line for each thing that a projection does, in the order in which it does it. */
function planOf(projection: Projection, names: readonly string[], aggregates: boolean): string[] {
  const { distinct, order, skip, limit, where, kind } = projection
  const done = [
    [aggregates, 'Group'],
    [distinct, 'Distinct'],
    [order.length > 0, limit ? 'Top' : 'Sort'],
    [skip !== null, 'Skip'],
    [limit !== null, 'Limit'],
    [where !== null, 'Filter'],
  ] as const
  const title = `${kind === 'return' ? 'Return' : 'With'} ${names.join(', ')}`
  return [title, ...done.filter(([happens]) => happens).map(([, name]) => `  ${name}`)]
}

function* slice(rows: Rows, skip: number, limit: number): Rows {
  if (limit === 0) return
  let index = 0
  for (const row of rows) {
    if (index >= skip) yield row
    index += 1
    if (index >= skip + limit) return
  }
}

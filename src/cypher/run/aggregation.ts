import { AGGREGATES, type Aggregate } from '../functions/aggregates.ts'
import type { Expression } from '../syntax/ast.ts'
import { groupKey } from '../values/equality.ts'
import type { Value } from '../values/value.ts'
import { placed } from './access.ts'
import type { Compiler, Of } from './compiler.ts'
import { isRepeated, keyOf } from './distinct.ts'
import type { Evaluate, Row, Run } from './run.ts'
import type { Scope } from './scope.ts'

const isAggregate = (expression: Expression): expression is Of<'call'> | Of<'countStar'> =>
  expression.kind === 'countStar' ||
  (expression.kind === 'call' && Object.hasOwn(AGGREGATES, expression.name))

/** Whether an expression aggregates. What a subquery inside it aggregates is that one's own. */
export function aggregates(tree: unknown): boolean {
  if (Array.isArray(tree)) return tree.some(aggregates)
  if (typeof tree !== 'object' || tree === null) return false
  if ('kind' in tree && isAggregate(tree as Expression)) return true
  return Object.entries(tree).some(([name, value]) => name !== 'query' && aggregates(value))
}

/** One aggregating call: where its result goes, and what it gathers. */
interface Gathering {
  slot: number
  /** Null: every row counts, as in `count(*)`. */
  value: Evaluate | null
  second: Evaluate | null
  distinct: boolean
  /** The place of the call. */
  at: number
  make: () => Aggregate
}

/** The state of one group. */
interface Group {
  /** Its first row, which stands for all: the keys of the group are the same in each. */
  row: Row
  count: number
  states: { aggregate: Aggregate; seen: Set<unknown> | null }[]
}

/** Groups rows by keys and gathers what aggregating calls ask for. */
export class Aggregation {
  private readonly gatherings: Gathering[] = []
  /** Compiles expressions that hold aggregating calls; each of these reads its result from a slot. */
  readonly compiler: Compiler

  constructor(compiler: Compiler) {
    this.compiler = {
      ...compiler,
      expression: (expression, scope) =>
        isAggregate(expression)
          ? this.gather(expression, scope, compiler)
          : compiler.inside(expression, scope, this.compiler),
    }
  }

  private gather(call: Of<'call'> | Of<'countStar'>, scope: Scope, compiler: Compiler): Evaluate {
    const slot = scope.reserve()
    const [first, second] = call.kind === 'call' ? call.arguments : []
    this.gatherings.push({
      slot,
      value: first ? compiler.expression(first, scope) : null,
      second: second ? compiler.expression(second, scope) : null,
      distinct: call.kind === 'call' && call.distinct,
      at: call.at,
      make: AGGREGATES[call.kind === 'call' ? call.name : 'count'] as () => Aggregate,
    })
    return row => row[slot] ?? null
  }

  /**
   * One row for each group. Without keys there is one group, even of no rows.
   * @param keys compute what the groups have in common
   */
  *run(rows: Iterable<Row>, keys: readonly Evaluate[], run: Run): Iterable<Row> {
    const groups = new Map<unknown, Group>()
    if (keys.length === 0) groups.set(keyOf([], run.budget), this.open(run.outer))
    for (const row of rows) {
      run.budget.count()
      const key = keyOf(
        keys.map(value => value(row, run)),
        run.budget,
      )
      const known = isRepeated(key, groups) ? groups.get(key) : undefined
      const group = known ?? this.open(row)
      if (group.count === 0) {
        groups.set(key, group)
        group.row = row
      }
      group.count += 1
      this.add(group, row, run)
    }
    for (const group of groups.values()) yield this.close(group, run)
  }

  private open(row: Row): Group {
    const states = this.gatherings.map(({ make, distinct }) => ({
      aggregate: make(),
      seen: distinct ? new Set<unknown>() : null,
    }))
    return { row, count: 0, states }
  }

  private add({ states }: Group, row: Row, run: Run): void {
    for (const [index, { value, second, at }] of this.gatherings.entries()) {
      const state = states[index]
      const given: Value = value ? value(row, run) : true
      if (!state || given === null) continue
      if (state.seen) {
        const key = groupKey(given, run.budget)
        if (isRepeated(key, state.seen)) continue
        state.seen.add(key)
      }
      const other = second?.(row, run) ?? null
      placed(at, () => state.aggregate.add(given, other, run.budget))
    }
  }

  private close({ row, states }: Group, { budget }: Run): Row {
    const closed = row.slice()
    for (const [index, { slot }] of this.gatherings.entries())
      closed[slot] = states[index]?.aggregate.result(budget) ?? null
    return closed
  }
}

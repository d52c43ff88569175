import type { Row, Rows, Run, Step } from '../run/run.ts'
import type { Scope } from '../run/scope.ts'
import type { Expression, PathPattern } from '../syntax/ast.ts'
import { partsOf } from './pattern.ts'
import { Plan, type PlanContext } from './plan.ts'

export interface CompiledMatch {
  scope: Scope
  step: Step
  plan: string[]
}

/** Rows with the variables of a pattern bound, one for each match. */
export function compileMatch(
  patterns: readonly PathPattern[],
  where: Expression | null,
  context: PlanContext,
): CompiledMatch {
  const parts = partsOf(patterns, context.outer)
  const { steps, lines } = new Plan(parts, where, context)
  const chain = (rows: Rows, run: Run): Rows => steps.reduce((given, step) => step(given, run), rows)
  // The steps share one row, so each match is copied.
  const step: Step = function* (rows, run) {
    for (const row of chain(rows, run)) yield row.slice()
  }
  return { scope: parts.scope, step, plan: ['Match', ...lines.map(line => `  ${line}`)] }
}

/** OPTIONAL MATCH: a row without a match stays, with the new variables null. */
export function compileOptionalMatch(
  patterns: readonly PathPattern[],
  where: Expression | null,
  context: PlanContext,
): CompiledMatch {
  const { scope, step, plan } = compileMatch(patterns, where, context)
  const fresh = scope.names.filter(name => !context.outer.has(name)).map(name => scope.slot(name))
  const optional: Step = function* (rows, run) {
    for (const row of rows) {
      let matched = false
      for (const match of step([row.slice()], run)) {
        matched = true
        yield match
      }
      if (!matched) yield withNulls(row, fresh)
    }
  }
  return { scope, step: optional, plan: ['Optional', ...plan.map(line => `  ${line}`)] }
}

function withNulls(row: Row, slots: readonly number[]): Row {
  const copy = row.slice()
  for (const slot of slots) copy[slot] = null
  return copy
}

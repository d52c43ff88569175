import { CypherError } from '../cypher-error.ts'
import type { Expression, Projection } from '../syntax/ast.ts'
import { nameOfType } from '../values/type-names.ts'
import type { Compiler } from './compiler.ts'
import type { Evaluate, Run } from './run.ts'
import { Scope } from './scope.ts'

function wholeNumber(clause: 'SKIP' | 'LIMIT', value: Evaluate, at: number, run: Run): number {
  const given = value([], run)
  if (typeof given === 'bigint' && given >= 0n) return Number(given)
  const what = typeof given === 'bigint' ? String(given) : nameOfType(given)
  throw new CypherError('invalid', `${clause}: Invalid input. '${what}' is not a non-negative integer.`, at)
}

/** SKIP and LIMIT of a projection, which know no variables. */
export function limited(
  { skip, limit }: Projection,
  compiler: Compiler,
): (run: Run) => { skip: number; limit: number } {
  const compiled = (expression: Expression | null) =>
    expression ? compiler.expression(expression, new Scope()) : null
  const [first, most] = [compiled(skip), compiled(limit)]
  return run => ({
    skip: first ? wholeNumber('SKIP', first, skip?.at ?? 0, run) : 0,
    limit: most ? wholeNumber('LIMIT', most, limit?.at ?? 0, run) : Number.POSITIVE_INFINITY,
  })
}

import { CypherError } from '../cypher-error.ts'
import type { Arguments, Functions } from '../functions/function.ts'
import { GRAPH_FUNCTIONS } from '../functions/graph.ts'
import { LIST_FUNCTIONS, range } from '../functions/lists.ts'
import { NUMBER_FUNCTIONS } from '../functions/numbers.ts'
import { TEXT_FUNCTIONS } from '../functions/text.ts'
import { VALUE_FUNCTIONS } from '../functions/values.ts'
import type { Expression } from '../syntax/ast.ts'
import { TEMPORAL_FUNCTIONS } from '../temporal/functions.ts'
import { countValue } from '../values/steps.ts'
import type { Value } from '../values/value.ts'
import { placed } from './access.ts'
import type { Compile } from './compiler.ts'
import { asConstants } from './constants.ts'
import { compares } from './logic.ts'
import type { Evaluate, Run } from './run.ts'

type Call = (values: Value[], run: Run) => Value

/** Functions whose result is null as soon as one argument is. */
const STRICT: Functions = { ...GRAPH_FUNCTIONS, ...LIST_FUNCTIONS, ...NUMBER_FUNCTIONS }
/** Functions that decide for themselves what a null means. */
const LENIENT: Functions = VALUE_FUNCTIONS
/** Functions that look at how many arguments they have. */
const COUNTING: Readonly<Record<string, Call>> = { ...TEXT_FUNCTIONS, ...TEMPORAL_FUNCTIONS, range }

const fill = (values: Value[]): Arguments => {
  const [first = null, second = null, third = null, ...others] = values
  return [first, second, third, ...others]
}

/** The first argument that is not null; the others are not evaluated. */
const coalesce =
  (values: Evaluate[]): Evaluate =>
  (row, run) => {
    for (const value of values) {
      const given = value(row, run)
      if (given !== null) return given
    }
    return null
  }

/** The first value, or null where it equals the second. */
function nullIf(given: readonly Expression[], [value, unwanted]: Evaluate[]): Evaluate {
  const compare = asConstants(given[0] as Expression, given[1] as Expression, compares)
  return (row, run) => {
    const first = value?.(row, run) ?? null
    return compare('=', first, unwanted?.(row, run) ?? null, run.budget) === true ? null : first
  }
}

/** How a function is called: those that are strict only with arguments of which none is null. */
function callOf(name: string): Call | null {
  if (Object.hasOwn(COUNTING, name)) return COUNTING[name] ?? null
  const lenient = Object.hasOwn(LENIENT, name) ? LENIENT[name] : undefined
  if (lenient) return (values, run) => lenient(fill(values), run)
  const strict = Object.hasOwn(STRICT, name) ? STRICT[name] : undefined
  return strict ? (values, run) => (values.includes(null) ? null : strict(fill(values), run)) : null
}

export const compileCall: Compile<'call'> = ({ name, arguments: given, at }, scope, compiler) => {
  const values = given.map(argument => compiler.expression(argument, scope))
  if (name === 'coalesce') return coalesce(values)
  if (name === 'nullif') return nullIf(given, values)
  const call = callOf(name)
  if (!call)
    throw new CypherError('refused', `The function ${name}() is not available in the embedded store.`, at, {
      kind: 'function',
      name,
    })
  return (row, run) => {
    // Functions take time in proportion to what they are given and what they make. Those that can take more count it.
    const arguments_ = values.map(value => countValue(run.budget, value(row, run)))
    return placed(at, () => countValue(run.budget, call(arguments_, run)))
  }
}

import { CypherError } from '../cypher-error.ts'
import { joinWithBars } from '../functions/concatenate.ts'
import { includes } from '../functions/find.ts'
import { matchesJavaRegex } from '../java-regex/java-regex.ts'
import type { BinaryOperator } from '../syntax/ast.ts'
import { calculate, negate } from '../values/arithmetic.ts'
import { equals, isList } from '../values/equality.ts'
import { countText, countValue, type Steps } from '../values/steps.ts'
import { nameOfType } from '../values/type-names.ts'
import type { List, Value } from '../values/value.ts'
import { placed } from './access.ts'
import type { Compile } from './compiler.ts'
import { divisionOf } from './constants.ts'
import { and, not, or, toTruth, xor } from './logic.ts'
import type { Evaluate, Run } from './run.ts'

type Operation = (left: Value, right: Value, run: Run) => Value

/** A test on two texts; unknown for anything else. */
const onTexts =
  (test: (text: string, part: string, steps: Steps) => boolean): Operation =>
  (left, right, { budget }) => {
    if (typeof left !== 'string' || typeof right !== 'string') return null
    countText(budget, right.length)
    return test(left, right, budget)
  }

function isIn(value: Value, list: List, run: Run): Value {
  let unknown = false
  for (const item of list) {
    run.budget.count()
    const truth = equals(value, item, run.budget)
    if (truth === true) return true
    if (truth === null) unknown = true
  }
  return unknown ? null : false
}

function contains(value: Value, list: Value, run: Run): Value {
  if (list === null) return null
  if (isList(list)) return isIn(value, list, run)
  throw new CypherError('invalid', `Type mismatch: expected List but was ${nameOfType(list)}`)
}

function matches(text: Value, pattern: Value, { budget }: Run): Value {
  if (pattern === null || text === null) return null
  if (typeof pattern !== 'string')
    throw new CypherError('invalid', `Type mismatch: expected String but was ${nameOfType(pattern)}`)
  if (typeof text !== 'string') return null
  budget.count(text.length)
  return matchesJavaRegex(text, pattern)
}

function join(left: Value, right: Value, { budget }: Run): Value {
  const joined = joinWithBars(left, right)
  if (joined !== undefined) return countValue(budget, joined)
  throw new CypherError('invalid', `Cannot concatenate \`${nameOfType(left)}\` and \`${nameOfType(right)}\``)
}

/** Lists and texts that grow are counted by their length, so that doubling one again and again meets the limits. */
const add: Operation = (left, right, { budget }) => countValue(budget, calculate('+', left, right))

const OPERATIONS: Record<Exclude<BinaryOperator, 'AND' | 'OR' | 'XOR' | '/'>, Operation> = {
  '+': add,
  '-': (left, right) => calculate('-', left, right),
  '*': (left, right) => calculate('*', left, right),
  '%': (left, right) => calculate('%', left, right),
  '^': (left, right) => calculate('^', left, right),
  '||': join,
  'STARTS WITH': onTexts((text, part) => text.startsWith(part)),
  'ENDS WITH': onTexts((text, part) => text.endsWith(part)),
  CONTAINS: onTexts(includes),
  IN: contains,
  '=~': matches,
}

const JOINS = { AND: and, OR: or, XOR: xor }

export const compileBinary: Compile<'binary'> = ({ operator, left, right, at }, scope, compiler) => {
  const [first, second] = [compiler.expression(left, scope), compiler.expression(right, scope)]
  if (operator === 'AND' || operator === 'OR' || operator === 'XOR')
    return JOINS[operator]({ value: first, at: left.at }, { value: second, at: right.at })
  const operate = operator === '/' ? divisionOf(left, right) : OPERATIONS[operator]
  return (row, run) => placed(at, () => operate(first(row, run), second(row, run), run))
}

export const compileUnary: Compile<'unary'> = ({ operator, of, at }, scope, compiler) => {
  const value: Evaluate = compiler.expression(of, scope)
  if (operator === 'NOT') return (row, run) => not(toTruth(value(row, run), of.at))
  // Whatever could have a plus stays as it is.
  return operator === '+' ? value : (row, run) => placed(at, () => negate(value(row, run)))
}

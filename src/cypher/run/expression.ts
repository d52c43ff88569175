import { CypherError } from '../cypher-error.ts'
import type { Expression } from '../syntax/ast.ts'
import { countValue } from '../values/steps.ts'
import { nameOfType } from '../values/type-names.ts'
import { Node, Relationship } from '../values/value.ts'
import { compileIndex, compileProperty, compileSlice } from './access.ts'
import { compileCall } from './calls.ts'
import type { Compile, Compiler } from './compiler.ts'
import { labelTest } from './labels.ts'
import { compileListComprehension, compileQuantifier, compileReduce } from './lists.ts'
import { compileCase, compileComparison } from './logic.ts'
import { compileMap, compileMapProjection } from './maps.ts'
import { compileBinary, compileUnary } from './operators.ts'
import type { Evaluate } from './run.ts'
import type { Scope } from './scope.ts'
import {
  compileCollect,
  compileCount,
  compileExists,
  compilePathExpression,
  compilePatternComprehension,
  compilePatternPredicate,
} from './subqueries.ts'
import { compileIsTyped } from './types.ts'

const compileLiteral: Compile<'literal'> =
  ({ value }) =>
  () =>
    value

const compileVariable: Compile<'variable'> = ({ name, at }, scope) => {
  const slot = scope.slot(name, at)
  return row => row[slot] ?? null
}

const compileParameter: Compile<'parameter'> =
  ({ name, at }) =>
  (_, { parameters }) => {
    const value = parameters.get(name)
    if (value === undefined) throw new CypherError('invalid', `Expected parameter(s): ${name}`, at)
    return value
  }

const compileList: Compile<'list'> = ({ items }, scope, compiler) => {
  const values = items.map(item => compiler.expression(item, scope))
  return (row, run) =>
    countValue(
      run.budget,
      values.map(value => value(row, run)),
    )
}

const compileIsNull: Compile<'isNull'> = ({ of, negated }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  return (row, run) => (value(row, run) === null) !== negated
}

const compileHasLabels: Compile<'hasLabels'> = ({ of, labels, at }, scope, compiler) => {
  const value = compiler.expression(of, scope)
  const fits = labelTest(labels)
  return (row, run) => {
    const entity = value(row, run)
    if (entity === null) return null
    if (entity instanceof Node) return fits(entity.labels)
    if (entity instanceof Relationship) return fits([entity.type])
    throw new CypherError(
      'invalid',
      `Type mismatch: expected Node or Relationship but was ${nameOfType(entity)}`,
      at,
    )
  }
}

const COMPILERS: { [Kind in Expression['kind']]: Compile<Kind> } = {
  binary: compileBinary,
  call: compileCall,
  case: compileCase,
  collect: compileCollect,
  comparison: compileComparison,
  count: compileCount,
  countStar: ({ at }) => {
    throw new CypherError('invalid', 'Invalid use of aggregating function count(...) in this context', at)
  },
  exists: compileExists,
  hasLabels: compileHasLabels,
  index: compileIndex,
  isNull: compileIsNull,
  isTyped: compileIsTyped,
  list: compileList,
  listComprehension: compileListComprehension,
  literal: compileLiteral,
  map: compileMap,
  mapProjection: compileMapProjection,
  parameter: compileParameter,
  pathExpression: compilePathExpression,
  patternComprehension: compilePatternComprehension,
  patternPredicate: compilePatternPredicate,
  property: compileProperty,
  quantifier: compileQuantifier,
  reduce: compileReduce,
  slice: compileSlice,
  unary: compileUnary,
  variable: compileVariable,
}

/** An expression as a function of a row. The compiler compiles its parts. */
export function compileExpression(expression: Expression, scope: Scope, parts: Compiler): Evaluate {
  const compile = COMPILERS[expression.kind] as (...given: [Expression, Scope, Compiler]) => Evaluate
  return compile(expression, scope, parts)
}

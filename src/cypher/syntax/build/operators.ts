import type { BinaryOperator, Comparator, Expression } from '../ast.ts'
import * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, invalid, refuse } from './builder.ts'
import { nameOf } from './names.ts'
import { typeFrom } from './types.ts'

type Part = ReturnType<G.ExpressionContext['getChild']>

/** Operands with operators between them, from the left. A loop, since a chain may have thousands of them. */
function chain(build: Builder, children: Part[], operand: (part: never) => Expression): Expression {
  let result = operand(children[0] as never)
  for (let index = 1; index < children.length; index += 2) {
    const operator = children[index] as G.TerminalNode
    const right = operand(children[index + 1] as never)
    const sign = operator.getText().toUpperCase() as BinaryOperator
    result = { kind: 'binary', operator: sign, left: result, right, at: build.at(operator) }
  }
  return result
}

export const disjunction = (build: Builder, part: G.ExpressionContext): Expression =>
  chain(build, part.children, (inner: G.Expression11Context) => exclusive(build, inner))

const exclusive = (build: Builder, part: G.Expression11Context): Expression =>
  chain(build, part.children, (inner: G.Expression10Context) => conjunction(build, inner))

const conjunction = (build: Builder, part: G.Expression10Context): Expression =>
  chain(build, part.children, (inner: G.Expression9Context) => negation(build, inner))

function negation(build: Builder, part: G.Expression9Context): Expression {
  let result = comparison(build, part.expression8())
  for (const not of part.NOT().reverse())
    result = { kind: 'unary', operator: 'NOT', of: result, at: build.at(not) }
  return result
}

/** The comparator that was written; Cypher has no `!=`. */
export function comparatorFrom(build: Builder, sign: G.TerminalNode): Comparator {
  const text = sign.getText()
  if (text === '!=') throw invalid(build, sign, 'Cypher has no !=. Write <>.')
  return text as Comparator
}

function comparison(build: Builder, part: G.Expression8Context): Expression {
  const [firstPart, firstSign] = part.children
  const first = build.expression7(firstPart as G.Expression7Context)
  if (firstSign === undefined) return first
  const steps: { operator: Comparator; right: Expression }[] = []
  for (let index = 1; index < part.children.length; index += 2) {
    const operator = comparatorFrom(build, part.children[index] as G.TerminalNode)
    steps.push({ operator, right: build.expression7(part.children[index + 1] as G.Expression7Context) })
  }
  return { kind: 'comparison', first, steps, at: build.at(firstSign as G.TerminalNode) }
}

export function maybeCompared(build: Builder, part: G.Expression7Context): Expression {
  const left = build.expression6(part.expression6())
  const rest = part.comparisonExpression6()
  return rest === null ? left : build.compared(left, rest)
}

export function compared(build: Builder, of: Expression, part: G.ComparisonExpression6Context): Expression {
  const at = build.at(part)
  if (part instanceof G.StringAndListComparisonContext) {
    const signs = part.children.slice(0, -1).map(sign => sign.getText().toUpperCase())
    const right = build.expression6(part.expression6())
    return { kind: 'binary', operator: signs.join(' ') as BinaryOperator, left: of, right, at }
  }
  if (part instanceof G.NullComparisonContext) return { kind: 'isNull', of, negated: part.NOT() !== null, at }
  if (part instanceof G.TypeComparisonContext) {
    return { kind: 'isTyped', of, negated: part.NOT() !== null, type: typeFrom(part.type()), at }
  }
  if (part instanceof G.LabelComparisonContext) {
    const has: Expression = { kind: 'hasLabels', of, labels: build.labels(part.labelExpression4()), at }
    return part.NOT() === null ? has : { kind: 'unary', operator: 'NOT', of: has, at }
  }
  throw refuse(build, part, 'IS NORMALIZED isn’t known here. Write normalize(text) = text.')
}

export const sum = (build: Builder, part: G.Expression6Context): Expression =>
  chain(build, part.children, (inner: G.Expression5Context) => product(build, inner))

const product = (build: Builder, part: G.Expression5Context): Expression =>
  chain(build, part.children, (inner: G.Expression4Context) => power(build, inner))

const power = (build: Builder, part: G.Expression4Context): Expression =>
  chain(build, part.children, (inner: G.Expression3Context) => signed(build, inner))

function signed(build: Builder, part: G.Expression3Context): Expression {
  const of = postfixed(build, part.expression2())
  const sign = part.PLUS() ?? part.MINUS()
  return sign === null ? of : { kind: 'unary', operator: sign.getText() as '+' | '-', of, at: build.at(sign) }
}

/** `a.b[0][1..2]` */
function postfixed(build: Builder, part: G.Expression2Context): Expression {
  let of = build.atom(part.expression1())
  for (const postfix of part.postFix()) of = withPostfix(build, of, postfix)
  return of
}

function withPostfix(build: Builder, of: Expression, part: G.PostFixContext): Expression {
  const at = build.at(part)
  if (part instanceof G.PropertyPostfixContext) {
    return { kind: 'property', of, name: nameOf(part.property().propertyKeyName()), at }
  }
  if (part instanceof G.IndexPostfixContext) {
    return { kind: 'index', of, index: build.expression(part.expression()), at }
  }
  const { _fromExp, _toExp } = part as G.RangePostfixContext
  const from = _fromExp ? build.expression(_fromExp) : null
  return { kind: 'slice', of, from, to: _toExp ? build.expression(_toExp) : null, at }
}

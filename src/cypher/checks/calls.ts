import { CypherError, invalid } from '../cypher-error.ts'
import { SIGNATURES, type Signature } from '../functions/signatures.ts'
import { ANY, either, listOf, type Type } from '../functions/types.ts'
import { nearest } from '../nearest.ts'
import type { Expression } from '../syntax/ast.ts'
import { itemsOf } from './operators.ts'
import { mustBe } from './scope.ts'

type Call = Extract<Expression, { kind: 'call' }>

/** Functions whose result has the type of what they are given. */
const GIVES: Record<string, (given: readonly Type[]) => Type> = {
  head: ([list]) => itemsOf(list ?? ANY),
  last: ([list]) => itemsOf(list ?? ANY),
  tail: ([list]) => list ?? ANY,
  reverse: ([of]) => of ?? ANY,
  collect: ([of]) => listOf(of ?? ANY),
  coalesce: either,
  max: ([of]) => of ?? ANY,
  min: ([of]) => of ?? ANY,
}

export function typeOfCall(call: Call, given: readonly Type[]): Type {
  const signature = signatureOf(call)
  checkCount(call, signature)
  if (call.distinct && !signature.aggregates) {
    throw invalid(`DISTINCT can’t stand in ${signature.name}: it doesn’t aggregate.`, call.at)
  }
  given.forEach((type, index) => {
    const expected = signature.takes[index] ?? signature.takes.at(-1) ?? ANY
    mustBe(type, expected, call.arguments[index]?.at ?? call.at)
  })
  return GIVES[call.name]?.(given) ?? signature.gives
}

/** A function with a namespace may come from a plug-in that a server has. */
function signatureOf(call: Call): Signature {
  const signature = SIGNATURES.get(call.name)
  if (signature !== undefined) return signature
  const kind = call.name.includes('.') ? 'refused' : 'invalid'
  const known = [...SIGNATURES.values()].map(({ name }) => name)
  const near = nearest(call.written, known)
  const subject = { kind: 'unknownFunction', name: call.written, near } as const
  throw new CypherError(kind, `There is no function ${call.written} here.`, call.at, subject)
}

function checkCount({ arguments: given, at }: Call, { name, min, max }: Signature): void {
  if (given.length >= min && given.length <= max) return
  const wanted =
    max === Number.POSITIVE_INFINITY ? `at least ${min}` : min === max ? `${min}` : `${min} to ${max}`
  throw invalid(`${name} takes ${wanted} ${wanted === '1' ? 'value' : 'values'}, not ${given.length}.`, at)
}

export const aggregates = (expression: Expression): boolean =>
  expression.kind === 'countStar' ||
  (expression.kind === 'call' && SIGNATURES.get(expression.name)?.aggregates === true)

import { invalid } from '../cypher-error.ts'
import { ANY, canBe, either, listOf, nameOfType, oneOf, type Type } from '../functions/types.ts'
import type { BinaryOperator } from '../syntax/ast.ts'
import { mustBe } from './scope.ts'

export const BOOLEAN = oneOf('BOOLEAN')
export const STRING = oneOf('STRING')
export const INTEGER = oneOf('INTEGER')
export const FLOAT = oneOf('FLOAT')
export const NUMBER = oneOf('INTEGER', 'FLOAT')
export const LIST = listOf(ANY)
const DURATION = oneOf('DURATION')
const TIME = oneOf('DATE', 'LOCAL TIME', 'ZONED TIME', 'LOCAL DATETIME', 'ZONED DATETIME')
/** What has entries by name. */
const ENTRIES = oneOf('MAP', 'NODE', 'RELATIONSHIP')
/** What can be projected as a map. */
export const NAMED = either([ENTRIES, DURATION, TIME])
/** What has properties. */
export const HOLDER = either([NAMED, oneOf('POINT')])

type Rule = readonly [left: Type, right: Type, gives: (left: Type, right: Type) => Type]

const same = (left: Type): Type => left
const other = (_: Type, right: Type): Type => right
const always = (type: Type) => (): Type => type

/** Two integers give an integer, anything with a float a float. */
function number(left: Type, right: Type): Type {
  if (left.kinds === null || right.kinds === null) return NUMBER
  if ([left, right].some(({ kinds }) => kinds?.has('FLOAT') && kinds.size === 1)) return FLOAT
  return left.kinds.size === 1 && right.kinds.size === 1 ? INTEGER : NUMBER
}

const NUMBERS: Rule = [NUMBER, NUMBER, number]
const TEXT = either([NUMBER, STRING])

/** Which types an operator takes, as Neo4j 5.26 does before it runs a query. */
const RULES: Partial<Record<BinaryOperator, readonly Rule[]>> = {
  OR: [[BOOLEAN, BOOLEAN, always(BOOLEAN)]],
  XOR: [[BOOLEAN, BOOLEAN, always(BOOLEAN)]],
  AND: [[BOOLEAN, BOOLEAN, always(BOOLEAN)]],
  '+': [
    NUMBERS,
    [STRING, TEXT, always(STRING)],
    [TEXT, STRING, always(STRING)],
    [LIST, ANY, always(LIST)],
    [ANY, LIST, always(LIST)],
    [TIME, DURATION, same],
    [DURATION, either([TIME, DURATION]), other],
  ],
  '-': [NUMBERS, [TIME, DURATION, same], [DURATION, DURATION, same]],
  '*': [NUMBERS, [DURATION, NUMBER, same], [NUMBER, DURATION, other]],
  '/': [NUMBERS, [DURATION, NUMBER, same]],
  '%': [NUMBERS],
  '^': [[NUMBER, NUMBER, always(FLOAT)]],
  '||': [
    [STRING, STRING, always(STRING)],
    [LIST, LIST, always(LIST)],
  ],
  IN: [[ANY, LIST, always(BOOLEAN)]],
  '=~': [[STRING, STRING, always(BOOLEAN)]],
}

/** The type of what an operator gives; what takes anything gives true or false. */
export function typeOfBinary(operator: BinaryOperator, left: Type, right: Type, at: number): Type {
  const rules = RULES[operator]
  if (rules === undefined) return BOOLEAN
  const fitting = rules.filter(
    ([takesLeft, takesRight]) => canBe(left, takesLeft) && canBe(right, takesRight),
  )
  if (fitting.length > 0) return either(fitting.map(([, , gives]) => gives(left, right)))
  throw invalid(`${operator} can’t stand between ${nameOfType(left)} and ${nameOfType(right)}.`, at)
}

const SIGNED = either([NUMBER, TIME, DURATION])

export function typeOfUnary(operator: 'NOT' | '-' | '+', of: Type, at: number): Type {
  if (operator === 'NOT') {
    mustBe(of, BOOLEAN, at)
    return BOOLEAN
  }
  mustBe(of, operator === '-' ? NUMBER : SIGNED, at)
  return of
}

/** The type of `of[index]`. */
export function typeOfIndex(of: Type, index: Type, at: number): Type {
  if (index.kinds === null) mustBe(of, either([LIST, ENTRIES]), at)
  else {
    mustBe(index, either([INTEGER, STRING]), at)
    if (!canBe(index, STRING)) mustBe(of, LIST, at)
    else if (!canBe(index, INTEGER)) mustBe(of, NAMED, at)
  }
  return itemsOf(of)
}

/** What a list holds. */
export const itemsOf = (list: Type): Type =>
  list.kinds !== null && list.kinds.size === 1 && list.items !== null ? list.items : ANY

/** A map within a list loses what is known of it. */
export function typeOfList(items: readonly Type[]): Type {
  return listOf(items.some(({ kinds }) => kinds?.has('MAP')) ? ANY : either(items))
}

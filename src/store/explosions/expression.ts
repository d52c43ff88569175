import type { Budget } from './budget.ts'
import { callOf, literalOf } from './functions.ts'
import { anyOf, combine, computed, type Known, listOf, numberFrom, UNKNOWN } from './known.ts'
import { checkGathered, checkValue, type Position } from './refuse.ts'
import { isGroup, isSign, isWord, splitAt, type Token } from './tokens.ts'

/** What an expression can see. */
export interface Scope {
  names: ReadonlyMap<string, Known>
  budget: Budget
  /** Rows that an aggregation gathers at most; 1 where that is not known. */
  rows: number
  /** How many times reduce is nested here. */
  reduces: number
  positionOf: (offset: number) => Position
  /** Reads a query in braces. @returns how many rows it gives at most */
  subquery: (tokens: readonly Token[], scope: Scope) => number
}

const TRUTH = /^(AND|OR|XOR|NOT|IN|STARTS|ENDS|CONTAINS|IS)$/i
const COMPARING = /^(=|<>|<|>|<=|>=|=~|!)$/

const isComparing = ({ kind, text }: Token): boolean =>
  (kind === 'word' && TRUTH.test(text)) || (kind === 'sign' && COMPARING.test(text))

/** A scope with one more name. */
export function within(scope: Scope, name: string, value: Known): Scope {
  scope.budget.spend(scope.names.size)
  return { ...scope, names: new Map(scope.names).set(name, value) }
}

const COMMA: Token = { kind: 'sign', text: ',', offset: 0, end: 0, inside: [] }

const byCommas = (tokens: readonly Token[]) => splitAt(tokens, token => isSign(token, ','))

/** Goes through an expression. @throws QUERY_REFUSED for a part that can only explode */
export function knownOf(tokens: readonly Token[], scope: Scope): Known {
  scope.budget.spend(1 + tokens.length)
  const signs = tokens.filter(isComparing)
  const [first, second] = tokens
  if (first && !second && first.kind !== 'sign') return primary(first, scope)
  if (signs.length === 0) return ofSum(tokens, scope)
  const values = splitAt(tokens, isComparing).map(part => ofSum(part, scope))
  for (const [index, sign] of signs.entries()) {
    const pattern = values[index + 1]
    if (isSign(sign, '=~') && pattern) scope.budget.checkPattern(pattern, () => scope.positionOf(sign.offset))
  }
  const work = values.reduce((sum, value) => sum + value.work + value.size, 0)
  return numberFrom(0, 1, work)
}

/** The value of an expression that is computed at once. */
export function checkedValue(tokens: readonly Token[], scope: Scope): Known {
  const value = knownOf(tokens, scope)
  checkValue(value, () => scope.positionOf(tokens[0]?.offset ?? 0))
  return value
}

function ofCase(tokens: readonly Token[], scope: Scope): Known {
  const isMark = (token: Token) => isWord(token, 'WHEN', 'THEN', 'ELSE')
  const marks = tokens.filter(isMark)
  const values = splitAt(tokens, isMark).map((part, index) => ({
    value: knownOf(part, scope),
    mark: marks[index - 1],
  }))
  const results = values.filter(({ mark }) => isWord(mark, 'THEN', 'ELSE')).map(({ value }) => value)
  return { ...anyOf(results), work: values.reduce((sum, { value }) => sum + value.work, 0) }
}

/** Folds parts between operators from the left. */
function folded(tokens: readonly Token[], operators: string, next: (part: Token[]) => Known): Known {
  const isOperator = (token: Token) => token.kind === 'sign' && operators.includes(token.text)
  const signs = tokens.filter(isOperator)
  const [first = UNKNOWN, ...rest] = splitAt(tokens, isOperator).map(part =>
    part.length > 0 ? next(part) : numberFrom(0, 0),
  )
  return rest.reduce((sum, value, index) => combine(signs[index]?.text ?? '+', sum, value), first)
}

const ofSum = (tokens: readonly Token[], scope: Scope): Known =>
  folded(tokens, '+-', sum => folded(sum, '*/%', part => folded(part, '^', power => ofAtom(power, scope))))

/** A name, a literal, a call, a list or brackets, and what is taken of it. */
function ofAtom(tokens: readonly Token[], scope: Scope): Known {
  const [first, second] = tokens
  if (!first) return UNKNOWN
  if (isWord(first, 'COUNT', 'EXISTS', 'COLLECT') && isGroup(second, '{')) {
    const rows = scope.subquery(second?.inside ?? [], scope)
    const list = { ...listOf(rows, UNKNOWN, rows > 1, 0), gathered: rows <= 1 }
    return isWord(first, 'COLLECT') ? list : numberFrom(null, null)
  }
  const call = calledAt(tokens)
  if (call) return ofCall(call.name, call.inside, scope)
  const rest = tokens.slice(1)
  const others = rest.filter(({ kind }) => kind === 'group').map(({ inside }) => ofList(inside, scope))
  const work = others.reduce((sum, other) => sum + other.work, 0)
  const value = primary(first, scope)
  const isSlice = rest.some(token => isGroup(token, '[') && token.inside.some(one => isSign(one, '..')))
  const isElement = isGroup(second, '[') && !isSlice
  const taken = isElement ? (value.element ?? { ...value, sure: false, gathered: false }) : value
  return { ...taken, gathered: taken.gathered && !isSlice, work: value.work + work }
}

/** A function's name can have dots in it. */
function calledAt(tokens: readonly Token[]): { name: string; inside: readonly Token[] } | null {
  const at = tokens.findIndex(({ kind }) => kind === 'group')
  const group = tokens[at]
  const names = tokens.slice(0, at)
  const isName = names.every((token, index) => (index % 2 === 0 ? token.kind === 'word' : isSign(token, '.')))
  if (!group || !isGroup(group, '(') || names.length % 2 === 0 || !isName) return null
  return { name: names.map(({ text }) => text).join(''), inside: group.inside }
}

function primary(token: Token, scope: Scope): Known {
  if (token.kind === 'number' || token.kind === 'text') return literalOf(token.kind, token.text)
  if (token.kind === 'parameter') return scope.budget.parameter(token.text)
  if (token.kind === 'word') return scope.names.get(token.text) ?? UNKNOWN
  if (isGroup(token, '[')) return ofList(token.inside, scope)
  if (isGroup(token, '(')) return knownOf(token.inside, scope)
  if (isGroup(token, 'CASE')) return ofCase(token.inside, scope)
  return isGroup(token, '{') ? ofMap(token.inside, scope) : UNKNOWN
}

function ofMap(inside: readonly Token[], scope: Scope): Known {
  const values = byCommas(inside).map(entry =>
    knownOf(entry.slice(entry.findIndex(token => isSign(token, ':')) + 1), scope),
  )
  return { ...anyOf(values), text: null, element: null }
}

/** A list as it stands, or `[x IN list WHERE … | …]`. */
function ofList(inside: readonly Token[], scope: Scope): Known {
  const each = iterated(inside, scope)
  if (each) {
    const [filter, result] = each.bodies.map(body => knownOf(body, each.scope))
    const element = each.marks.includes('|')
      ? ((each.marks.length > 1 ? result : filter) ?? UNKNOWN)
      : each.element
    checkGathered(each.list, element, () => scope.positionOf(inside[0]?.offset ?? 0))
    const perStep = 1 + (filter?.work ?? 0) + (result?.work ?? 0)
    const size = each.list.size * Math.max(1, each.marks.includes('|') ? element.size : 1)
    return {
      ...listOf(each.list.size, element, each.list.sure, 0),
      gathered: each.list.gathered,
      size,
      work: each.list.work + each.list.size * perStep,
    }
  }
  const items = byCommas(inside).filter(item => item.length > 0)
  const values = items.map(item => knownOf(item, scope))
  const work = values.reduce((sum, value) => sum + value.work, 0)
  const size = values.reduce((sum, value) => sum + Math.max(1, value.size), 0)
  const element = anyOf(values)
  const sure = values.every(one => one.sure)
  return { ...listOf(size, element, sure, work), gathered: element.gathered }
}

/** `x IN list`, and what follows after WHERE and `|`. */
function iterated(inside: readonly Token[], scope: Scope) {
  const [name, keyword] = inside
  if (name?.kind !== 'word' || !isWord(keyword, 'IN')) return null
  const isMark = (token: Token) => isWord(token, 'WHERE') || isSign(token, '|')
  const [listed = [], ...bodies] = splitAt(inside.slice(2), isMark)
  const list = knownOf(listed, scope)
  // However large an element is, all of them together are not larger than the list.
  const element = { ...(list.element ?? UNKNOWN), gathered: false }
  const marks = inside.filter(isMark).map(({ text }) => text)
  return { list, element, bodies, marks, scope: within(scope, name.text, element) }
}

function ofCall(name: string, inside: readonly Token[], scope: Scope): Known {
  if (/^reduce$/i.test(name)) return ofReduce(inside, scope)
  if (/^(any|all|none|single)$/i.test(name) && isWord(inside[1], 'IN'))
    return { ...numberFrom(0, 1), work: ofList(inside, scope).work }
  const given = byCommas(inside).map(part =>
    knownOf(
      part.filter(token => !isWord(token, 'DISTINCT')),
      scope,
    ),
  )
  return callOf(name, given, scope.rows)
}

/** How large the accumulator is when its growth is measured. */
const PROBE = 1_000

/** The deepest nesting of reduce that is looked into; each level takes twice the time. */
const DEEPEST = 4

/** How a size changes from one step to the next: `times` it, and `more`. */
function growthOf(body: readonly Token[], name: string, scope: Scope) {
  const after = (size: number) => knownOf(body, within(scope, name, computed(size, 0)))
  const one = after(PROBE)
  const times = (after(2 * PROBE).size - one.size) / PROBE
  return { times, more: Math.max(0, one.size - times * PROBE), added: one }
}

/** `reduce(sum = 0, x IN list | …)` */
function ofReduce(inside: readonly Token[], given: Scope): Known {
  const scope = { ...given, reduces: given.reduces + 1 }
  const [start = [], ...rest] = byCommas(inside)
  const [name] = start
  const each = iterated(
    rest.flatMap((part, index) => (index === 0 ? part : [COMMA, ...part])),
    scope,
  )
  if (!name || !each) return computed(1, 0)
  if (scope.reduces > DEEPEST) return computed(1, Number.POSITIVE_INFINITY)
  const initial = knownOf(start.slice(2), scope)
  const { size: steps, sure } = each.list
  const { times, more, added } = growthOf(each.bodies[0] ?? [], name.text, each.scope)
  // Numbers do not grow: they overflow.
  const isNumber = initial.low !== null
  const doubling = times > 1 && !isNumber ? times ** (sure ? steps : Number.POSITIVE_INFINITY) : 1
  const size = isNumber ? 0 : (Math.max(1, initial.size) + steps * more) * doubling
  if (!isNumber) checkGathered(each.list, added, () => scope.positionOf(name.offset))
  const all = computed(size, initial.work + each.list.work + size + steps * (1 + added.work))
  return { ...all, gathered: !isNumber && each.list.gathered && more > 0 }
}

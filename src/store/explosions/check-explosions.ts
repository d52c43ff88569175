import type { Parameters } from '../../graph/table.ts'
import { Budget } from './budget.ts'
import { checkSize } from './check-size.ts'
import { type Clause, clausesOf } from './clauses.ts'
import { checkedValue, knownOf, type Scope, within } from './expression.ts'
import { type Known, UNKNOWN } from './known.ts'
import { checkRows, checkValue, positionOf } from './refuse.ts'
import { isGroup, isSign, isWord, splitAt, type Token, tokensOf } from './tokens.ts'

const AGGREGATING = [
  'COUNT',
  'SUM',
  'AVG',
  'MIN',
  'MAX',
  'COLLECT',
  'STDEV',
  'STDEVP',
  'PERCENTILECONT',
  'PERCENTILEDISC',
]

/** The last `… AS name`. */
function named(tokens: readonly Token[]): { expression: readonly Token[]; name: string | undefined } {
  const alias = isWord(tokens.at(-2), 'AS')
  const expression = alias ? tokens.slice(0, -2) : tokens
  return { expression, name: alias || tokens.length === 1 ? tokens.at(-1)?.text : undefined }
}

function aggregates(tokens: readonly Token[], budget: Budget): boolean {
  budget.spend(tokens.length)
  return tokens.some(
    (token, index) =>
      (isWord(token, ...AGGREGATING) && isGroup(tokens[index + 1], '(')) || aggregates(token.inside, budget),
  )
}

function unwind({ body }: Clause, scope: Scope): Scope {
  const { expression, name } = named(body)
  const list = knownOf(expression, scope)
  const at = () => scope.positionOf(body[0]?.offset ?? 0)
  checkValue({ ...list, size: 0 }, at)
  const rows = scope.rows * Math.max(1, list.size)
  checkRows(rows, at)
  return { ...within(scope, name ?? '', list.element ?? UNKNOWN), rows }
}

function project({ body }: Clause, scope: Scope): Scope {
  const items = splitAt(body, token => isSign(token, ',')).map(item =>
    named(item.filter(token => !isWord(token, 'DISTINCT'))),
  )
  const keepsAll = items.some(({ expression }) => isSign(expression[0], '*'))
  scope.budget.spend(keepsAll ? scope.names.size : 0)
  const names = new Map<string, Known>(keepsAll ? scope.names : [])
  for (const { expression, name } of items) {
    const value = checkedValue(expression, scope)
    if (name !== undefined) names.set(name, { ...value, work: 0 })
  }
  const alone = items.every(({ expression }) => aggregates(expression, scope.budget))
  return { ...scope, names, rows: alone ? 1 : scope.rows }
}

function limit({ body }: Clause, scope: Scope): Scope {
  const { high } = knownOf(body, scope)
  return high === null ? scope : { ...scope, rows: Math.min(scope.rows, Math.max(1, high)) }
}

/** Reads a whole query, or one in braces. */
function read(tokens: readonly Token[], start: Scope): Scope {
  let scope = start
  start.budget.spend(tokens.length)
  for (const clause of clausesOf(tokens)) {
    const { keyword, body } = clause
    if (keyword === 'UNWIND') scope = unwind(clause, scope)
    else if (keyword === 'WITH' || keyword === 'RETURN') scope = project(clause, scope)
    else if (keyword === 'LIMIT') scope = limit(clause, scope)
    else if (keyword === 'UNION') scope = start
    else if (keyword === 'CALL')
      for (const { inside } of body.filter(one => isGroup(one, '{'))) {
        const inner = read(inside, scope)
        scope.budget.spend(scope.names.size + inner.names.size)
        scope = { ...inner, names: new Map([...scope.names, ...inner.names]) }
      }
    else for (const part of splitAt(body, token => isSign(token, ','))) checkedValue(part, scope)
  }
  return scope
}

/** Cypher reads `\u0028` as a bracket wherever it stands. */
const unescaped = (cypher: string): string =>
  cypher.replace(/\\u+([0-9a-f]{4})/gi, (_, digits) => String.fromCharCode(Number.parseInt(digits, 16)))

/**
 * Refuses, before an engine reads it, what can only explode: texts that are too much for a parser or a planner, literal
 * ranges and their products, texts and lists that double, and regular expressions that try everything. Engines compute an
 * expression to its end, whatever they are told meanwhile. Nothing is said about sizes that depend on the graph.
 * The check itself has a budget, because it keeps the server from answering.
 * @returns how many steps it took
 * @throws QUERY_REFUSED naming the reason, and the line and the column
 */
export function checkExplosions(cypher: string, parameters: Parameters): number {
  const budget = new Budget(parameters)
  for (const text of new Set([cypher, unescaped(cypher)])) {
    checkSize(text)
    read(tokensOf(text), {
      names: new Map(),
      budget,
      rows: 1,
      reduces: 0,
      positionOf: offset => positionOf(text, offset),
      subquery: (tokens, scope) => read(tokens, { ...scope, rows: 1 }).rows,
    })
  }
  return budget.steps
}

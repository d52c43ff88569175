import { isGroup, isSign, isWord, type Token } from '../explosions/tokens.ts'
import { type Edit, insert } from './edits.ts'
import { OWN_PROPERTIES } from './own-properties.ts'

/** A name that no node has a property of. */
const NOTHING = '__'

/** Words that an expression follows: brackets behind them are a list, not an element taken of one. */
const BEFORE_EXPRESSIONS =
  `WHERE IN RETURN WITH UNWIND AND OR XOR NOT THEN ELSE WHEN BY DISTINCT ALL LIMIT SKIP
  OFFSET CONTAINS CASE`.split(/\s+/)

const isOwn = (name: string): boolean => OWN_PROPERTIES.includes(name)

/** Whether a word stands without backticks. */
const isBare = ({ text, offset, end }: Token): boolean => end - offset === text.length

/** Whether something can be taken of a token with brackets. */
const isValue = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.kind === 'group' ||
    token.kind === 'parameter' ||
    token.kind === 'text' ||
    (token.kind === 'word' && !(isBare(token) && isWord(token, ...BEFORE_EXPRESSIONS))))

/** Whether brackets hold one expression whose value can be the name of a property, or is not known. */
function isOpen({ inside }: Token): boolean {
  const [first, second] = inside
  if (!first || inside.some(token => isSign(token, ',') || isSign(token, '..'))) return false
  const isKnown =
    first.kind === 'number' || (first.kind === 'text' && first.end - first.offset === first.text.length + 2)
  return second !== undefined || !isKnown || isOwn(first.text)
}

/** Edits to be listed before and after those of what is inside, because they can begin at the same offsets. */
export interface Around {
  before: Edit[]
  after: Edit[]
}

/** `n['_search']`, whatever computes the name, as an element that is not there. */
function ofAccess(token: Token): Around {
  const names = OWN_PROPERTIES.map(name => `'${name}'`).join(', ')
  const end = `] | CASE WHEN _k IN [${names}] THEN '${NOTHING}' ELSE _k END][0]`
  return { before: [insert(token.end - 1, end)], after: [insert(token.offset + 1, '[_k IN [')] }
}

/** `n._search` as a property that is not there, and as null in `n {._search}`. */
function ofName(token: Token, tokens: readonly Token[], index: number): Edit {
  const dot = tokens[index - 1] ?? token
  const isProjected = index === 1 || isSign(tokens[index - 2], ',')
  return isProjected
    ? { offset: dot.offset, end: token.end, text: `${token.text}: null` }
    : { offset: token.offset, end: token.end, text: NOTHING }
}

/** `keys(n)` without the names of our own properties, and our own properties as if they were not there. */
export function hideProperties(tokens: readonly Token[]): Around {
  const around: Around = { before: [], after: [] }
  for (const [index, token] of tokens.entries()) {
    const [last, next] = [tokens[index - 1], tokens[index + 1]]
    if (isWord(token, 'KEYS') && next && isGroup(next, '(')) {
      around.before.push(
        insert(next.end, ` WHERE NOT _k IN [${OWN_PROPERTIES.map(name => `'${name}'`).join(', ')}]]`),
      )
      around.after.push(insert(token.offset, '[_k IN '))
    } else if (token.kind === 'word' && isOwn(token.text) && isSign(last, '.')) {
      around.before.push(ofName(token, tokens, index))
    } else if (isGroup(token, '[') && isValue(last) && isOpen(token)) {
      const { before, after } = ofAccess(token)
      around.before.push(...before)
      around.after.push(...after)
    }
  }
  return around
}

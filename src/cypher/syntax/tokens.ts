import { CypherError } from '../cypher-error.ts'
import { CharStream, CypherLexer } from './generated/neo4j-grammar.mjs'

type CypherToken = ReturnType<CypherLexer['nextToken']>

/** Brackets within brackets. The parser recurses for each; people nest ten. */
const DEEPEST = 100
const OPENING = new Set([CypherLexer.LPAREN, CypherLexer.LBRACKET, CypherLexer.LCURLY])
const CLOSING = new Set([CypherLexer.RPAREN, CypherLexer.RBRACKET, CypherLexer.RCURLY])

/** A text and its tokens. The lexer counts code points; `offsetOf` gives the offset in UTF-16 units. */
export interface Tokens {
  list: CypherToken[]
  offsetOf(codePoint: number): number
}

/** Stops at the first thing that is no token, or that is too deep, so that the parser never meets it. */
export function readTokens(text: string): Tokens {
  const lexer = new CypherLexer(CharStream.fromString(text))
  lexer.removeErrorListeners()
  const offsetOf = offsetsOf(text)
  const list: CypherToken[] = []
  let depth = 0
  for (let token = lexer.nextToken(); ; token = lexer.nextToken()) {
    checkToken(token, text, offsetOf(token.start))
    if (OPENING.has(token.type)) depth++
    if (CLOSING.has(token.type)) depth--
    if (depth > DEEPEST) throw tooDeep(offsetOf(token.start))
    list.push(token)
    if (token.type === CypherLexer.EOF) return { list, offsetOf }
  }
}

export const tooDeep = (at: number | null): CypherError =>
  new CypherError(
    'refused',
    `This is nested more than ${DEEPEST} levels deep. Write it in several steps.`,
    at,
  )

function checkToken(token: CypherToken, text: string, at: number): void {
  if (token.type === CypherLexer.DIVIDE && text[at + 1] === '*') {
    throw new CypherError('invalid', 'The comment that begins here has no end: */ is missing.', at)
  }
  if (token.type !== CypherLexer.ErrorChar) return
  const character = token.text ?? ''
  if (character === "'" || character === '"') {
    throw new CypherError('invalid', `The string that begins here has no end: ${character} is missing.`, at)
  }
  if (character === '`')
    throw new CypherError('invalid', 'The name that begins here has no end: ` is missing.', at)
  throw new CypherError('invalid', `The character ${JSON.stringify(character)} means nothing here.`, at)
}

/** Without characters beyond the basic plane, code points and UTF-16 units are the same. */
function offsetsOf(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return codePoint => codePoint
  const offsets: number[] = []
  for (let offset = 0; offset < text.length; ) {
    offsets.push(offset)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1
  }
  return codePoint => offsets[codePoint] ?? text.length
}

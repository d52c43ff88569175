import { CypherLexer } from './generated/neo4j-grammar.mjs'

const MOST = 5

/** Kinds of tokens that have no text of their own. */
const CALLED: ReadonlyMap<number, string> = new Map([
  [CypherLexer.EOF, 'the end'],
  [CypherLexer.DECIMAL_DOUBLE, 'a number'],
  [CypherLexer.UNSIGNED_DECIMAL_INTEGER, 'a number'],
  [CypherLexer.UNSIGNED_HEX_INTEGER, 'a number'],
  [CypherLexer.UNSIGNED_OCTAL_INTEGER, 'a number'],
  [CypherLexer.STRING_LITERAL1, 'a text in quotes'],
  [CypherLexer.STRING_LITERAL2, 'a text in quotes'],
  // Each stands for several characters that look like it.
  [CypherLexer.ARROW_LINE, '-'],
  [CypherLexer.ARROW_LEFT_HEAD, '<'],
  [CypherLexer.ARROW_RIGHT_HEAD, '>'],
])

/** What to call a kind of token: `)`, WHERE or a number. */
function wordOf(type: number): string {
  const called = CALLED.get(type)
  if (called) return called
  const literal = CypherLexer.literalNames[type]
  if (literal) return literal.slice(1, -1)
  return (CypherLexer.symbolicNames[type] ?? '').replace('SKIPROWS', 'SKIP').replace('LIMITROWS', 'LIMIT')
}

/** What was found, and, when it is short to say, what was expected. */
export function syntaxMessage(
  token: { type: number; text?: string | undefined } | null,
  expected: number[],
): string {
  const found =
    token === null || token.type === CypherLexer.EOF
      ? 'The query ends too early'
      : `${token.text} can’t stand here`
  // Where a name may stand, so may hundreds of words.
  if (expected.includes(CypherLexer.IDENTIFIER)) return `${found}: a name was expected.`
  const words = [...new Set(expected.map(wordOf))].filter(word => word !== '')
  if (words.length === 0 || words.length > MOST) return `${found}.`
  return `${found}: ${words.join(' or ')} was expected.`
}

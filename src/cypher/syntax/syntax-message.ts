import { CypherLexer } from './generated/neo4j-grammar.mjs'

const MOST = 5

/** What to call a kind of token: `)` or WHERE. */
function wordOf(type: number): string {
  if (type === CypherLexer.EOF) return 'the end'
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

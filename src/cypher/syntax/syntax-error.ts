import { type CypherError, invalid } from '../cypher-error.ts'
import { nearest } from '../nearest.ts'
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

/** What people write most, first: of two that are equally near it is the one that was meant. */
const KEYWORDS: readonly string[] = (
  'MATCH WHERE RETURN WITH ORDER LIMIT OPTIONAL UNWIND DISTINCT SKIP UNION CONTAINS STARTS ENDS ' +
  'AND OR NOT IN AS BY ASC DESC XOR IS NULL ALL CASE WHEN THEN ELSE END CALL YIELD EXISTS COUNT COLLECT'
).split(' ')

/** The keyword that was probably meant by a word that is none: RETURN for RETRUN. */
function keywordNear(word: string, expected: readonly string[]): string | null {
  if (!/^[a-z]+$/i.test(word) || KEYWORDS.includes(word.toUpperCase())) return null
  return (
    nearest(
      word,
      expected.filter(one => KEYWORDS.includes(one)),
    ) ?? nearest(word, KEYWORDS)
  )
}

/** What was found, and, when it is short to say, what was expected or meant. */
export function syntaxError(
  token: { type: number; text?: string | undefined } | null,
  expected: number[],
  at: number | null,
): CypherError {
  const found = token === null || token.type === CypherLexer.EOF ? null : (token.text ?? '')
  const what = found === null ? 'The query ends too early' : `${found} can’t stand here`
  const words = [...new Set(expected.map(wordOf))].filter(word => word !== '')
  const near = found === null ? null : keywordNear(found, words)
  // Where a name may stand, so may hundreds of words.
  const isName = expected.includes(CypherLexer.IDENTIFIER)
  const isShort = words.length > 0 && words.length <= MOST
  const said = isName ? 'a name' : isShort ? words.join(' or ') : null
  const subject = { kind: 'syntax', found, expected: isName ? null : said, near } as const
  return invalid(said === null ? `${what}.` : `${what}: ${said} was expected.`, at, subject)
}

import { isWord, type Token } from './tokens.ts'

const CLAUSES = [
  'MATCH',
  'OPTIONAL',
  'WITH',
  'RETURN',
  'UNWIND',
  'CALL',
  'UNION',
  'WHERE',
  'ORDER',
  'SKIP',
  'LIMIT',
]

export interface Clause {
  keyword: string
  body: Token[]
}

/** `STARTS WITH` is no clause. */
export function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = []
  for (const [index, token] of tokens.entries()) {
    const starts = isWord(token, ...CLAUSES) && !isWord(tokens[index - 1], 'STARTS', 'ENDS')
    if (starts) clauses.push({ keyword: token.text.toUpperCase(), body: [] })
    else if (clauses.length === 0) clauses.push({ keyword: '', body: [token] })
    else clauses.at(-1)?.body.push(token)
  }
  return clauses
}

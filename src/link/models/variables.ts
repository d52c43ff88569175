import type { Candidate } from './candidate.ts'
import type { Scan } from './extend.ts'
import type { Token } from './tokens.ts'

/** `o1` may be a model, or the first of several observations. */
const LETTER_AND_NUMBER = /^(\p{L})(\d+)$/u
/** What stands between a variable and its index. */
const BEFORE_INDEX = /^(?:_?\{?|[₀-₉]*)$/

const isIndexOf = (letter: Token, number: Token | undefined, text: string): boolean =>
  number?.kind === 'number' && BEFORE_INDEX.test(text.slice(letter.end, number.start))

/** Whether a name is that of a variable: the text has the same letter with another index, and no model is called so. */
export function isVariable({ name }: Candidate, { tokens, text, names }: Scan): boolean {
  const [, letter, own] = LETTER_AND_NUMBER.exec(name) ?? []
  if (letter === undefined) return false
  return tokens.some((token, index) => {
    const number = tokens[index + 1]
    if (token.text !== letter || !isIndexOf(token, number, text) || number?.text === own) return false
    return names.match(tokens, index, text) === null
  })
}

import { foldText } from '../../graph/fold.ts'

/** A run of letters, digits or Hangul. `GPT-4o는` is `GPT`, `4`, `o`, `는`. */
export interface Token {
  text: string
  fold: string
  start: number
  end: number
  kind: 'letters' | 'number' | 'hangul'
  /** What is between this token and the one before: nothing, one of `-`, `/`, `.`, a space, or more than that (`|`). */
  glue: '' | '-' | '/' | '.' | ' ' | '|'
}

const TOKEN =
  /(?<letters>[\p{Script=Latin}\p{Script=Greek}]+(?:\+{1,2}(?![\p{L}\p{N}]))?)|(?<number>\d+(?:\.\d+)*(?:\+(?![\p{L}\p{N}]))?)|(?<hangul>[가-힣]+)/gu

function glueOf(between: string): Token['glue'] {
  if (between === '') return ''
  if (/^[-‐‑–_·]$/.test(between)) return '-'
  if (between === '/' || between === '.') return between
  return /^[ \t]$/.test(between) ? ' ' : '|'
}

/** The tokens of a text, in order, with their offsets. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let last = -1
  for (const match of text.matchAll(TOKEN)) {
    const [word] = match
    const glue = last < 0 ? '|' : glueOf(text.slice(last, match.index))
    const kind = match.groups?.number ? 'number' : match.groups?.hangul ? 'hangul' : 'letters'
    last = match.index + word.length
    tokens.push({ text: word, fold: foldText(word), start: match.index, end: last, kind, glue })
  }
  return tokens
}

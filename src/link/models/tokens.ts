import { kindAt, runEnd, type TokenKind } from './characters.ts'
import { unitsOf } from './units.ts'
import { type Word, wordAt } from './word.ts'

/** What is between two tokens: nothing, one of `-`, `/`, `.`, a space, or more than that (`|`). */
type Glue = '' | '-' | '/' | '.' | ' ' | '|'

/** A run of letters, digits or Hangul. `GPT-4o는` is `GPT`, `4`, `o`, `는`. */
export class Token {
  readonly word: Word
  readonly start: number
  readonly end: number
  /** What is between this token and the one before. */
  readonly glue: Glue

  constructor(word: Word, start: number, end: number, glue: Glue) {
    this.word = word
    this.start = start
    this.end = end
    this.glue = glue
  }

  get text(): string {
    return this.word.text
  }

  get fold(): string {
    return this.word.fold
  }

  get kind(): TokenKind {
    return this.word.kind
  }
}

const GLUES: ReadonlyMap<string, Glue> = new Map([
  ...[...'-‐‑–_·'].map(hyphen => [hyphen, '-'] as const),
  ...[...' \t'].map(space => [space, ' '] as const),
  ['/', '/'],
  ['.', '.'],
])

/** In `PixArt-$\alpha$` and `U$^2$-Net`, marks of LaTeX stand between the parts of a name. */
const LATEX_GLUES: ReadonlyMap<string, Glue> = new Map([
  ['-$', '-'],
  ['-$\\', '-'],
  ['$-', '-'],
  ['$^', ''],
])
const LONGEST_GLUE = 3
const [SPACE, PLUS, POINT] = [32, 43, 46]

/** In `w_1`, `s_t` or `\pi_0`, what is behind the bar is the index of a variable. */
const LONGEST_VARIABLE = 2

const isIndex = (text: string, before: Token | undefined, start: number): boolean =>
  before !== undefined &&
  before.end + 1 === start &&
  text[before.end] === '_' &&
  before.kind === 'letters' &&
  before.end - before.start <= LONGEST_VARIABLE

function glueOf(text: string, before: Token | undefined, start: number): Glue {
  if (!before || isIndex(text, before, start)) return '|'
  if (before.end === start) return ''
  // Almost all words: without it, a text is made of what is between them to be looked up.
  if (before.end + 1 === start && text.charCodeAt(before.end) === SPACE) return ' '
  const between = text.slice(before.end, Math.min(start, before.end + LONGEST_GLUE))
  if (start - before.end <= LONGEST_GLUE && LATEX_GLUES.has(between)) return LATEX_GLUES.get(between) ?? '|'
  return (start - before.end === 1 && GLUES.get(between)) || '|'
}

/** The pluses of `C++` and `3+`, but not that of `a+b`. */
const PLUSES = {
  letters: /\+{1,2}(?![\p{L}\p{N}])/uy,
  number: /\+(?![\p{L}\p{N}])/uy,
}

function plusesEnd(text: string, end: number, pluses: RegExp): number {
  pluses.lastIndex = end
  return pluses.test(text) ? pluses.lastIndex : end
}

/** The end of the token of a kind that begins at an offset: `C++`, `3.5`. */
function tokenEnd(text: string, units: Uint16Array, start: number, kind: TokenKind): number {
  let end = runEnd(units, start)
  if (kind === 'hangul') return end
  if (kind === 'number')
    while (units[end] === POINT && kindAt(units, end + 1) === 'number') end = runEnd(units, end + 1)
  return units[end] === PLUS ? plusesEnd(text, end, PLUSES[kind]) : end
}

/** The tokens of a text, in order, with their offsets: all, or the first ones. */
export function tokensOf(text: string, most = Infinity): Token[] {
  const units = unitsOf(text)
  const tokens: Token[] = []
  let before: Token | undefined
  for (let start = 0; start < units.length && tokens.length < most; ) {
    const kind = kindAt(units, start)
    if (!kind) {
      start += 1
      continue
    }
    const end = tokenEnd(text, units, start, kind)
    const glue = glueOf(text, before, start)
    before = new Token(wordAt(text, units, start, end, kind), start, end, glue)
    tokens.push(before)
    start = end
  }
  return tokens
}

/** The first word of a text, folded; null for a text without words. */
export const firstFoldOf = (text: string): string | null => tokensOf(text, 1)[0]?.fold ?? null

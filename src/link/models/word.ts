import { mixed } from '../../graph/fnv.ts'
import { foldText } from '../../graph/fold.ts'
import type { TokenKind } from './characters.ts'
import { isEnglishWord } from './english-words.ts'
import { hashOfUnits } from './units.ts'
import { PARTICLES } from './words.ts'

/** A way to read a word. */
export interface WordReading {
  fold: string
  /** How many characters at the end of the word do not count. */
  cut: number
  /** Only before a number: the `v` of a version. */
  version: boolean
}

const LONGEST_PARTICLE = Math.max(...[...PARTICLES].map(particle => particle.length))

/** The ways to read a word: as it is, or without a plural s, the v of a version, or a Korean particle. */
function readingsOf(text: string, fold: string, kind: TokenKind): WordReading[] {
  const readings = [{ fold, cut: 0, version: false }]
  const shorter = fold.slice(0, -1)
  if (kind === 'letters' && text.endsWith('s') && /\p{L}{2}s$/u.test(text))
    readings.push({ fold: shorter, cut: 1, version: false })
  if (fold.endsWith('v') && /\p{L}{2}[vV]$/u.test(text))
    readings.push({ fold: shorter, cut: 1, version: true })
  if (kind !== 'hangul') return readings
  for (let cut = 1; cut <= LONGEST_PARTICLE && cut < text.length; cut += 1)
    if (PARTICLES.has(text.slice(-cut)))
      readings.push({ fold: fold.slice(0, text.length - cut), cut, version: false })
  return readings
}

/** What there is to know of a word, wherever it stands. */
export class Word {
  readonly text: string
  readonly kind: TokenKind
  readonly fold: string
  readonly hasCapital: boolean
  /** Whether it begins with a small letter. */
  readonly isSmall: boolean
  /** The last names that were asked whether one begins with this word, and what they said. */
  askedNames = 0
  beginsName = false
  /** Whether a shipped name begins with it, once that was asked. */
  beginsShipped: boolean | undefined
  /** Whether it ends as the names of models do, once that was asked. */
  endsLikeModel: boolean | undefined
  /** What `beginnings.ts` tells of it, once that was asked. */
  beginnings: readonly number[] | undefined
  following: number | undefined
  private english: boolean | undefined
  private known: readonly WordReading[] | undefined

  constructor(text: string, kind: TokenKind) {
    this.text = text
    this.kind = kind
    this.fold = foldText(text)
    this.hasCapital = text !== this.fold && /\p{Lu}/u.test(text)
    this.isSmall = /^\p{Ll}/u.test(text)
  }

  /** The ways to read it. They are kept from the first time on: most words are only asked for them by `mayBe`. */
  get readings(): readonly WordReading[] {
    this.known ??= this.read()
    return this.known
  }

  /** Whether one of its readings, folded, is one that is looked for. All are asked about. */
  mayBe(isWanted: (fold: string) => boolean): boolean {
    return (this.known ?? this.read()).filter(({ fold }) => isWanted(fold)).length > 0
  }

  get isEnglish(): boolean {
    this.english ??= isEnglishWord(this.text)
    return this.english
  }

  private read(): WordReading[] {
    return readingsOf(this.text, this.fold, this.kind)
  }
}

/** Pairs of places for words. */
const PAIRS = 1 << 15
/** Whatever is longer does not come again. */
const LONGEST_KEPT = 50
const words: (Word | undefined)[] = Array.from({ length: PAIRS * 2 })

/** A part of a text that does not keep the whole text in memory, as `slice` alone does. */
const copied = (text: string, start: number, end: number): string => `${text.slice(start, end)} `.slice(0, -1)

/** Whether a word is that part of a text. */
function stands(word: string, units: Uint16Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== units[start + at]) return false
  return true
}

/**
 * The word in a part of a text. Texts are made of a few thousand words, so what is known of each is kept: each has a pair of
 * places in a table of fixed size, where the last two that came stay.
 * @param units those of the text
 */
export function wordAt(text: string, units: Uint16Array, start: number, end: number, kind: TokenKind): Word {
  if (end - start > LONGEST_KEPT) return new Word(text.slice(start, end), kind)
  const last = (mixed(hashOfUnits(units, start, end)) & (PAIRS - 1)) * 2
  const known = words[last]
  if (known !== undefined && stands(known.text, units, start, end)) return known
  const before = words[last + 1]
  const isBefore = before !== undefined && stands(before.text, units, start, end)
  const word = isBefore ? before : new Word(copied(text, start, end), kind)
  words[last + 1] = known
  words[last] = word
  return word
}

import { fnv1a, mixed } from '../../graph/fnv.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import { isLetter, SHIPPED_NAMES } from './model-names.ts'
import type { KnownName } from './notation.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Word } from './word.ts'
import { mayBeginName } from './word-signature.ts'

/**
 * What is told of a place in 32 bits: the lowest tell of the words that follow, the next one whether the word that a name
 * may begin with has no capital, and the others of that word.
 */
const BEHIND_BITS = 8
const BEHIND = (1 << BEHIND_BITS) - 1
const SMALL = 1 << BEHIND_BITS
const WORD = ~(BEHIND | SMALL)

/** `3D` and `word2vec` are names, too. */
const mayBegin = (token: Token, following: Token | undefined): boolean =>
  token.kind === 'number' || following?.glue === '' || mayBeginName(token)

const ofWord = (fold: string): number => fnv1a(fold) & WORD

/** What tells of a word as the one that a name may begin with, for each way to read it. */
const beginningsOf = (word: Word): readonly number[] => {
  word.beginnings ??= word.readings.map(({ fold }) => ofWord(fold) | (word.hasCapital ? 0 : SMALL))
  return word.beginnings
}

/** What tells of a word that follows, however it is read: without its endings. */
const followingOf = ({ word }: Token): number => {
  word.following ??= fnv1a(word.kind === 'hangul' ? word.fold.slice(0, 1) : trimMarksEnd(word.fold, 'sv'))
  return word.following
}

const ofPair = (beginning: number, following: Token | undefined): number =>
  beginning | (following ? followingOf(following) & BEHIND : 0)

/** Letters and short words are so many that both words behind them have to be told in more bits. */
const ofThree = (beginning: number, following: Token, third: Token): number =>
  (mixed(mixed(beginning ^ followingOf(following)) ^ followingOf(third)) & ~SMALL) | (beginning & SMALL)

/** Numbers of all places in texts where a name of the library may begin. */
export function beginningsIn(texts: readonly (readonly Token[])[]): Uint32Array {
  const numbers: number[] = []
  for (const tokens of texts)
    for (let index = 0; index < tokens.length; index += 1) {
      const [token, following, third] = [tokens[index] as Token, tokens[index + 1], tokens[index + 2]]
      if (!mayBegin(token, following)) continue
      for (const beginning of beginningsOf(token.word)) {
        numbers.push(ofPair(beginning, following))
        if (following && third && isLetter(token)) numbers.push(ofThree(beginning, following, third) >>> 0)
      }
    }
  return Uint32Array.from(numbers)
}

/** Whether a shorter name is shipped, whose place a name takes however it is written. */
const isLonger = (name: string, tokens: readonly Token[]): boolean =>
  (SHIPPED_NAMES.match(tokens, 0, name)?.end ?? name.length) < name.length

/** How names begin: most texts are told apart by that, without being read again. */
export class Beginnings {
  private readonly words = new Set<number>()
  private readonly pairs = new Set<number>()
  /** Whether the beginning of each name is one that texts tell of. */
  private areAllTold = true

  constructor(names: Iterable<KnownName>) {
    for (const name of names) for (const spelling of name.spellings) this.add(spelling)
  }

  /** Whether a name may begin at one of these places. */
  mayBeAt(numbers: Iterable<number>): boolean {
    if (!this.areAllTold) return true
    for (const number of numbers)
      if (this.words.has(number & ~BEHIND) || this.pairs.has(number | 0)) return true
    return false
  }

  private add(name: string): void {
    const tokens = tokensOf(name)
    const [first, second, third] = tokens
    if (!first) return
    if (!mayBegin(first, second)) this.areAllTold = false
    const word = ofWord(first.fold)
    const isFoundSmall = !first.word.hasCapital || isLetter(first) || isLonger(name, tokens)
    for (const beginning of isFoundSmall ? [word, word | SMALL] : [word])
      if (!second) this.words.add(beginning)
      else if (third && isLetter(first)) this.pairs.add(ofThree(beginning, second, third))
      else this.pairs.add(ofPair(beginning, second))
  }
}

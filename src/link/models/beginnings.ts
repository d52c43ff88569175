import { fnv1a } from '../../graph/fnv.ts'
import type { KnownName } from './notation.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Word } from './word.ts'
import { mayBeginName } from './word-signature.ts'

/** The lower bits of a number tell of the word that follows, the others of the word that a name may begin with. */
const FOLLOWING_BITS = 8
const FOLLOWING = (1 << FOLLOWING_BITS) - 1
/** Letters at the beginning of a word that are the same however the word is read. */
const SAME_LETTERS = 2

/** `3D` and `word2vec` are names, too. */
const mayBegin = (token: Token, following: Token | undefined): boolean =>
  token.kind === 'number' || following?.glue === '' || mayBeginName(token)

const ofWord = (fold: string): number => fnv1a(fold) & ~FOLLOWING

/** What tells of a word as the one that a name may begin with, for each way to read it. */
const beginningsOf = (word: Word): readonly number[] => {
  word.beginnings ??= word.readings.map(({ fold }) => ofWord(fold))
  return word.beginnings
}

const followingOf = (word: Word): number => {
  word.following ??= fnv1a(word.fold.slice(0, word.kind === 'letters' ? SAME_LETTERS : 1)) & FOLLOWING
  return word.following
}

const ofFollowing = (token: Token | undefined): number => (token ? followingOf(token.word) : 0)

/** Numbers of all places in texts where a name of the library may begin. */
export function beginningsIn(texts: readonly (readonly Token[])[]): Uint32Array {
  const numbers: number[] = []
  for (const tokens of texts)
    for (let index = 0; index < tokens.length; index += 1) {
      const [token, following] = [tokens[index] as Token, tokens[index + 1]]
      if (!mayBegin(token, following)) continue
      const behind = ofFollowing(following)
      for (const beginning of beginningsOf(token.word)) numbers.push(beginning | behind)
    }
  return Uint32Array.from(numbers)
}

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
      if (this.words.has(number & ~FOLLOWING) || this.pairs.has(number | 0)) return true
    return false
  }

  private add(name: string): void {
    const [first, second] = tokensOf(name)
    if (!first) return
    if (!mayBegin(first, second)) this.areAllTold = false
    const word = ofWord(first.fold)
    if (second) this.pairs.add(word | ofFollowing(second))
    else this.words.add(word)
  }
}

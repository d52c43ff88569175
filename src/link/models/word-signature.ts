import { fnv1a, mixed } from '../../fnv.ts'
import { isEnglishWord } from './english-words.ts'
import { maskNotText } from './mask.ts'
import { beginsShippedName } from './model-names.ts'
import { readingsOf } from './name-trie.ts'
import { type Token, tokensOf } from './tokens.ts'

/** For each word so many bits, of which so many are set: of a thousand texts without a word, less than one seems to hold it. */
const BITS = 16
const HASHES = 8

/**
 * Whether a name may begin with this word of a text. A name of the library is found as it is written or in capitals, so a
 * word in small letters begins one only if it is no ordinary word; but where it begins a shipped name, a longer name takes
 * its place.
 */
const mayBeginName = ({ kind, text, fold }: Token): boolean =>
  kind === 'letters' && (/\p{Lu}/u.test(text) || isOddWord(text, fold))

/** Words in small letters that were asked about: most texts are made of a few thousand. */
const asked = new Map<string, boolean>()
const MOST_ASKED = 20_000

function isOddWord(text: string, fold: string): boolean {
  const known = asked.get(text)
  if (known !== undefined) return known
  if (asked.size >= MOST_ASKED) asked.clear()
  const isOdd = !isEnglishWord(text) || beginsShippedName(fold)
  asked.set(text, isOdd)
  return isOdd
}

/** Two hashes make all (Kirsch and Mitzenmacher, "Less hashing, same performance", 2006). */
function* bitsOf(word: string, size: number): Generator<number> {
  const one = fnv1a(word)
  const other = mixed(one) | 1
  for (let nth = 0; nth < HASHES; nth += 1) yield ((one + Math.imul(nth, other)) >>> 0) % size
}

/**
 * The words of texts that may begin a name, as a signature of bits in base64: a Bloom filter (Bloom, "Space/time trade-offs
 * in hash coding with allowable errors", 1970), as long as the words are many. Filters of libraries keep their parameters
 * beside the bits, as JSON, which would be several times as long.
 */
export function signatureOf(texts: readonly string[]): string {
  const words = new Set<string>()
  for (const text of texts) {
    const tokens = tokensOf(maskNotText(text))
    for (const [at, token] of tokens.entries())
      if (mayBeginName(token)) for (const { fold } of readingsOf(token, tokens[at + 1])) words.add(fold)
  }
  const bytes = Buffer.alloc(Math.ceil((words.size * BITS) / 8))
  for (const word of words)
    for (const bit of bitsOf(word, bytes.length * 8))
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7))
  return bytes.toString('base64')
}

/** The word that the texts which hold a name also hold; null for a name that signatures do not tell of. */
export function firstWordOf(name: string): string | null {
  const [first] = tokensOf(name)
  return first && mayBeginName(first) ? first.fold : null
}

/** Whether texts with this signature may hold one of the words. */
export function mayHold(signature: string, words: readonly string[]): boolean {
  const bytes = Buffer.from(signature, 'base64')
  if (bytes.length === 0) return false
  const isSet = (bit: number): boolean => ((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
  return words.some(word => [...bitsOf(word, bytes.length * 8)].every(isSet))
}

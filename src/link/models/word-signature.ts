import { fnv1a, mixed } from '../../graph/fnv.ts'
import { beginsShippedName } from './model-names.ts'
import { isVersioned } from './name-trie.ts'
import { type Token, tokensOf } from './tokens.ts'

/** For each word so many bits, of which so many are set: of a thousand texts without a word, less than one seems to hold it. */
const BITS = 16
const HASHES = 8

/**
 * Whether a name may begin with this word of a text. A name of the library is found as it is written or in capitals, so a
 * word in small letters begins one only if it is no ordinary word; but where it begins a shipped name, a longer name takes
 * its place.
 */
export const mayBeginName = ({ kind, word }: Token): boolean =>
  kind === 'letters' && (word.hasCapital || !word.isEnglish || beginsShippedName(word))

function addReadings(words: Set<string>, token: Token, following: Token | undefined): void {
  if (!mayBeginName(token)) return
  for (const { fold, version } of token.word.readings) if (!version || isVersioned(following)) words.add(fold)
}

/**
 * Calls `each` with the bits of a word until it says no. Two hashes make all (Kirsch and Mitzenmacher, "Less hashing, same
 * performance", 2006).
 */
function everyBit(word: string, size: number, each: (bit: number) => boolean): boolean {
  const one = fnv1a(word)
  const other = mixed(one) | 1
  for (let nth = 0; nth < HASHES; nth += 1)
    if (!each(((one + Math.imul(nth, other)) >>> 0) % size)) return false
  return true
}

/**
 * The words of texts that may begin a name, as a signature of bits in base64: a Bloom filter (Bloom, "Space/time trade-offs
 * in hash coding with allowable errors", 1970), as long as the words are many. Filters of libraries keep their parameters
 * beside the bits, as JSON, which would be several times as long.
 */
export function signatureOf(texts: readonly (readonly Token[])[]): string {
  const words = new Set<string>()
  for (const tokens of texts)
    for (let at = 0; at < tokens.length; at += 1) addReadings(words, tokens[at] as Token, tokens[at + 1])
  const bytes = Buffer.alloc(Math.ceil((words.size * BITS) / 8))
  const set = (bit: number): boolean => {
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7))
    return true
  }
  for (const word of words) everyBit(word, bytes.length * 8, set)
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
  return words.some(word => everyBit(word, bytes.length * 8, isSet))
}

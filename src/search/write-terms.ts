import { GrowingNumbers } from './growing.ts'
import { letterBits } from './letter-bits.ts'
import { type IndexFile, packWords, SHARD_BYTES, termShard, WORDS } from './shards.ts'
import type { MergedTerm } from './term-runs.ts'
import { OpenShard } from './term-shard.ts'
import { SIGNS } from './terms.ts'

/** Whether a typing error may have been meant for a word: it is long enough, and made of letters. */
const isWord = (term: string): boolean => term.length >= 4 && /^\p{L}+$/u.test(term) && !/^[ㄱ-ㅎ]/.test(term)

/** A short name in Hangul. */
const HANGUL_NAME = new RegExp(`^${SIGNS.whole}[가-힣]{2,12}$`)

/** Words with the number of their documents, and short names in Hangul. */
class Words {
  readonly words: string[] = []
  readonly counts = new GrowingNumbers()
  readonly names: string[] = []

  add({ term, count }: MergedTerm): void {
    if (HANGUL_NAME.test(term)) this.names.push(term.slice(1))
    if (!isWord(term)) return
    this.words.push(term)
    this.counts.push(count)
  }

  pack(): Uint8Array {
    const { names, words } = this
    return packWords({
      names,
      words,
      counts: this.counts.toArray(),
      letters: Uint32Array.from(words, letterBits),
    })
  }
}

/** @param firsts gets the first term of the shard */
function close(shard: OpenShard, firsts: string[]): IndexFile {
  const at = firsts.push(shard.terms[0] as string) - 1
  return [termShard(at), shard.pack()]
}

/** The shards of terms and the list of words, of terms in order. @returns the first terms of the shards */
export function* packedTerms(terms: Iterable<MergedTerm>): Generator<IndexFile, string[]> {
  const firsts: string[] = []
  const words = new Words()
  let open = new OpenShard()
  for (const merged of terms) {
    words.add(merged)
    open.add(merged)
    if (open.size < SHARD_BYTES) continue
    yield close(open, firsts)
    open = new OpenShard()
  }
  if (open.terms.length > 0) yield close(open, firsts)
  yield [WORDS, words.pack()]
  return firsts
}

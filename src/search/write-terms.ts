import { GrowingBytes } from './growing.ts'
import { letterBits } from './letter-bits.ts'
import { type IndexFile, packTerms, packWords, SHARD_BYTES, termShard, WORDS } from './shards.ts'
import { SIGNS } from './terms.ts'

/** Which documents have which terms, in the order of the documents. */
export interface Postings {
  terms: string[]
  /** The index of the term in `terms`, for each posting. */
  term: Uint32Array
  document: Uint32Array
  impact: Uint32Array
}

/** Postings by term: those of a term are `order[starts[term]]` up to `order[starts[term + 1]]`. */
function byTerm({ terms, term }: Postings): { starts: Uint32Array; order: Uint32Array } {
  const starts = new Uint32Array(terms.length + 1)
  for (const id of term) starts[id + 1] = (starts[id + 1] as number) + 1
  for (let id = 0; id < terms.length; id += 1)
    starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
  const next = starts.slice()
  const order = new Uint32Array(term.length)
  for (let posting = 0; posting < term.length; posting += 1) {
    const id = term[posting] as number
    const place = next[id] as number
    order[place] = posting
    next[id] = place + 1
  }
  return { starts, order }
}

/** Whether a typing error may have been meant for a word: it is long enough, and made of letters. */
const isWord = (term: string): boolean => term.length >= 4 && /^\p{L}+$/u.test(term) && !/^[ㄱ-ㅎ]/.test(term)

/** A short name in Hangul. */
const HANGUL_NAME = new RegExp(`^${SIGNS.whole}[가-힣]{2,12}$`)

/** The shard that is being filled. */
class OpenShard {
  readonly terms: string[] = []
  readonly counts: number[] = []
  readonly starts: number[] = []
  readonly bytes = new GrowingBytes()

  close(at: number): IndexFile {
    const { terms, bytes } = this
    const starts = Uint32Array.from([...this.starts, bytes.length])
    const counts = Uint32Array.from(this.counts)
    return [termShard(at), packTerms({ terms, counts, starts, postings: bytes.toArray() })]
  }
}

/** The shards of terms and the list of words. `firsts` are the first terms of the shards. */
export function packedTerms(postings: Postings): { files: IndexFile[]; firsts: string[] } {
  const { terms, document, impact } = postings
  const { starts, order } = byTerm(postings)
  const sorted = terms.map((term, id) => ({ term, id })).sort((a, b) => (a.term < b.term ? -1 : 1))
  const files: IndexFile[] = []
  const firsts: string[] = []
  const words: { word: string; count: number }[] = []
  let open = new OpenShard()
  const close = () => {
    if (open.terms.length === 0) return
    firsts.push(open.terms[0] as string)
    files.push(open.close(files.length))
    open = new OpenShard()
  }
  for (const { term, id } of sorted) {
    const [from, to] = [starts[id] as number, starts[id + 1] as number]
    if (isWord(term)) words.push({ word: term, count: to - from })
    open.terms.push(term)
    open.counts.push(to - from)
    open.starts.push(open.bytes.length)
    let before = 0
    for (let place = from; place < to; place += 1) {
      const posting = order[place] as number
      open.bytes.pushNumber((document[posting] as number) - before)
      open.bytes.push(impact[posting] as number)
      before = document[posting] as number
    }
    if (open.bytes.length + open.terms.length * 12 >= SHARD_BYTES) close()
  }
  close()
  const names = sorted.flatMap(({ term }) => (HANGUL_NAME.test(term) ? [term.slice(1)] : []))
  files.push([WORDS, packedWords(words, names)])
  return { files, firsts }
}

const packedWords = (words: readonly { word: string; count: number }[], names: string[]): Uint8Array =>
  packWords({
    names,
    words: words.map(({ word }) => word),
    counts: Uint32Array.from(words, ({ count }) => count),
    letters: Uint32Array.from(words, ({ word }) => letterBits(word)),
  })

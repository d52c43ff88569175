import { packColumns } from '../graph/columns.ts'
import { GrowingBytes } from './growing.ts'
import { FORMAT, readerOf } from './shards.ts'
import type { MergedTerm } from './term-runs.ts'

/**
 * Terms in order, each with the documents that have it. What is alike stands in a column of its own, which compresses
 * a quarter better than documents and impacts by turns.
 */
export interface TermShard {
  terms: string[]
  /** How many documents have each. */
  counts: Uint32Array
  /** Where the postings of each begin in `lows` and `impacts`, and where they begin in `highs`. */
  starts: Uint32Array
  highStarts: Uint32Array
  /** How far each document is from the one before: the lowest eight bits, and all others as variable-length numbers. */
  lows: Uint8Array
  highs: Uint8Array
  impacts: Uint8Array
}

/** The letters that a term has in common with the one before. */
function sharedWith(before: string, term: string): number {
  const most = Math.min(before.length, term.length, 255)
  let shared = 0
  while (shared < most && before.charCodeAt(shared) === term.charCodeAt(shared)) shared += 1
  return shared
}

/** A shard that is being filled. */
export class OpenShard {
  readonly terms: string[] = []
  private readonly counts: number[] = []
  private readonly lows = new GrowingBytes()
  private readonly highs = new GrowingBytes()
  private readonly impacts = new GrowingBytes()

  /** About what it takes in memory, in bytes. */
  get size(): number {
    return this.lows.length + this.highs.length + this.impacts.length + this.terms.length * 12
  }

  add({ term, count, postings }: MergedTerm): void {
    this.terms.push(term)
    this.counts.push(count)
    const bytes = postings.view()
    for (let place = 0; place < bytes.length; place += 1) {
      let [gap, shift] = [0, 0]
      for (; (bytes[place] as number) > 0x7f; place += 1) {
        gap |= ((bytes[place] as number) & 0x7f) << shift
        shift += 7
      }
      gap |= (bytes[place] as number) << shift
      place += 1
      this.lows.push(gap & 0xff)
      this.highs.pushNumber(gap >>> 8)
      this.impacts.push(bytes[place] as number)
    }
  }

  pack(): Uint8Array {
    const { terms } = this
    const shared = Uint8Array.from(terms, (term, at) => sharedWith(terms[at - 1] ?? '', term))
    const ends = terms.map((term, at) => term.slice(shared[at]))
    return packColumns(FORMAT, { ends, postings: this.lows.length, highs: this.highs.length }, [
      Uint32Array.from(this.counts),
      shared,
      this.lows.toArray(),
      this.highs.toArray(),
      this.impacts.toArray(),
    ])
  }
}

function wholeTerms(ends: readonly string[], shared: Uint8Array): string[] {
  let before = ''
  return ends.map((end, at) => {
    before = before.slice(0, shared[at]) + end
    return before
  })
}

/** Where the numbers of each term begin. */
function startsIn(highs: Uint8Array, counts: Uint32Array): Pick<TermShard, 'starts' | 'highStarts'> {
  const [starts, highStarts] = [new Uint32Array(counts.length), new Uint32Array(counts.length)]
  let [start, place] = [0, 0]
  for (const [at, count] of counts.entries()) {
    starts[at] = start
    highStarts[at] = place
    start += count
    for (let left = count; left > 0; place += 1) if ((highs[place] as number) < 0x80) left -= 1
  }
  return { starts, highStarts }
}

export function unpackTerms(bytes: Uint8Array): TermShard {
  const reader = readerOf(bytes)
  const header = reader.header as { ends: string[]; postings: number; highs: number }
  const counts = reader.take(Uint32Array, header.ends.length, 'counts')
  const shared = reader.take(Uint8Array, header.ends.length, 'shared')
  const lows = reader.take(Uint8Array, header.postings, 'lows')
  const highs = reader.take(Uint8Array, header.highs, 'highs')
  const impacts = reader.take(Uint8Array, header.postings, 'impacts')
  reader.end()
  return { terms: wholeTerms(header.ends, shared), counts, lows, highs, impacts, ...startsIn(highs, counts) }
}

import { type IndexPart, placeOf } from './index-part.ts'
import type { Later } from './later.ts'
import { letterBits } from './letter-bits.ts'
import type { NodeColumns, WordList } from './shards.ts'
import { SIGNS } from './terms.ts'

/** The number of a document that no longer counts. */
export const GONE = 0xffffffff

/** The bit of a place that says that it is one in the second part. */
const LATER_BIT = 0x80000000

/** Numbers of the documents of both parts in the order of one index of everything. */
function numbered(first: number, { removed, places }: Later) {
  const [firstNumbers, secondNumbers] = [new Uint32Array(first), new Uint32Array(places.length)]
  const order = new Uint32Array(first - removed.length + places.length)
  let [number, since, gone] = [0, 0, 0]
  for (let before = 0; before <= first; before += 1) {
    for (; since < places.length && places[since] === before; since += 1) {
      secondNumbers[since] = number
      order[number++] = (since | LATER_BIT) >>> 0
    }
    if (before === first) break
    if (removed[gone] === before) {
      firstNumbers[before] = GONE
      gone += 1
    } else {
      firstNumbers[before] = number
      order[number++] = before
    }
  }
  return { firstNumbers, secondNumbers, order }
}

/** An index and what has changed since it was made, numbered as if they were one. */
export class ChangedIndex {
  readonly nodes: NodeColumns
  /** The number of each document of the first part in the whole; `GONE` for those that no longer count. */
  readonly firstNumbers: Uint32Array
  readonly secondNumbers: Uint32Array
  /** How many of the documents that are gone have each term. */
  readonly fewer: ReadonlyMap<string, number>
  private readonly fewerTerms: readonly string[]
  /** For each number: which document of which part it is. */
  private readonly order: Uint32Array
  private list: Promise<WordList> | null = null

  constructor(
    private readonly first: IndexPart,
    readonly second: IndexPart,
    later: Later,
  ) {
    this.fewer = new Map(Object.entries(later.fewer))
    this.fewerTerms = [...this.fewer.keys()].sort((one, other) => (one < other ? -1 : 1))
    const { firstNumbers, secondNumbers, order } = numbered(first.documents, later)
    this.firstNumbers = firstNumbers
    this.secondNumbers = secondNumbers
    this.order = order
    this.nodes = this.columns()
  }

  /** Which document a number stands for. */
  placeOf(number: number): { isLater: boolean; number: number } {
    const place = this.order[number] as number
    return { isLater: place >= LATER_BIT, number: place & ~LATER_BIT }
  }

  /** How many terms that begin with a text may be gone, whole. */
  fewerFrom(prefix: string): number {
    return placeOf(this.fewerTerms, `${prefix}\uffff`) - placeOf(this.fewerTerms, prefix)
  }

  /** The words of both parts. @param countOf in how many documents a term is now */
  words(countOf: (term: string) => Promise<number>): Promise<WordList> {
    this.list ??= this.joinedWords(countOf)
    return this.list
  }

  private columns(): NodeColumns {
    const [one, other] = [this.first.nodes, this.second.nodes]
    const joined = <Kind extends Uint8Array | Uint32Array>(column: Kind, before: Kind, since: Kind): Kind => {
      for (let number = 0; number < column.length; number += 1) {
        const place = this.order[number] as number
        column[number] = (place >= LATER_BIT ? since[place & ~LATER_BIT] : before[place]) as number
      }
      return column
    }
    const long = (name: Exclude<keyof NodeColumns, 'label'>) =>
      joined(new Uint32Array(this.order.length), one[name], other[name])
    return {
      label: joined(new Uint8Array(this.order.length), one.label, other.label),
      papers: long('papers'),
      date: long('date'),
      shard: long('shard'),
      start: long('start'),
      length: long('length'),
    }
  }

  private async joinedWords(countOf: (term: string) => Promise<number>): Promise<WordList> {
    const [before, since] = await Promise.all([this.first.words(), this.second.words()])
    const counts = new Map<string, number>(since.words.map((word, at) => [word, since.counts[at] as number]))
    const kept: { word: string; count: number }[] = []
    for (const [at, word] of before.words.entries()) {
      const count = (before.counts[at] as number) - (this.fewer.get(word) ?? 0) + (counts.get(word) ?? 0)
      counts.delete(word)
      if (count > 0) kept.push({ word, count })
    }
    for (const [word, count] of counts) kept.push({ word, count })
    const names = new Set([...before.names, ...since.names])
    for (const name of before.names)
      if (this.fewer.has(SIGNS.whole + name) && (await countOf(SIGNS.whole + name)) === 0) names.delete(name)
    return {
      words: kept.map(({ word }) => word),
      counts: Uint32Array.from(kept, ({ count }) => count),
      letters: Uint32Array.from(kept, ({ word }) => letterBits(word)),
      names: [...names],
    }
  }
}

import type { DocumentPlace, SearchDocument } from './document.ts'
import {
  documentShard,
  type Manifest,
  NODES,
  type NodeColumns,
  termShard,
  unpackNodes,
  unpackWords,
  WORDS,
  type WordList,
} from './shards.ts'
import { type TermShard, unpackTerms } from './term-shard.ts'

/** Where the files of an index are: a folder, or addresses. */
export interface IndexFiles {
  /** @throws whatever says that there is no such file, or that it cannot be read */
  read(name: string): Promise<Uint8Array>
  /** A part of a file. */
  readPart(name: string, start: number, length: number): Promise<Uint8Array>
  /** The document at a place, of an index that only refers to its documents. */
  readDocument?(place: DocumentPlace): Promise<SearchDocument>
}

/** A term of a part, and where its postings are. */
export interface PartEntry {
  term: string
  /** How many documents of the part have it. */
  count: number
  shard: TermShard
  at: number
}

/** So many shards of terms are held: some 20 MB at most. */
const HELD = 48

/** The first place in a sorted list whose text is not before `text`. */
export function placeOf(list: readonly string[], text: string): number {
  let [from, to] = [0, list.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] as string) < text) from = middle + 1
    else to = middle
  }
  return from
}

const entryOf = (shard: TermShard, at: number): PartEntry => ({
  term: shard.terms[at] as string,
  count: shard.counts[at] as number,
  shard,
  at,
})

/** Documents that were indexed together: all of an index, or those that changed later. What is not needed is not loaded. */
export class IndexPart {
  private readonly shards = new Map<number, Promise<TermShard>>()
  private wordList: Promise<WordList> | null = null

  private constructor(
    private readonly files: IndexFiles,
    private readonly manifest: Manifest,
    readonly nodes: NodeColumns,
  ) {}

  static async open(files: IndexFiles, manifest: Manifest): Promise<IndexPart> {
    return new IndexPart(files, manifest, unpackNodes(await files.read(NODES)))
  }

  get documents(): number {
    return this.manifest.documents
  }

  async entry(term: string): Promise<PartEntry | null> {
    const { terms } = this.manifest
    const place = placeOf(terms, term)
    const number = terms[place] === term ? place : place - 1
    if (number < 0) return null
    const shard = await this.shard(number)
    const at = placeOf(shard.terms, term)
    return shard.terms[at] === term ? entryOf(shard, at) : null
  }

  /** Entries of terms that begin with a text, in order, at most `most` of them. */
  async entriesFrom(prefix: string, most: number): Promise<PartEntry[]> {
    const { terms } = this.manifest
    const found: PartEntry[] = []
    let number = Math.max(0, placeOf(terms, prefix) - (terms[placeOf(terms, prefix)] === prefix ? 0 : 1))
    for (; number < terms.length; number += 1) {
      const shard = await this.shard(number)
      for (let at = placeOf(shard.terms, prefix); at < shard.terms.length; at += 1) {
        if (found.length === most || !(shard.terms[at] as string).startsWith(prefix)) return found
        found.push(entryOf(shard, at))
      }
    }
    return found
  }

  words(): Promise<WordList> {
    this.wordList ??= this.files.read(WORDS).then(unpackWords)
    return this.wordList
  }

  async document(number: number): Promise<SearchDocument> {
    const { shard, start, length } = this.nodes
    if (this.files.readDocument)
      return this.files.readDocument({ shard: shard[number] as number, place: start[number] as number })
    const name = documentShard(shard[number] as number)
    const line = await this.files.readPart(name, start[number] as number, length[number] as number)
    return JSON.parse(new TextDecoder().decode(line)) as SearchDocument
  }

  private shard(number: number): Promise<TermShard> {
    const held = this.shards.get(number)
    const shard = held ?? this.files.read(termShard(number)).then(unpackTerms)
    // The one that was used last is the last to go.
    this.shards.delete(number)
    this.shards.set(number, shard)
    for (const oldest of this.shards.keys()) {
      if (this.shards.size <= HELD) break
      this.shards.delete(oldest)
    }
    if (!held)
      shard.catch(() => {
        if (this.shards.get(number) === shard) this.shards.delete(number)
      })
    return shard
  }
}

/** Goes through the documents of an entry, in order, with their numbers in the part. */
export function eachOfPart({ shard, at }: PartEntry, take: (document: number, impact: number) => void): void {
  const { lows, highs, impacts } = shard
  let place = shard.starts[at] as number
  let high = shard.highStarts[at] as number
  const end = place + (shard.counts[at] as number)
  let document = 0
  for (; place < end; place += 1) {
    document += lows[place] as number
    let shift = 8
    let byte = highs[high] as number
    for (; byte > 0x7f; byte = highs[high] as number) {
      document += (byte & 0x7f) << shift
      shift += 7
      high += 1
    }
    document += byte << shift
    high += 1
    take(document, impacts[place] as number)
  }
}

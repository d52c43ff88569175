import { ChangedIndex, GONE } from './changed-index.ts'
import type { SearchDocument } from './document.ts'
import { eachOfPart, type IndexFiles, IndexPart, type PartEntry } from './index-part.ts'
import type { Earlier, Later } from './later.ts'
import {
  FORMAT,
  LATER,
  laterFile,
  MANIFEST,
  type Manifest,
  type NodeColumns,
  type WordList,
} from './shards.ts'

/** The postings of a term in one part. */
interface Run extends PartEntry {
  /** The number of each document of the part in the whole index; null where they are the same. */
  numbers: Uint32Array | null
}

/** A term of the index, and where its postings are. */
export interface Entry {
  term: string
  /** How many documents have it. */
  count: number
  runs: readonly Run[]
}

const parsed = async <T>(files: IndexFiles, name: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await files.read(name))) as T

/** The files of the second index. */
const laterFiles = (files: IndexFiles): IndexFiles => ({
  read: name => files.read(laterFile(name)),
  readPart: (name, start, length) => files.readPart(laterFile(name), start, length),
})

const byTerm = (entries: readonly PartEntry[]) => new Map(entries.map(entry => [entry.term, entry]))

async function readManifest(files: IndexFiles): Promise<Manifest> {
  const manifest = await parsed<Manifest>(files, MANIFEST)
  if (manifest.format !== FORMAT) throw new Error(`The search index has the format "${manifest.format}".`)
  return manifest
}

/** Opens both parts of an index. @throws Error when the files are no index of this version */
export async function openParts(files: IndexFiles): Promise<Earlier> {
  const manifest = await readManifest(files)
  const first = await IndexPart.open(files, manifest)
  if (!manifest.isChanged) return { manifest, first, changes: null }
  const later = laterFiles(files)
  const second = await IndexPart.open(later, await readManifest(later))
  return { manifest, first, changes: { second, later: await parsed<Later>(files, LATER) } }
}

/** Reads an index part by part: what a query does not need is not loaded. */
export class IndexReader {
  private constructor(
    private readonly first: IndexPart,
    /** What has changed since the first was made; null when nothing has. */
    private readonly changed: ChangedIndex | null,
  ) {}

  /** @throws Error when the files are no index of this version */
  static async open(files: IndexFiles): Promise<IndexReader> {
    const { first, changes } = await openParts(files)
    return new IndexReader(first, changes && new ChangedIndex(first, changes.second, changes.later))
  }

  get nodes(): NodeColumns {
    return this.changed?.nodes ?? this.first.nodes
  }

  get documents(): number {
    return this.nodes.label.length
  }

  async entry(term: string): Promise<Entry | null> {
    const { first, changed } = this
    const [before, since] = await Promise.all([first.entry(term), changed?.second.entry(term)])
    return this.joined(term, before, since ?? null)
  }

  /** Entries of terms that begin with a text, in order, at most `most` of them. */
  async entriesFrom(prefix: string, most: number): Promise<Entry[]> {
    const { first, changed } = this
    // So many terms of the first may be gone, whole.
    const more = changed?.fewerFrom(prefix) ?? 0
    const [before, since] = await Promise.all([
      first.entriesFrom(prefix, most + more),
      changed?.second.entriesFrom(prefix, most) ?? [],
    ])
    const [ofFirst, ofSecond] = [byTerm(before), byTerm(since)]
    const terms = new Set([...ofFirst.keys(), ...ofSecond.keys()])
    // Most terms are only in the first part, which has them in order.
    const sorted = since.length === 0 ? [...terms] : [...terms].sort((one, other) => (one < other ? -1 : 1))
    const of = (term: string) => this.joined(term, ofFirst.get(term) ?? null, ofSecond.get(term) ?? null)
    return sorted.flatMap(term => of(term) ?? []).slice(0, most)
  }

  async words(): Promise<WordList> {
    const { first, changed } = this
    return changed ? changed.words(async term => (await this.entry(term))?.count ?? 0) : first.words()
  }

  async document(number: number): Promise<SearchDocument> {
    const { first, changed } = this
    if (!changed) return first.document(number)
    const place = changed.placeOf(number)
    return place.isLater ? changed.second.document(place.number) : first.document(place.number)
  }

  /** The entry of a term in both parts; null when no document has it any more. */
  private joined(term: string, before: PartEntry | null, since: PartEntry | null): Entry | null {
    const { changed } = this
    if (!changed) return before && { term, count: before.count, runs: [{ ...before, numbers: null }] }
    const count = (before?.count ?? 0) - (changed.fewer.get(term) ?? 0) + (since?.count ?? 0)
    if (count === 0) return null
    const runs: Run[] = []
    if (before) runs.push({ ...before, numbers: changed.firstNumbers })
    if (since) runs.push({ ...since, numbers: changed.secondNumbers })
    return { term, count, runs }
  }
}

/** Goes through the documents of an entry: in order within each part. */
export function eachPosting({ runs }: Entry, take: (document: number, impact: number) => void): void {
  for (const { numbers, ...entry } of runs) {
    if (numbers === null) eachOfPart(entry, take)
    else
      eachOfPart(entry, (document, impact) => {
        const number = numbers[document] as number
        if (number !== GONE) take(number, impact)
      })
  }
}

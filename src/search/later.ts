import { LABELS } from '../graph/schema.ts'
import { IndexBuilder } from './build-index.ts'
import { byLabelAndKey, type SearchDocument } from './document.ts'
import { DocumentTerms } from './document-terms.ts'
import { wholeId } from './ids.ts'
import { eachOfPart, type IndexPart } from './index-part.ts'
import { type IndexFile, LATER, laterFile, MANIFEST, type Manifest } from './shards.ts'

/**
 * What has changed since an index was made. Beside the index stands a second, small one of the documents that are new
 * or other now, so that a few papers a day cost no more in a large library than in a small one. Read together, the two
 * answer as one index of everything does: this says what no longer counts in the first, and where the others belong.
 */
export interface Later {
  /** Keys of the nodes that have changed since then: those that are gone, too. */
  keys: string[]
  /** Documents of the first index that no longer count, in order. */
  removed: number[]
  /** For each document of the second: how many of the first stand before it. */
  places: number[]
  /** How many of the removed ones have each term. */
  fewer: Record<string, number>
}

const inOrder = byLabelAndKey(LABELS)

/** A document of a part by its key. */
export async function findByKey(
  part: IndexPart,
  key: string,
): Promise<{ number: number; stored: SearchDocument } | null> {
  const entry = await part.entry(wholeId(key))
  if (!entry) return null
  const candidates: number[] = []
  eachOfPart(entry, document => candidates.push(document))
  for (const number of candidates) {
    const stored = await part.document(number)
    if (stored.key === key) return { number, stored }
  }
  return null
}

/** How many documents of a part stand before another one. */
async function placeIn(part: IndexPart, document: SearchDocument): Promise<number> {
  let [from, to] = [0, part.documents]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (inOrder(await part.document(middle), document) < 0) from = middle + 1
    else to = middle
  }
  return from
}

/** An index to go on from, as its files are. */
export interface Earlier {
  manifest: Manifest
  first: IndexPart
  /** What had changed in it already; null when nothing had. */
  changes: { second: IndexPart; later: Later } | null
}

/** What changed since, by key. */
export type ChangedDocuments = ReadonlyMap<string, SearchDocument | null>

const encoded = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

/** What no longer counts in the first part, what had changed before included. */
async function removedFrom({ first, changes }: Earlier, keys: Iterable<string>) {
  const known = new Set(changes?.later.keys)
  const removed = new Set(changes?.later.removed)
  const fewer = new Map(Object.entries(changes?.later.fewer ?? {}))
  for (const key of keys) {
    const found = known.has(key) ? null : await findByKey(first, key)
    if (!found) continue
    removed.add(found.number)
    for (const [term] of new DocumentTerms(found.stored)) fewer.set(term, (fewer.get(term) ?? 0) + 1)
  }
  return { removed: [...removed].sort((one, other) => one - other), fewer: Object.fromEntries(fewer) }
}

/** All documents that are not those of the first part, each with its place there. */
async function placed({ first, changes }: Earlier, changed: ChangedDocuments) {
  const all: { document: SearchDocument; place: number }[] = []
  for (const [at, place] of (changes?.later.places ?? []).entries()) {
    const document = await (changes as NonNullable<typeof changes>).second.document(at)
    if (!changed.has(document.key)) all.push({ document, place })
  }
  for (const document of changed.values())
    if (document) all.push({ document, place: await placeIn(first, document) })
  return all.sort((one, other) => inOrder(one.document, other.document))
}

/**
 * Brings an index up to date.
 * @param changed the nodes that have changed since, and what the graph holds of each now: null for those that are gone
 * @returns the files to put beside those of the first part; the last one takes the place of its manifest
 */
export async function makeLater(earlier: Earlier, changed: ChangedDocuments): Promise<IndexFile[]> {
  const documents = await placed(earlier, changed)
  const builder = new IndexBuilder()
  for (const { document } of documents) builder.add(document)
  const later: Later = {
    keys: [...new Set([...(earlier.changes?.later.keys ?? []), ...changed.keys()])],
    places: documents.map(({ place }) => place),
    ...(await removedFrom(earlier, changed.keys())),
  }
  return [
    ...[...builder.finish()].map(([name, bytes]): IndexFile => [laterFile(name), bytes]),
    [LATER, encoded(later)],
    [MANIFEST, encoded({ ...earlier.manifest, isChanged: true } satisfies Manifest)],
  ]
}

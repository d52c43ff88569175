import type { PublishedIndex } from '../folder-format/library.ts'
import { LABELS } from '../graph/schema.ts'
import { IndexBuilder } from '../search/build-index.ts'
import { byLabelAndKey, type DocumentPlace, type SearchDocument } from '../search/document.ts'
import { addToPaper, documentOf, type Linked, type Said } from '../search/make-document.ts'
import type { IndexFile } from '../search/shards.ts'
import type { Site } from './site.ts'
import type { WholeGraph, WholeLink, WholeNode } from './whole-graph.ts'

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

const saidBy = ({ other, properties }: WholeLink): Said => ({
  digest: other.key,
  date: text(other.properties.date),
  commentary: text(properties.commentary),
})

const linkedTo = ({ other, properties }: WholeLink): Linked => ({
  label: other.label,
  key: other.key,
  name: other.name,
  evidence: text(properties.evidence),
  position: Number(properties.position ?? 0),
})

export function toDocument({ label, key, properties, links }: WholeNode): SearchDocument {
  const document = documentOf(label, key, properties)
  if (label === 'Paper')
    addToPaper(
      document,
      links.filter(({ type }) => type === 'FEATURES').map(saidBy),
      links.filter(({ direction }) => direction === 'out').map(linkedTo),
    )
  return document
}

/** The search index of what is published. @returns the piece that lists those of its files */
export async function publishSearch(
  site: Site,
  graph: WholeGraph,
  places: ReadonlyMap<string, DocumentPlace>,
): Promise<string> {
  const pieces: PublishedIndex = {}
  const write = async (files: Iterable<IndexFile>) => {
    for (const [name, bytes] of files) pieces[name] = await site.piece('search', bytes)
  }
  const builder = new IndexBuilder(key => places.get(key) ?? null)
  for (const node of [...graph.values()].sort(byLabelAndKey(LABELS))) {
    builder.add(toDocument(node))
    await write(builder.take())
  }
  await write(builder.finish())
  return site.piece('index', JSON.stringify(pieces))
}

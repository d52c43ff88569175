import type { Statement } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import { Survey } from '../link/survey.ts'
import type { StoreWriter } from '../store/store.ts'
import type { ChangedDocument } from './changes.ts'
import type { ImportContext } from './context.ts'
import type { DigestKeys } from './digest-keys.ts'
import { readDigests } from './read-digests.ts'

export interface Surveyed {
  catalog: Catalog
  /** The papers that each stored digest speaks of, by their stored keys. */
  papersOf: Map<string, string[]>
  /** Stored digests that stay and speak of a paper by a key that it no longer has. */
  rekeyed: Set<string>
  /** How many entries the documents hold. */
  entries: number
}

/**
 * Looks through the whole library once: what is stored and stays, and what is new. Only identities are kept,
 * not texts, so that memory grows with the number of names alone.
 */
export async function surveyLibrary(
  context: ImportContext,
  writer: StoreWriter,
  documents: readonly ChangedDocument[],
  keys: DigestKeys,
  leaving: ReadonlySet<string>,
): Promise<Surveyed> {
  const survey = new Survey(context.identity)
  const papersOf = new Map<string, string[]>()
  const staying: Statement[] = []
  for await (const { key, properties } of writer.nodes('Model')) survey.addModel(key, properties)
  for await (const statement of writer.statements({ text: false })) {
    context.signal?.throwIfAborted()
    const papers = papersOf.get(statement.digest)
    if (papers) papers.push(statement.paper)
    else papersOf.set(statement.digest, [statement.paper])
    if (leaving.has(statement.digest)) continue
    survey.add(statement)
    staying.push(statement)
  }
  let entries = 0
  for (const document of documents) {
    for await (const event of readDigests(document, keys)) {
      context.signal?.throwIfAborted()
      if (event.kind !== 'statement') continue
      survey.add(event.statement)
      entries += 1
      context.onProgress?.({ phase: 'survey', done: entries, total: null, what: document.name })
    }
  }
  const catalog = survey.resolve(context.helper?.proposals)
  const rekeyed = new Set(
    staying.filter(statement => catalog.paper(statement) !== statement.paper).map(({ digest }) => digest),
  )
  return { catalog, papersOf, rekeyed, entries }
}

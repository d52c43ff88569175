import type { SearchHit } from '../../src/graph/search-answer.ts'
import { readDocuments } from '../../src/indexing/read-documents.ts'
import { answerSearch } from '../../src/search/answer.ts'
import type { SearchDocument } from '../../src/search/document.ts'
import type { Queries } from '../../src/store/store.ts'
import { indexOf } from '../search/memory-files.ts'

/** The documents of a store as its index has them. */
export async function documentsOf(store: Queries): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for await (const batch of readDocuments(store, () => {})) documents.push(...batch)
  return documents
}

/** Finds nodes of a store by an index in memory, best hits first. */
export async function searchOf(store: Queries): Promise<(text: string) => Promise<SearchHit[]>> {
  const index = await indexOf(await documentsOf(store))
  return async text => (await answerSearch(index, { text, limit: 5, offset: 0, labels: [] })).hits
}

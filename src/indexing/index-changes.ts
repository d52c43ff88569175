import { AppError } from '../errors.ts'
import type { SearchDocument } from '../search/document.ts'
import { openParts } from '../search/index-reader.ts'
import { type ChangedDocuments, type Earlier, findByKey, makeLater } from '../search/later.ts'
import { type IndexFile, LATER, laterFile, MANIFEST } from '../search/shards.ts'
import type { Queries } from '../store/store.ts'
import { IndexFolder } from './index-folder.ts'
import type { EarlierIndex, IndexDraft } from './kept-index.ts'
import { papersOf, readDocumentsOf } from './read-documents.ts'

/** With more changes than this in all, or than this part of the documents, everything is indexed anew. */
const MOST = 2_000
const PART = 1 / 8

/** Nodes whose names or dates are in the documents of their papers. */
type Told = SearchDocument & { label: 'Author' | 'Digest' }

const isTold = (document: SearchDocument): document is Told =>
  document.label === 'Author' || document.label === 'Digest'

/** What the index holds of a node; null for none. */
async function before({ first, changes }: Earlier, key: string): Promise<SearchDocument | null> {
  const isChanged = changes?.later.keys.includes(key) ?? false
  return (await findByKey(isChanged && changes ? changes.second : first, key))?.stored ?? null
}

/** Papers that read otherwise because the name of an author has changed, or the day of a digest. */
async function papersTold(
  store: Queries,
  earlier: Earlier,
  documents: readonly SearchDocument[],
): Promise<string[]> {
  const papers = new Set<string>()
  for (const document of documents.filter(isTold)) {
    const known = await before(earlier, document.key)
    if (!known || (known.name === document.name && known.date === document.date)) continue
    for (const paper of await papersOf(store, document)) papers.add(paper)
  }
  return [...papers]
}

async function changedDocuments(
  store: Queries,
  earlier: Earlier,
  keys: readonly string[],
): Promise<ChangedDocuments> {
  const changed = new Map<string, SearchDocument | null>(keys.map(key => [key, null]))
  const read = await readDocumentsOf(store, keys)
  const others = (await papersTold(store, earlier, read)).filter(key => !changed.has(key))
  for (const document of [...read, ...(await readDocumentsOf(store, others))])
    changed.set(document.key, document)
  return changed
}

async function filesOfChanges(store: Queries, { folder, keys }: EarlierIndex): Promise<IndexFile[] | null> {
  const files = new IndexFolder(folder)
  try {
    const earlier = await openParts(files)
    const most = Math.min(MOST, earlier.first.documents * PART)
    const known = earlier.changes?.later.keys.length ?? 0
    if (known + keys.length > most) return null
    const changed = await changedDocuments(store, earlier, keys)
    return known + changed.size > most ? null : await makeLater(earlier, changed)
  } catch (error) {
    if (error instanceof AppError) throw error
    // Not the store but the index cannot be read, or another process has just removed it.
    return null
  } finally {
    files.close()
  }
}

/**
 * Indexes what has changed since an index was made.
 * @returns whether it could: where much has changed, all of the graph had better be indexed anew
 */
export async function indexChanges(
  store: Queries,
  draft: IndexDraft,
  earlier: EarlierIndex,
): Promise<boolean> {
  const files = await filesOfChanges(store, earlier)
  if (files === null) return false
  const isOfFirst = (name: string) => name !== MANIFEST && name !== LATER && !name.startsWith(laterFile(''))
  await draft.takeOver(earlier.folder, isOfFirst)
  await draft.write(files)
  return true
}

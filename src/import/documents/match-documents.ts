import type { ResolvedRoots } from '../roots/resolve-roots.ts'
import type { Location, Root } from '../roots/root.ts'
import type { StoredDocument } from '../roots/stored-documents.ts'
import type { ScannedFile } from './scan-documents.ts'

/** A document on disk, in the store, or in both. */
export interface MatchedDocument extends Location {
  file: ScannedFile | null
  /** More than one only where an earlier release took one document for two. */
  stored: StoredDocument[]
}

/** Brings files and stored documents together that have the same place below the same root. */
export function matchDocuments(
  files: readonly ScannedFile[],
  stored: readonly StoredDocument[],
  roots: ResolvedRoots,
): MatchedDocument[] {
  const numbers = new Map<Root, number>()
  const documents = new Map<string, MatchedDocument>()
  const documentAt = ({ root, below }: Location): MatchedDocument => {
    if (!numbers.has(root)) numbers.set(root, numbers.size)
    const id = `${numbers.get(root)}\n${below}`
    const known = documents.get(id) ?? { root, below, file: null, stored: [] }
    documents.set(id, known)
    return known
  }
  for (const one of stored) documentAt(roots.ofStored(one)).stored.push(one)
  // Several links in one root may lead to one file outside of it; the first one names it.
  const linked = new Set<string>()
  for (const file of files) {
    const location = roots.ofFile(file)
    const id = `${location.root.path}\n${file.path}`
    if (linked.has(id)) continue
    linked.add(id)
    documentAt(location).file = file
  }
  return [...documents.values()]
}

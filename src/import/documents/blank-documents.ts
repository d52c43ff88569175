import type { StoredRoot } from '../../store/store.ts'
import type { KeyedDocument } from '../digests/read-digests.ts'
import type { Root } from '../roots/root.ts'

/** Notes without a paper have no digest that could tell that they were read, so their roots remember them. */

const idOf = (hash: string, below: string): string => `${hash} ${below}`

/** Tells a root from all others. */
export const wholeMarkOf = ({ marks }: Pick<Root, 'marks'>): string => marks.at(-1) ?? ''

/** Whether a file was found to hold no paper when it was read last. */
export function blankBefore(records: readonly StoredRoot[]) {
  const blank = new Set(
    records.flatMap(record => (record.blank ?? []).map(id => `${wholeMarkOf(record)} ${id}`)),
  )
  return (root: Root, below: string, hash: string): boolean =>
    blank.has(`${wholeMarkOf(root)} ${idOf(hash, below)}`)
}

/** A document without a paper, and its root. */
export type BlankDocument = Pick<KeyedDocument, 'hash' | 'below' | 'rootMark'>

/** Roots that remember these documents, too. */
export const withBlank = (roots: readonly StoredRoot[], documents: readonly BlankDocument[]): StoredRoot[] =>
  roots.map(root => {
    const own = documents.filter(({ rootMark }) => rootMark === wholeMarkOf(root))
    const blank = [...(root.blank ?? []), ...own.map(({ hash, below }) => idOf(hash, below))]
    return blank.length > 0 ? { ...root, blank } : root
  })

import type { EntryList, Positions } from './entry-list.ts'
import { entriesByDigest } from './entry-lists.ts'
import type { Records } from './records.ts'

/** A digest that is stored and was read again. */
export interface ReadAgain {
  key: string
  before: EntryList
  /** The positions of entries by their hashes, before and now. */
  formerly: Positions
  positions: Positions
}

/** The hashes of entries that stay, but are there more often or less often. */
export const recounted = ({ formerly, positions }: Pick<ReadAgain, 'formerly' | 'positions'>): string[] =>
  [...formerly].flatMap(([hash, { length }]) =>
    (positions.get(hash)?.length ?? length) === length ? [] : [hash],
  )

/** The hashes of entries that stay, but come up another number of times, or in another order than others about their paper. */
export async function touchedEntries(records: Records, digest: ReadAgain): Promise<Set<string>> {
  const about = await entriesByDigest(records, 'before', digest.before.repeated)
  const groups = [...(about.get(digest.key)?.values() ?? [])]
  return new Set([...recounted(digest), ...groups.flatMap(hashes => reordered(digest, hashes))])
}

/** Those of these entries that stay, if they are in another order. */
function reordered({ formerly, positions }: ReadAgain, hashes: readonly string[]): string[] {
  const staying = hashes.filter(hash => positions.has(hash))
  const inOrder = (all: Positions) =>
    staying.toSorted((a, b) => (all.get(a)?.[0] ?? 0) - (all.get(b)?.[0] ?? 0)).join('')
  return inOrder(formerly) === inOrder(positions) ? [] : staying
}

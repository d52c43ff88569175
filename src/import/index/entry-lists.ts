import { type EntryList, NO_ENTRIES, positionsIn, type ReadList } from './entry-list.ts'
import { splitEntryId } from './postings.ts'
import type { Records } from './records.ts'

/** The entries of digests about some papers. */
export type EntriesOfDigests = Map<string, Map<string, string[]>>

/** The hashes of the entries about papers, by digest and paper. */
export async function entriesByDigest(
  records: Records,
  when: 'before' | 'now',
  papers: Iterable<string>,
): Promise<EntriesOfDigests> {
  const digests: EntriesOfDigests = new Map()
  for (const [paper, list] of await records.get(when, 'paper', papers))
    for (const { digest, hash } of [...list.keys()].map(splitEntryId)) {
      const its = digests.get(digest) ?? new Map<string, string[]>()
      digests.set(digest, its.set(paper, [...(its.get(paper) ?? []), hash]))
    }
  return digests
}

/**
 * Puts into the index which entries the digests have that were read, and no longer those of digests that are `gone`.
 * @param papers all that other entries are about now @param lists what was read, by digest
 */
export async function saveLists(
  records: Records,
  papers: ReadonlySet<string>,
  lists: ReadonlyMap<string, ReadList>,
  gone: ReadonlySet<string>,
): Promise<void> {
  const about = await entriesByDigest(records, 'now', papers)
  const formerly = await entriesByDigest(records, 'before', papers)
  const known = await records.get('before', 'digest', [...about.keys(), ...formerly.keys(), ...lists.keys()])
  for (const digest of gone) if (!lists.has(digest)) records.set('digest', digest, null)
  for (const digest of new Set([...known.keys(), ...lists.keys()])) {
    const before = known.get(digest) ?? NO_ENTRIES
    if (gone.has(digest) && !lists.has(digest)) continue
    const { hashes, origins } = lists.get(digest) ?? before
    const others = before.repeated.filter(paper => !papers.has(paper))
    const repeated = [...others, ...repeatedIn(hashes, about.get(digest) ?? new Map())].sort()
    const now = { hashes, repeated, ...(origins !== undefined && { origins }) }
    const isSame = hashes === before.hashes && origins === before.origins
    if (!isSame || repeated.join('\n') !== before.repeated.join('\n')) records.set('digest', digest, now)
  }
}

/** The papers that several entries of a digest are about. @param about the hashes of entries by paper */
export function repeatedIn(
  hashes: EntryList['hashes'],
  about: ReadonlyMap<string, readonly string[]>,
): string[] {
  const positions = positionsIn({ hashes, repeated: [] })
  const countOf = (hash: string) => positions.get(hash)?.length ?? 0
  return [...about].flatMap(([paper, its]) =>
    its.map(countOf).reduce((sum, count) => sum + count, 0) > 1 ? [paper] : [],
  )
}

import { isCommonPair, type NameCounts, sizeStep } from '../../link/authors/common-names.ts'
import { givenAndFamily } from '../../link/authors/person-name.ts'
import { better } from '../../link/identity/aliases.ts'
import type { PaperNames } from '../../link/papers/paper-names.ts'
import { TooMuch } from './part-of-library.ts'
import type { Records, When } from './records.ts'

/** The most frequent of some spellings, one or more. */
function mostFrequent(spellings: readonly string[]): string {
  const [first = ''] = spellings
  if (spellings.every(name => name === first)) return first
  const counts = new Map<string, number>()
  for (const name of spellings) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort(better)[0]?.[0] ?? first
}

/** The most frequent spelling of each of these folded names, or of all. */
export function shownNames(
  bylines: Iterable<PaperNames>,
  names: ReadonlySet<string> | null,
  fold: (name: string) => string,
): Map<string, string> {
  const spellings = new Map<string, string[]>()
  for (const { authors } of bylines)
    for (const name of authors) {
      const folded = fold(name)
      if (names?.has(folded) === false) continue
      const known = spellings.get(folded)
      if (known) known.push(name)
      else spellings.set(folded, [name])
    }
  return new Map([...spellings].map(([folded, all]) => [folded, mostFrequent(all)]))
}

/** Both lists that a name is in: by its given and by its family name, with the other of the two. */
const LISTS = [
  { list: 'given', counts: 'namesByGiven', its: 'given', other: 'family' },
  { list: 'surname', counts: 'namesByFamily', its: 'family', other: 'given' },
] as const

/** How many names a library has in all, among the counts by given name. */
const ALL = ''

export async function readNameCounts(records: Records, when: When): Promise<NameCounts> {
  const given = new Map(await records.one(when, 'namesByGiven'))
  const family = (await records.one(when, 'namesByFamily')) ?? new Map<string, number>()
  const names = given.get(ALL) ?? 0
  given.delete(ALL)
  return { names, given, family }
}

/** Names that are shown otherwise now, by their folded form. */
export interface ShownNames {
  before: ReadonlyMap<string, string>
  now: ReadonlyMap<string, string>
}

/**
 * Counts the parts of names again after some have come, gone or changed.
 * @returns other names, folded, that have become common by that or are no longer
 * @throws TooMuch where that changes what counts as common for all names
 */
export async function countNamesAgain(records: Records, shown: ShownNames): Promise<Set<string>> {
  const before = await readNameCounts(records, 'before')
  const names = before.names + shown.now.size - shown.before.size
  if (sizeStep(names) !== sizeStep(before.names)) throw new TooMuch()
  const flipped = new Set<string>()
  const touched = new Map<string, ReadonlySet<string>>()
  for (const way of LISTS) touched.set(way.list, await changeList(records, way, shown, names))
  const now = await readNameCounts(records, 'now')
  for (const { list, its } of LISTS) {
    const ids = [...(touched.get(list) ?? [])].filter(id => before[its].get(id) !== now[its].get(id))
    for (const [id, others] of await records.get('now', list, ids))
      for (const [name, other] of others) {
        const [given, family] = its === 'given' ? [id, other] : [other, id]
        if (isCommonPair(before, given, family) !== isCommonPair(now, given, family)) flipped.add(name)
      }
  }
  return flipped
}

/** Puts names into the lists of their given or family names, or takes them out. @returns the ids of the lists */
async function changeList(
  records: Records,
  { list, counts, its, other }: (typeof LISTS)[number],
  { before, now }: ShownNames,
  names: number,
): Promise<ReadonlySet<string>> {
  const changes: { id: string; name: string; other: string | null }[] = []
  const add = (shown: ReadonlyMap<string, string>, name: string, isThere: boolean) => {
    const parts = givenAndFamily(shown.get(name) ?? '')
    if (parts) changes.push({ id: parts[its], name, other: isThere ? parts[other] : null })
  }
  for (const name of new Set([...before.keys(), ...now.keys()])) {
    if (before.get(name) === now.get(name)) continue
    add(before, name, false)
    add(now, name, true)
  }
  const ids = new Set(changes.map(({ id }) => id))
  const lists = new Map([...(await records.get('now', list, ids))].map(([id, its]) => [id, new Map(its)]))
  for (const { id, name, other } of changes) {
    const its = lists.get(id) ?? new Map<string, string>()
    if (other === null) its.delete(name)
    else its.set(name, other)
    lists.set(id, its)
  }
  const sizes = new Map(await records.one('now', counts))
  for (const [id, its] of lists) {
    records.set(list, id, its.size > 0 ? its : null)
    if (its.size > 1) sizes.set(id, its.size)
    else sizes.delete(id)
  }
  if (its === 'given') sizes.set(ALL, names)
  records.set(counts, '', sizes)
  return ids
}

/** Sets the lists and counts of all names of a library. @param shown by folded name */
export function setNames(records: Records, shown: ReadonlyMap<string, string>): void {
  for (const { list, counts, its, other } of LISTS) {
    const lists = new Map<string, Map<string, string>>()
    for (const [name, spelling] of shown) {
      const parts = givenAndFamily(spelling)
      if (!parts) continue
      const known = lists.get(parts[its])
      if (known) known.set(name, parts[other])
      else lists.set(parts[its], new Map([[name, parts[other]]]))
    }
    for (const [id, names] of lists) records.set(list, id, names)
    const sizes = [...lists].flatMap(([id, { size }]) => (size > 1 ? [[id, size] as const] : []))
    records.set(counts, '', new Map(its === 'given' ? [...sizes, [ALL, shown.size]] : sizes))
  }
}

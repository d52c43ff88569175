import { shortHash } from '../../hash.ts'
import type { EntryFacts, ReadFacts } from '../../link/entry-facts.ts'
import { firstWordOf, mayHold } from '../../link/models/word-signature.ts'
import { TooMuch } from './part-of-library.ts'
import type { Records } from './records.ts'

/** In how many parts the signatures are stored, by the hash of the entry. */
const BUCKETS = 256
const bucketOf = (entry: string): string => String(Number.parseInt(shortHash(entry, 2), 16))
const ALL = Array.from({ length: BUCKETS }, (_, bucket) => String(bucket))

/** What is stored of an entry besides its signature. */
export const withoutWords = ({ words: _words, ...facts }: ReadFacts): EntryFacts => facts

/** Sets the signatures of entries; null removes one. */
export async function setWords(records: Records, words: ReadonlyMap<string, string | null>): Promise<void> {
  const buckets = await records.get('now', 'words', [...words.keys()].map(bucketOf))
  const changed = new Map([...buckets].map(([bucket, its]) => [bucket, new Map(its)]))
  for (const [entry, signature] of words) {
    const bucket = bucketOf(entry)
    const its = changed.get(bucket) ?? new Map<string, string>()
    if (signature === null) its.delete(entry)
    else its.set(entry, signature)
    changed.set(bucket, its)
  }
  for (const [bucket, its] of changed) records.set('words', bucket, its.size > 0 ? its : null)
}

/** The entries whose texts may hold one of the names. @throws TooMuch for a name that signatures do not tell of */
export async function entriesThatMayHold(records: Records, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const words = names.map(name => firstWordOf(name) ?? '')
  if (words.includes('')) throw new TooMuch()
  const buckets = await records.get('now', 'words', ALL)
  return [...buckets.values()].flatMap(its =>
    [...its].flatMap(([entry, signature]) => (mayHold(signature, words) ? [entry] : [])),
  )
}

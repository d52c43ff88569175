import { keyOf } from '../../graph/keys.ts'
import { shortHash } from '../../link/hash.ts'

/** A digest as it is stored. */
export interface StoredDigest {
  key: string
  source: string
  hash: string
}

/** A document's key: `digest:` and its path below the imported folder, plus a hash of its whole path if that is taken. */
function newKey(source: string, name: string, taken: ReadonlySet<string>): string {
  const plain = keyOf('digest', name)
  return taken.has(plain) ? `${plain}~${shortHash(source, 6)}` : plain
}

/** The key of each document, by its path: the one it is stored under, or a new one. */
export function keysOf(
  documents: readonly { source: string; name: string }[],
  stored: readonly StoredDigest[],
): Map<string, string> {
  const keys = new Map(stored.map(({ key, source }) => [source, key.replace(/#\d+$/, '')]))
  const taken = new Set(keys.values())
  for (const { source, name } of documents) {
    const key = keys.get(source) ?? newKey(source, name, taken)
    keys.set(source, key)
    taken.add(key)
  }
  return keys
}

/** The key of a document's nth digest, counted from 1; one file may hold several days. */
export const digestKey = (documentKey: string, number: number): string =>
  number === 1 ? documentKey : `${documentKey}#${number}`

import type { ReadRows } from './read-rows.ts'
import type { StoredDigest } from './store.ts'

/** Every stored digest, in the order of keys. */
export async function readDigests(rows: ReadRows): Promise<StoredDigest[]> {
  const cypher = 'MATCH (d:Digest) RETURN d.key AS key, d.source AS source, d.hash AS hash ORDER BY key'
  return (await rows(cypher)).map(({ key, source, hash }) => ({
    key: String(key),
    source: String(source ?? ''),
    hash: String(hash ?? ''),
  }))
}

import { fnv1a, mixed } from '../graph/fnv.ts'

/** In which of so many parts a key is. The number is a power of two, so that it seldom changes. */
export const partOf = (key: string, parts: number): number => mixed(fnv1a(key)) & (parts - 1)

/** Where nodes lie that do not lie where their own key says: by the hashes of their keys, each from the one before. */
export interface NodeHomes {
  hashes: number[]
  shards: number[]
}

/** @param entries of keys and shards */
export function packHomes(entries: readonly (readonly [key: string, shard: number])[]): NodeHomes {
  const sorted = entries
    .map(([key, shard]) => ({ hash: fnv1a(key), shard }))
    .sort((a, b) => a.hash - b.hash || a.shard - b.shard)
  return {
    hashes: sorted.map(({ hash }, at) => hash - (sorted[at - 1]?.hash ?? 0)),
    shards: sorted.map(({ shard }) => shard),
  }
}

/** The shards in which a key may be: several where keys share a hash. */
export function homesOf(key: string, { hashes, shards }: NodeHomes): number[] {
  const wanted = fnv1a(key)
  const found: number[] = []
  let hash = 0
  for (const [at, step] of hashes.entries()) {
    hash += step
    if (hash > wanted) break
    if (hash === wanted) found.push(shards[at] ?? 0)
  }
  return found
}

import type { Community } from '../../graph/scene.ts'

/** Communities that have less than this in common are not the same. */
const LEAST = 0.2

interface Pair {
  found: number
  earlier: number
  /** Nodes of both, of all that are in either (Jaccard 1901). */
  share: number
}

function countsOf(ids: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>()
  for (let node = 0; node < ids.length; node += 1)
    counts.set(ids[node] as number, (counts.get(ids[node] as number) ?? 0) + 1)
  return counts
}

/** All communities that share nodes with earlier ones, those that share most first. */
function pairsOf(community: Uint32Array, of: Int32Array): Pair[] {
  const common = new Map<number, Map<number, number>>()
  community.forEach((found, node) => {
    const earlier = of[node] as number
    if (earlier < 0) return
    const row = common.get(found) ?? new Map<number, number>()
    row.set(earlier, (row.get(earlier) ?? 0) + 1)
    common.set(found, row)
  })
  const [sizes, earlierSizes] = [countsOf(community), countsOf(of)]
  const pairs = [...common].flatMap(([found, row]) =>
    [...row].map(([earlier, both]) => {
      const either = (sizes.get(found) ?? 0) + (earlierSizes.get(earlier) ?? 0) - both
      return { found, earlier, share: both / either }
    }),
  )
  return pairs
    .filter(({ share }) => share >= LEAST)
    .sort((a, b) => b.share - a.share || a.earlier - b.earlier || a.found - b.found)
}

/**
 * Which earlier community each is, if any: the pairs that have most in common find each other first.
 * @param of the earlier community of each node, negative if there is none
 * @param communities the earlier ones by their ids
 */
export function matchCommunities(
  community: Uint32Array,
  of: Int32Array,
  communities: ReadonlyMap<number, Community>,
): Map<number, Community> {
  const matched = new Map<number, Community>()
  const taken = new Set<number>()
  for (const { found, earlier } of pairsOf(community, of)) {
    const known = communities.get(earlier)
    if (!known || matched.has(found) || taken.has(earlier)) continue
    matched.set(found, known)
    taken.add(earlier)
  }
  return matched
}

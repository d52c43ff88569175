import type { Adjacency } from '../../src/scene/adjacency.ts'

/** Newman's modularity of a partition. The higher, the better the communities. */
export function modularity(
  { order, offsets, targets, weights }: Adjacency,
  community: ArrayLike<number>,
): number {
  const degrees = new Map<number, number>()
  let [inside, total] = [0, 0]
  for (let node = 0; node < order; node += 1) {
    const own = community[node] as number
    let degree = 0
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const weight = weights[at] as number
      degree += weight
      if (community[targets[at] as number] === own) inside += weight
    }
    total += degree
    degrees.set(own, (degrees.get(own) ?? 0) + degree)
  }
  const expected = [...degrees.values()].reduce((sum, degree) => sum + (degree / total) ** 2, 0)
  return inside / total - expected
}

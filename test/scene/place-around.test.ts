import { describe, expect, it } from 'vitest'
import { adjacencyOf } from '../../src/graph/adjacency.ts'
import { placeAround } from '../../src/scene/place-around.ts'

/** Links with node 0, whose weights fall from 10 to 1, and a layout in which every other node is of another community. */
const ends = Array.from({ length: 10 }, (_, at) => at + 1)
const graph = adjacencyOf(
  11,
  ends.map(() => 0),
  ends,
  ends.map(at => 11 - at),
)
const before = {
  x: Float64Array.from({ length: 11 }, (_, at) => Math.cos(7 * at)),
  y: Float64Array.from({ length: 11 }, (_, at) => Math.sin(7 * at)),
  community: Uint32Array.from({ length: 11 }, (_, at) => at % 2),
}

describe('nodes around one', () => {
  const { x, y } = placeAround(graph, 0, before)

  it('lie the nearer, the more strongly they are linked with it', () => {
    const away = ends.map(node => Math.hypot(x[node]!, y[node]!))
    expect([x[0], y[0]]).toEqual([0, 0])
    expect(away).toEqual(away.toSorted((a, b) => a - b))
    expect(away[9]! / away[0]!).toBeCloseTo(1 / 0.3)
  })

  it('stay side by side with those of their community, as far apart everywhere', () => {
    const ring = ends.toSorted((a, b) => Math.atan2(y[a]!, x[a]!) - Math.atan2(y[b]!, x[b]!))
    const changes = ring.filter((node, at) => node % 2 !== ring.at(at - 1)! % 2)
    expect(changes).toHaveLength(2)
  })
})

import { describe, expect, it } from 'vitest'
import { bundlesOf } from '../../src/graph/bundles.ts'
import { sceneOf } from '../web/canvas/scenes.ts'

const nodes = [
  { x: 0, community: 0 },
  { x: 2, community: 0 },
  { x: 10, community: 1 },
  { x: 20, community: 2 },
]

describe('bundles', () => {
  it('sum the links between two communities, whichever way they go, and none within one', () => {
    const links: [number, number][] = [
      [0, 1],
      [0, 2],
      [2, 1],
      [3, 0],
    ]
    const scene = sceneOf(nodes, links, { communities: ['one', 'two', 'three'] })
    expect(bundlesOf(scene)).toEqual([
      {
        ends: [
          { community: 0, x: 1, y: 0 },
          { community: 1, x: 10, y: 0 },
        ],
        weight: 2,
      },
      {
        ends: [
          { community: 0, x: 1, y: 0 },
          { community: 2, x: 20, y: 0 },
        ],
        weight: 1,
      },
    ])
  })

  it('join communities at the top: parts count as the whole', () => {
    const scene = sceneOf(
      nodes,
      [
        [0, 2],
        [2, 3],
      ],
      { communities: ['one', 'two', 'three'] },
    )
    scene.communities[2]!.parent = 1
    expect(bundlesOf(scene).map(({ ends, weight }) => [ends.map(end => end.community), weight])).toEqual([
      [[0, 1], 1],
    ])
  })

  it('are few, the strongest ones', () => {
    const many = Array.from({ length: 60 }, (_, community) => ({ community }))
    const links = many.flatMap((_, a) => many.flatMap((_, b) => (a < b ? [[a, b] as [number, number]] : [])))
    const scene = sceneOf(many, [...links, [3, 4]], { communities: many.map((_, id) => `${id}`) })
    const bundles = bundlesOf(scene)
    expect(bundles.length).toBeLessThan(links.length)
    expect(bundles[0]?.ends.map(({ community }) => community)).toEqual([3, 4])
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInside } from '../../../web/canvas/outlines.ts'
import { convexHull, territoriesOf } from '../../../web/canvas/territories.ts'
import { type GivenNode, sceneOf } from './scenes.ts'

/** A square of nodes, with one far away from the others. */
const group = (community: number, count: number, at: number, name = 'Node'): GivenNode[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${name} ${index}`,
    community,
    x: index === 0 ? at + 900 : at + (index % 8) * 10,
    y: Math.floor(index / 8) * 10,
  }))

describe('territories', () => {
  it('are named hulls of the communities that are large enough, without their outermost nodes', () => {
    const nodes = [...group(0, 40, 0), ...group(1, 30, 5000), ...group(2, 3, 9000)]
    const territories = territoriesOf(sceneOf(nodes, [], { communities: ['vit', 'rl', 'small'] }))
    expect(territories.map(({ community, name, leader }) => [community, name, leader])).toEqual([
      [0, 'vit', null],
      [1, 'rl', null],
    ])
    const [first] = territories
    expect(first?.members).toHaveLength(40)
    expect(Math.max(...(first?.hull ?? []).map(({ x }) => x))).toBeLessThan(100)
  })

  it('leave the name to the person who bears it', () => {
    const nodes = [...group(0, 40, 0), ...group(1, 30, 5000)]
    nodes[45] = { ...nodes[45], label: 'Author', name: 'Jared Kaplan' }
    const scene = sceneOf(nodes, [], { communities: ['vit', 'Jared Kaplan · Dario Amodei'] })
    expect(territoriesOf(scene)[1]).toMatchObject({ name: '', leader: 45 })
  })

  it('are not there in small scenes, or where all is one community', () => {
    const two = { communities: ['one', 'two'] }
    expect(territoriesOf(sceneOf([...group(0, 20, 0), ...group(1, 20, 500)], [], two))).toEqual([])
    expect(territoriesOf(sceneOf(group(0, 90, 0), [], { communities: ['one'] }))).toEqual([])
  })
})

describe('a hull', () => {
  const point = fc.record({ x: fc.integer({ min: -50, max: 50 }), y: fc.integer({ min: -50, max: 50 }) })

  it('is made of given points, and leaves none of them outside', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), points => {
        const hull = convexHull(points)
        for (const corner of hull) expect(points).toContainEqual(corner)
        const middle = (a: number, b: number) => (a + b * 9999) / 10000
        const [centre] = [
          {
            x: hull.reduce((sum, { x }) => sum + x, 0) / hull.length,
            y: hull.reduce((sum, { y }) => sum + y, 0) / hull.length,
          },
        ]
        // Points on the edge itself are moved a little towards the middle.
        for (const { x, y } of hull.length > 2 ? points : [])
          expect(isInside({ x: middle(centre.x, x), y: middle(centre.y, y) }, hull)).toBe(true)
      }),
    )
  })

  it('of fewer than three points is these points', () => {
    expect(convexHull([{ x: 1, y: 1 }])).toEqual([{ x: 1, y: 1 }])
    expect(convexHull([])).toEqual([])
  })
})

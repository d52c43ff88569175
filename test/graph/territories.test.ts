import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convexHull, territoriesOf } from '../../src/graph/territories.ts'
import type { Point } from '../../web/canvas/point.ts'
import { type GivenNode, sceneOf } from '../web/canvas/scenes.ts'

/** Whether a point lies in an outline: a ray to the right then crosses it an odd number of times. */
function isInside({ x, y }: Point, outline: readonly Point[]): boolean {
  let inside = false
  outline.forEach((a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside
  })
  return inside
}

/** A square of nodes, with one far away from the others. */
const group = (community: number, count: number, at: number, name = 'Node'): GivenNode[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${name} ${index}`,
    community,
    x: index === 0 ? at + 900 : at + (index % 8) * 10,
    y: Math.floor(index / 8) * 10,
  }))

describe('territories', () => {
  it('are hulls of the communities that are large enough, without their outermost nodes', () => {
    const nodes = [...group(0, 40, 0), ...group(1, 30, 5000), ...group(2, 3, 9000)]
    const territories = territoriesOf(sceneOf(nodes, [], { communities: ['vit', 'rl', 'small'] }))
    expect(territories.map(({ community }) => community)).toEqual([0, 1])
    const [first] = territories
    expect(Math.max(...(first?.hull ?? []).map(({ x }) => x))).toBeLessThan(100)
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

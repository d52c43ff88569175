import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Quadtree } from '../../src/scene/quadtree.ts'

interface Body {
  x: number
  y: number
  mass: number
}

const coordinate = fc.double({ min: -1_000, max: 1_000, noNaN: true }).map(value => Math.round(value * 8) / 8)
const bodies = fc.array(fc.record({ x: coordinate, y: coordinate, mass: fc.integer({ min: 1, max: 40 }) }), {
  minLength: 1,
  maxLength: 120,
})

function treeOf(all: Body[]): Quadtree {
  const tree = new Quadtree()
  const column = (name: keyof Body) => Float64Array.from(all, body => body[name])
  tree.build(column('x'), column('y'), column('mass'))
  return tree
}

/** The repulsion on a body by every other, and the sum of the sizes of its parts. */
function bruteForce(all: Body[], node: number): { x: number; y: number; sum: number } {
  const own = all[node] as Body
  const force = { x: 0, y: 0, sum: 0 }
  for (const [index, other] of all.entries()) {
    const [dx, dy] = [own.x - other.x, own.y - other.y]
    if (index === node || (dx === 0 && dy === 0)) continue
    const factor = (own.mass * other.mass) / (dx * dx + dy * dy)
    force.x += dx * factor
    force.y += dy * factor
    force.sum += Math.hypot(dx, dy) * factor
  }
  return force
}

/** Whether no two are in the same spot, where repulsion has an arbitrary direction. */
const apart = (all: Body[]): boolean => new Set(all.map(({ x, y }) => `${x} ${y}`)).size === all.length

describe('the repulsion of a quadtree', () => {
  test('is exact if no cell counts as one body', () => {
    const out = new Float64Array(2)
    fc.assert(
      fc.property(bodies.filter(apart), all => {
        const tree = treeOf(all)
        for (const node of all.keys()) {
          tree.repulsion(node, 0, out)
          const { x, y, sum } = bruteForce(all, node)
          expect(Math.hypot((out[0] ?? 0) - x, (out[1] ?? 0) - y)).toBeLessThanOrEqual(1e-9 * sum + 1e-9)
        }
      }),
    )
  })

  test('is nearly exact if distant cells count as one body', () => {
    const out = new Float64Array(2)
    fc.assert(
      fc.property(bodies.filter(apart), all => {
        const tree = treeOf(all)
        for (const node of all.keys()) {
          tree.repulsion(node, 0.5, out)
          const { x, y, sum } = bruteForce(all, node)
          expect(Math.hypot((out[0] ?? 0) - x, (out[1] ?? 0) - y)).toBeLessThanOrEqual(0.25 * sum + 1e-9)
        }
      }),
    )
  })

  test('pushes bodies in the same spot apart', () => {
    const all = Array.from({ length: 100 }, () => ({ x: 3, y: -4, mass: 2 }))
    const tree = treeOf(all)
    const out = new Float64Array(2)
    tree.repulsion(0, 1, out)
    expect(Number.isFinite(out[0])).toBe(true)
    expect(out[0]).not.toBe(0)
  })

  test('is that of the latest bodies when a tree is rebuilt', () => {
    const tree = treeOf(
      Array.from({ length: 500 }, (_, index) => ({ x: index % 31, y: index % 17, mass: 3 })),
    )
    tree.build(Float64Array.of(0, 2), Float64Array.of(0, 0), Float64Array.of(1, 4))
    const out = new Float64Array(2)
    tree.repulsion(0, 0, out)
    expect([...out]).toEqual([-2, 0])
  })
})

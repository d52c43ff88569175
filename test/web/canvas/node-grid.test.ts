import { describe, expect, it } from 'vitest'
import { extentOf } from '../../../src/graph/extent.ts'
import { NodeGrid } from '../../../web/canvas/node-grid.ts'
import { sceneOf } from './scenes.ts'

/** The same numbers each time, between 0 and 1. */
function* numbers(): Generator<number, never> {
  let state = 7
  for (;;) {
    state = (state * 48271) % 2147483647
    yield state / 2147483647
  }
}

const random = numbers()
const next = (most: number) => random.next().value * most
const scene = sceneOf(Array.from({ length: 500 }, () => ({ x: next(100), y: next(60), size: 0.5 + next(4) })))
const { x, y, size } = scene.nodes
const grid = new NodeGrid(scene.nodes, extentOf(scene))
const radiusOf = (node: number) => size[node] as number

describe('the grid of nodes', () => {
  it('finds the node in whose disc a point lies deepest, wherever it is', () => {
    let met = 0
    for (let count = 0; count < 300; count += 1) {
      const at = { x: next(110) - 5, y: next(70) - 5 }
      const share = (node: number) =>
        Math.hypot((x[node] as number) - at.x, (y[node] as number) - at.y) / radiusOf(node)
      const inside = [...x.keys()].filter(node => share(node) <= 1).sort((a, b) => share(a) - share(b))
      if (inside.length > 0) met += 1
      expect(grid.pick(at, radiusOf, 5)).toBe(inside[0] ?? null)
    }
    expect(met).toBeGreaterThan(50)
  })

  it('passes over nodes without a radius', () => {
    const at = { x: x[0] as number, y: y[0] as number }
    expect(grid.pick(at, node => (node === 0 ? radiusOf(node) : 0), 5)).toBe(0)
    expect(grid.pick(at, () => 0, 5)).toBe(null)
  })

  it('knows all nodes in a rectangle', () => {
    const box = { left: 20, right: 50, top: 10, bottom: 40 }
    const inside = [...x.keys()].filter(
      node =>
        (x[node] as number) >= 20 &&
        (x[node] as number) <= 50 &&
        (y[node] as number) >= 10 &&
        (y[node] as number) <= 40,
    )
    const found = new Set(grid.near(box).flatMap(row => [...row]))
    expect(inside.filter(node => !found.has(node))).toEqual([])
    expect(found.size).toBeLessThan(300)
  })

  it('takes nodes that all stand at one point', () => {
    const heap = sceneOf([
      { x: 3, y: 3 },
      { x: 3, y: 3 },
    ])
    expect(new NodeGrid(heap.nodes, extentOf(heap)).pick({ x: 3, y: 4 }, () => 2, 2)).not.toBe(null)
  })
})

import { describe, expect, it } from 'vitest'
import { shrinkingAt } from '../../../../src/graph/crowding.ts'
import { paintNodes } from '../../../../web/canvas/bulk/node-paints.ts'
import { makePaints } from '../../../../web/canvas/paints.ts'
import { sceneOf } from '../scenes.ts'

const many = Array.from({ length: 30_000 }, (_, node) => ({
  label: node % 3 === 0 ? ('Author' as const) : ('Paper' as const),
  community: node,
}))
const scene = sceneOf(many, [], { communities: many.map((_, id) => `community ${id}`) })

describe('paints of nodes', () => {
  it('give each node the colours that it has in a small scene', () => {
    const paints = makePaints(scene, { mode: 'dark', colorBy: 'community' }, 1_000_000)
    const { paint, palette, count } = paintNodes(many.length, paints)
    const color = (node: number, row: number) =>
      `#${[...palette.subarray(4 * (row * count + paint[node]!), 4 * (row * count + paint[node]!) + 3)]
        .map(channel => channel.toString(16).padStart(2, '0'))
        .join('')}`
    for (const node of [0, 1, 2, 3, 12, 13, 29_999]) {
      expect(color(node, 0)).toBe(paints.node(node).color)
      expect(color(node, 1)).toBe(paints.node(node).core)
    }
  })

  it('are few, however many communities there are: graphics cards take 2,048 in a row at least', () => {
    expect(
      paintNodes(many.length, makePaints(scene, { mode: 'light', colorBy: 'community' }, 1_000_000)).count,
    ).toBeLessThan(100)
  })
})

describe('discs in a crowd', () => {
  it('are dots from afar and have their own size from near', () => {
    const area = 100_000 * Math.PI * 1.5 ** 2
    const at = (zoom: number) => shrinkingAt({ scale: 0.8 * zoom, disc: 0.8 * Math.sqrt(zoom) }, area)
    expect(at(1)).toBeLessThan(0.7)
    expect(at(2)).toBeGreaterThan(at(1))
    expect(at(8)).toBe(1)
  })
})

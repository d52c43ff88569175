import { describe, expect, it } from 'vitest'
import { LABELS } from '../../../src/graph/schema.ts'
import { buildAdjacency } from '../../../web/canvas/adjacency.ts'
import { Emphasis } from '../../../web/canvas/emphasis.ts'
import { pickLink } from '../../../web/canvas/link-picker.ts'
import { type GivenNode, sceneOf } from './scenes.ts'

/** Two units of the scene are a pixel; the middle of the scene is at (100, 100). */
const projection = { scale: 0.5, middle: { x: 100, y: 100 }, disc: 1 }

function shownOf(nodes: GivenNode[], links: [number, number][]) {
  const scene = sceneOf(nodes, links)
  const adjacency = buildAdjacency(scene)
  const emphasis = new Emphasis(scene, adjacency)
  const grid = null as never
  return { sigma: null as never, grid, scene, adjacency, emphasis, projection: () => projection }
}

/** A line from left to right, and one from its right end downwards. */
const corner = () =>
  shownOf(
    [
      { x: -100, y: 0 },
      { x: 100, y: 0, label: 'Author' },
      { x: 100, y: -100 },
    ],
    [
      [0, 1],
      [1, 2],
    ],
  )

describe('the link at a point', () => {
  it('is the nearest one within reach; a finger reaches farther than a mouse', () => {
    const shown = corner()
    expect(pickLink(shown, { x: 100, y: 104 })).toBe(0)
    expect(pickLink(shown, { x: 147, y: 130 })).toBe(1)
    expect(pickLink(shown, { x: 148, y: 101 })).toBe(0)
    expect(pickLink(shown, { x: 100, y: 110 })).toBeNull()
    expect(pickLink(shown, { x: 100, y: 110 }, 'finger')).toBe(0)
    expect(pickLink(shown, { x: 40, y: 100 })).toBeNull()
  })

  it('is none that is hidden or dimmed', () => {
    const shown = corner()
    shown.emphasis.set({ selected: 2 })
    expect([pickLink(shown, { x: 100, y: 100 }), pickLink(shown, { x: 150, y: 125 })]).toEqual([null, 1])
    shown.emphasis.filter = {
      hidden: new Set([LABELS.indexOf('Author')]),
      community: null,
      fitting: null,
      without: new Set(),
    }
    expect(pickLink(shown, { x: 150, y: 125 })).toBeNull()
  })

  it('is none in a large scene where many lines cross', () => {
    const far = (index: number) => ({ x: 100 * Math.cos(index), y: 100 * Math.sin(index) })
    const star = shownOf(
      [{ x: 0, y: 0 }, ...Array.from({ length: 4000 }, (_, index) => far(index))],
      Array.from({ length: 4000 }, (_, index) => [0, index + 1]),
    )
    expect(pickLink(star, { x: 110, y: 100 })).toBeNull()
    star.emphasis.set({ selected: 1 })
    const { x, y } = far(0)
    expect(pickLink(star, { x: 100 + x / 4, y: 100 - y / 4 })).toBe(0)
  })
})

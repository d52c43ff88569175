import { describe, expect, it } from 'vitest'
import { extentOf } from '../../../src/graph/extent.ts'
import { buildAdjacency } from '../../../web/canvas/adjacency.ts'
import { Emphasis } from '../../../web/canvas/emphasis.ts'
import { NodeGrid } from '../../../web/canvas/node-grid.ts'
import { nodesInside } from '../../../web/canvas/nodes-inside.ts'
import { sceneOf } from './scenes.ts'

/** Two units of the scene are a pixel; the middle of the scene is at (100, 100). */
const projection = { scale: 0.5, middle: { x: 100, y: 100 }, disc: 1 }

const scene = sceneOf([
  { x: 100, y: 100 },
  { x: 0, y: 0 },
  { x: -100, y: 100 },
  { x: -100, y: -100 },
])
const shown = () => ({
  scene,
  emphasis: new Emphasis(scene, buildAdjacency(scene)),
  grid: new NodeGrid(scene.nodes, extentOf(scene)),
  projection: () => projection,
})

describe('the nodes within a line', () => {
  it('are those that it goes around, the most important first', () => {
    const left = [
      { x: 40, y: 160 },
      { x: 110, y: 100 },
      { x: 40, y: 40 },
    ]
    expect(nodesInside(shown(), left)).toEqual([1, 2, 3])
    // The line bends in, and leaves the middle out.
    expect(nodesInside(shown(), [...left.slice(0, 1), { x: 60, y: 100 }, ...left.slice(2)])).toEqual([])
    expect(nodesInside(shown(), [...left, { x: 30, y: 40 }, { x: 30, y: 160 }])).toEqual([1, 2, 3])
  })

  it('are shown', () => {
    const all = shown()
    all.emphasis.filter = { hidden: new Set(), without: new Set([1]), community: null, fitting: null }
    const around = [
      { x: 0, y: 0 },
      { x: 200, y: 0 },
      { x: 200, y: 200 },
      { x: 0, y: 200 },
    ]
    expect(nodesInside(all, around)).toEqual([0, 2, 3])
  })
})

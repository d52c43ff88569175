import { describe, expect, it } from 'vitest'
import { LABELS } from '../../../src/graph/schema.ts'
import { buildAdjacency } from '../../../web/canvas/adjacency.ts'
import { Emphasis } from '../../../web/canvas/emphasis.ts'
import { makePaints } from '../../../web/canvas/paints.ts'
import { sceneOf } from './scenes.ts'

/** A paper with its author and topic, and another paper that nothing links to them. */
const nodes = [
  { label: 'Paper', community: 0 },
  { label: 'Author', community: 0 },
  { label: 'Topic', community: 0 },
  { label: 'Paper', community: 1 },
] as const
const links: [number, number][] = [
  [0, 1],
  [0, 2],
]

function emphasisOf(parameters = {}) {
  const scene = sceneOf([...nodes], links, { parameters, communities: ['one', 'two'] })
  const emphasis = new Emphasis(scene, buildAdjacency(scene))
  const paints = makePaints(scene, { mode: 'light', colorBy: 'kind' }, 1_000_000)
  const data = { x: 0, y: 0, size: 5, color: '', core: '', zIndex: 0 }
  return {
    emphasis,
    paints,
    node: (node: number) => emphasis.drawNode(node, data, paints),
    line: (index: number) =>
      emphasis.drawRelationship(index, { type: 'plain', size: 1, color: '', zIndex: 0 }, paints),
  }
}

describe('what stands out', () => {
  it('is everything while nothing is hovered or selected', () => {
    const { emphasis, paints, node, line } = emphasisOf()
    expect(emphasis.dims).toBe(false)
    for (const index of nodes.keys()) expect(node(index)).toMatchObject(paints.node(index))
    expect(line(0)).toMatchObject({ color: paints.line(0) })
  })

  it('is the selected node with its neighbours; all else fades', () => {
    const { emphasis, paints, node, line } = emphasisOf()
    emphasis.set({ selected: 1 })
    expect(node(1)).toMatchObject({ ...paints.node(1), zIndex: 3, size: 5 * 1.15 })
    expect(node(0)).toMatchObject({ ...paints.node(0), zIndex: 2, size: 5 })
    expect(node(2)).toMatchObject({ ...paints.faded(2), zIndex: 0 })
    expect(line(0)).toMatchObject({ color: paints.strongLine(0), zIndex: 1 })
    expect(line(1)).toMatchObject({ color: paints.fadedLine })
  })

  it('is the hovered node before the selected one, and the selected one again afterwards', () => {
    const { emphasis } = emphasisOf()
    emphasis.set({ selected: 1 })
    emphasis.set({ hovered: 3 })
    expect([emphasis.centres, emphasis.isNear(3), emphasis.isNear(1)]).toEqual([[3], true, false])
    emphasis.set({ hovered: null })
    expect([emphasis.centres, emphasis.isNear(3), emphasis.isNear(1)]).toEqual([[1], false, true])
  })

  it('are several chosen nodes with what they have in common, and the links between', () => {
    const { emphasis, node, line } = emphasisOf()
    emphasis.set({ selected: 1, others: [2] })
    expect([...emphasis.near].sort()).toEqual([0, 1, 2])
    expect([1, 2, 0, 3].map(index => node(index).zIndex)).toEqual([3, 3, 2, 0])
    expect([line(0).zIndex, line(1).zIndex]).toEqual([1, 1])
    emphasis.set({ others: [3] })
    expect([...emphasis.near].sort()).toEqual([1, 3])
    expect([line(0).zIndex, emphasis.strongLinks()]).toEqual([0, []])
  })

  it('is the link under the pointer, which dims nothing', () => {
    const { emphasis, paints, line } = emphasisOf()
    emphasis.set({ link: 1 })
    expect([emphasis.dims, emphasis.strongLinks()]).toEqual([false, [1]])
    expect(line(1)).toMatchObject({ color: paints.strongLine(1), zIndex: 2 })
    expect(line(0)).toMatchObject({ color: paints.line(0) })
  })

  it('says whether something changed, so that nothing is drawn again for nothing', () => {
    const { emphasis } = emphasisOf()
    expect(emphasis.set({ selected: 1 })).toBe(true)
    expect(emphasis.set({ selected: 1 })).toBe(false)
    expect(emphasis.set({ hovered: null })).toBe(false)
  })

  it('is everything when the view is about the selected node, until another is hovered', () => {
    const { emphasis } = emphasisOf({ author: 'node:1' })
    emphasis.set({ selected: 1 })
    expect([emphasis.dims, emphasis.isNear(3)]).toEqual([false, true])
    emphasis.set({ hovered: 1 })
    expect([emphasis.dims, emphasis.isNear(3)]).toEqual([true, false])
  })
})

describe('a pinned node', () => {
  it('is dimmed by nothing', () => {
    const { emphasis } = emphasisOf()
    emphasis.set({ pinned: [3] })
    expect(emphasis.dims).toBe(false)
    emphasis.set({ selected: 1 })
    expect([emphasis.dims, emphasis.isNear(3)]).toEqual([true, true])
    emphasis.set({ pinned: [] })
    expect(emphasis.isNear(3)).toBe(false)
  })
})

describe('what is filtered away', () => {
  it('are single nodes', () => {
    const { emphasis, node } = emphasisOf()
    emphasis.filter = { hidden: new Set(), without: new Set([2]), community: null, fitting: null }
    expect(nodes.map((_, index) => node(index).hidden ?? false)).toEqual([false, false, true, false])
  })

  it('are the nodes of hidden kinds, with their lines', () => {
    const { emphasis, node, line } = emphasisOf()
    emphasis.filter = {
      hidden: new Set([LABELS.indexOf('Topic')]),
      community: null,
      fitting: null,
      without: new Set(),
    }
    expect(nodes.map((_, index) => node(index).hidden ?? false)).toEqual([false, false, true, false])
    expect([line(0).hidden, line(1).hidden]).toEqual([undefined, true])
  })

  it('are all nodes outside of the one community that is shown', () => {
    const { emphasis, node } = emphasisOf()
    emphasis.filter = { hidden: new Set(), community: 1, fitting: null, without: new Set() }
    expect(nodes.map((_, index) => node(index).hidden ?? false)).toEqual([true, true, true, false])
  })
})

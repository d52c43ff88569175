import { describe, expect, it } from 'vitest'
import { readAddress } from '../../src/address/address.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { drawSvg } from '../../src/picture/draw-svg.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { loadTranslator } from '../../src/text/translator.ts'

const translator = await loadTranslator('en')
const [GROUPS, PAPERS] = [8, 400]

/** Groups of papers around a topic each, whose neighbours share papers. */
const view: GraphView = {
  view: 'library',
  parameters: {},
  nodes: [
    ...Array.from({ length: GROUPS }, (_, group) => ({
      key: `topic:${group}`,
      label: 'Topic' as const,
      name: `topic ${group}`,
      weight: PAPERS,
    })),
    ...Array.from({ length: GROUPS * PAPERS }, (_, paper) => ({
      key: `arxiv:${paper}`,
      label: 'Paper' as const,
      name: `Paper ${paper}`,
      weight: 1,
    })),
  ],
  relationships: Array.from({ length: GROUPS * PAPERS }, (_, paper) => paper).flatMap(paper => {
    const group = paper % GROUPS
    const tagged = (target: number) => ({
      type: 'TAGGED' as const,
      source: GROUPS + paper,
      target,
      weight: 1,
    })
    return paper < GROUPS * 100 ? [tagged(group), tagged((group + 1) % GROUPS)] : [tagged(group)]
  }),
  truncated: null,
  omitted: null,
}
const scene = arrange(view, 'one', null)
const draw = (query = '') => drawSvg(scene, readAddress(query), { title: 'Library', translator })
const count = (svg: string, part: RegExp) => [...svg.matchAll(part)].length
/** Dots and marks of nodes; the legend has marks, too. */
const nodesIn = (svg: string) => count(svg, /M[-\d.]+ [-\d.]+h0/g) + count(svg, /<circle/g)

describe('the picture of a large scene', () => {
  it('has every node, in a few elements', () => {
    const svg = draw('?legend=0')
    expect(nodesIn(svg)).toBe(scene.nodes.key.length)
    expect(count(svg, /<(path|circle)/g)).toBeLessThan(200)
  })

  it('has bundles between communities, and none where only one is shown or a node is selected', () => {
    expect(count(draw(), /<linearGradient/g)).toBeGreaterThanOrEqual(GROUPS)
    for (const query of ['?community=0', '?node=topic:0', '?x=0&y=0&zoom=8'])
      expect(count(draw(query), /<linearGradient/g)).toBe(0)
  })

  it('is larger from near, where nodes have the marks of their kinds', () => {
    const { x, y } = scene.nodes
    const near = draw(`?x=${x[0]}&y=${y[0]}&zoom=16&legend=0`)
    expect(count(near, /<circle/g)).toBeGreaterThan(count(draw('?legend=0'), /<circle/g))
  })
})

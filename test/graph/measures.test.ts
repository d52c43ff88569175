import fc from 'fast-check'
import { UndirectedGraph } from 'graphology'
import betweennessModule from 'graphology-metrics/centrality/betweenness.js'
import pagerankModule from 'graphology-metrics/centrality/pagerank.js'
import { describe, expect, it } from 'vitest'
import { adjacencyOf } from '../../src/graph/adjacency.ts'
import { betweennessSteps } from '../../src/graph/measures/betweenness.ts'
import { dressSteps } from '../../src/graph/measures/dress.ts'
import { MEASURE_NAMES } from '../../src/graph/measures/measure-names.ts'
import { measureRow } from '../../src/graph/measures/measures.ts'
import { pageRankSteps } from '../../src/graph/measures/page-rank.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { allOf } from '../../src/graph/steps.ts'
import { sceneOf } from '../web/canvas/scenes.ts'

// These CommonJS modules are functions, but their types describe an ES module with a default export.
const betweenness = betweennessModule as unknown as typeof betweennessModule.default
const pagerank = pagerankModule as unknown as typeof pagerankModule.default

type Link = [number, number, number]

const graphs = fc.integer({ min: 3, max: 30 }).chain(order => {
  const end = fc.nat(order - 1)
  const links = fc.array(fc.tuple(end, end, fc.integer({ min: 1, max: 5 })), { maxLength: 60 })
  return links.map(given => ({ order, links: given.filter(([from, to]) => from !== to) }))
})

const columnsOf = (order: number, links: Link[]) =>
  adjacencyOf(
    order,
    links.map(([from]) => from),
    links.map(([, to]) => to),
    links.map(([, , weight]) => weight),
  )

function libraryGraph(order: number, links: Link[]): UndirectedGraph {
  const graph = new UndirectedGraph()
  for (let node = 0; node < order; node += 1) graph.addNode(node)
  for (const [from, to, weight] of links)
    graph.updateUndirectedEdge(from, to, ({ weight: known = 0 }) => ({ weight: known + weight }))
  return graph
}

/** A chain of so many nodes, whose middle lies on most paths. */
const chain = (order: number): Scene =>
  sceneOf(
    Array.from({ length: order }, (_, x) => ({ x, size: 3 + (x % 4) })),
    Array.from({ length: order - 1 }, (_, at) => [at, at + 1] as [number, number]),
  )

describe('measures', () => {
  it('are those of graphology-metrics, whatever the graph', () => {
    fc.assert(
      fc.property(graphs, ({ order, links }) => {
        const [columns, graph] = [columnsOf(order, links), libraryGraph(order, links)]
        const between = betweenness(graph, { getEdgeWeight: null })
        for (const [node, share] of allOf(betweennessSteps(columns)).entries())
          expect(share).toBeCloseTo(between[node] as number, 9)
        const rank = pagerank(graph, { tolerance: 1e-9, maxIterations: 1000, getEdgeWeight: 'weight' })
        for (const [node, one] of allOf(pageRankSteps(columns)).entries())
          expect(one).toBeCloseTo(rank[node] as number, 5)
      }),
      { seed: 7 },
    )
  })

  it('estimate betweenness in a large graph, in many steps, and say from how many nodes', () => {
    const scene = chain(10_001)
    const work = measureRow('betweenness').steps(scene)
    let steps = 0
    let step = work.next()
    for (; !step.done; step = work.next()) steps += 1
    expect(steps).toBeGreaterThan(100)
    expect(step.value[5000]).toBeCloseTo(0.5, 2)
    expect(step.value[0]).toBeLessThan(0.01)
    expect(measureRow('betweenness').estimatedFrom(scene)).toBe(100)
    expect(measureRow('betweenness').estimatedFrom(chain(10_000))).toBe(null)
  })

  it('change sizes and colours, and no places: the largest node is the most between', () => {
    const before = chain(41)
    const { scene, size, color } = allOf(dressSteps(before, { size: 'betweenness', color: 'degree' }))
    expect(scene.nodes.x).toBe(before.nodes.x)
    expect(scene.nodes.priority[20]).toBe(0)
    const area = ({ nodes }: Scene) => nodes.size.reduce((sum, one) => sum + one * one, 0)
    expect(area(scene)).toBeLessThanOrEqual(area(before) * 1.0001)
    expect(size?.ticks[2]).toBeCloseTo((20 * 20) / ((40 * 39) / 2), 6)
    expect([color?.shares[0], color?.shares[1], color?.ticks[2]]).toEqual([0, 1, 2])
  })

  it('have no scale where all nodes are alike', () => {
    const pair = sceneOf([{}, {}], [[0, 1]])
    for (const name of MEASURE_NAMES)
      expect(allOf(dressSteps(pair, { size: name, color: name }))).toEqual({
        scene: pair,
        size: null,
        color: null,
      })
  })

  it('give authors the date of their newest paper', () => {
    const scene = sceneOf(
      [{ label: 'Author' }, {}, {}, { label: 'Topic' }],
      [
        [1, 0],
        [2, 0],
      ],
    )
    scene.nodes.date.set([0, 20200101, 20240000, 0])
    const years = allOf(measureRow('date').steps(scene))
    expect([...years]).toEqual([2024.5, 2020, 2024.5, Number.NaN])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { adjacencyOf } from '../../src/graph/adjacency.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { communitiesOf as communitiesOfGraph } from '../../src/scene/communities/communities.ts'
import { anyView, groupedView } from './views.ts'

const graphOf = ({ nodes, relationships }: GraphView) =>
  adjacencyOf(
    nodes.length,
    relationships.map(({ source }) => source),
    relationships.map(({ target }) => target),
    relationships.map(({ weight }) => weight),
  )

const communitiesOf = (view: GraphView) => [...communitiesOfGraph(graphOf(view))]

/** The share of weight within communities, minus what chance would give (Newman 2004). */
function modularity({ nodes, relationships }: GraphView, community: readonly number[]): number {
  const degree = new Float64Array(nodes.length)
  let [inside, total] = [0, 0]
  for (const { source, target, weight } of relationships) {
    degree[source] = (degree[source] ?? 0) + weight
    degree[target] = (degree[target] ?? 0) + weight
    total += weight
    if (community[source] === community[target]) inside += weight
  }
  const sums = new Map<number, number>()
  for (const [node, id] of community.entries()) sums.set(id, (sums.get(id) ?? 0) + (degree[node] ?? 0))
  const chance = [...sums.values()].reduce((sum, value) => sum + (value / (2 * total)) ** 2, 0)
  return total === 0 ? 0 : inside / total - chance
}

describe('communities', () => {
  test('are the same for the same graph', () => {
    fc.assert(
      fc.property(anyView, view => {
        expect(communitiesOf(structuredClone(view))).toEqual(communitiesOf(view))
      }),
    )
  })

  test('are no worse than a community for each node', () => {
    fc.assert(
      fc.property(anyView, view => {
        const found = modularity(view, communitiesOf(view))
        const single = modularity(view, [...view.nodes.keys()])
        expect(found).toBeGreaterThanOrEqual(single - 1e-6)
      }),
    )
  })

  test('are the groups where those are obvious, the largest first', () => {
    const view = groupedView(7, 10)
    const { nodes, communities } = arrange(view, 'one', null)
    expect(communities).toHaveLength(7)
    const groupOf = (key: string) => /-(\d+)/.exec(key)?.[1]
    for (let id = 0; id < communities.length; id += 1) {
      const members = nodes.key.filter((_, node) => nodes.community[node] === id)
      expect(new Set(members.map(groupOf)).size).toBe(1)
    }
    const counts = communities.map(({ nodes: count }) => count)
    expect(counts).toEqual([...counts].sort((a, b) => b - a))
  })

  test('are named after what says most: topics, then authors, then papers', () => {
    const { communities } = arrange(groupedView(3, 10), 'one', null)
    for (const { name } of communities) expect(name).toMatch(/^group-(\d) · lead-\1$/)
  })

  test('consist of single nodes if there are no links', () => {
    const { nodes } = groupedView(2, 3)
    expect(new Set(communitiesOf({ ...groupedView(2, 3), relationships: [] })).size).toBe(nodes.length)
  })
})

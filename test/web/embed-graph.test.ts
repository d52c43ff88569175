import fc from 'fast-check'
import { MultiDirectedGraph as Whole } from 'graphology'
import { expect, it } from 'vitest'
import { MultiDirectedGraph as Lean } from '../../web/embed/lean/graph.ts'
import isLeanGraph from '../../web/embed/lean/is-graph.ts'

type Graph = Pick<Lean, keyof Lean>

const key = fc.integer({ min: 0, max: 6 })
/** One call, by its name and what it is given. */
const call = fc.oneof(
  fc.tuple(fc.constant('addNode' as const), key, fc.record({ x: fc.integer() })),
  fc.tuple(fc.constant('addDirectedEdgeWithKey' as const), key, key, key, fc.record({ size: fc.integer() })),
  fc.tuple(fc.constant('setNodeAttribute' as const), key, fc.constant('hidden'), fc.boolean()),
  fc.tuple(fc.constantFrom('hasNode' as const, 'hasEdge' as const, 'extremities' as const), key),
  fc.tuple(fc.constantFrom('getNodeAttributes' as const, 'getEdgeAttributes' as const), key),
  fc.tuple(fc.constant('getNodeAttribute' as const), key, fc.constant('x')),
  fc.tuple(fc.constantFrom('nodes' as const, 'edges' as const)),
)

const EVENTS = ['nodeAdded', 'edgeAdded', 'nodeAttributesUpdated'] as const

/** All that a graph answers, tells its listeners and holds. */
function story(graph: Graph, calls: readonly (readonly [keyof Lean, ...unknown[]])[]): unknown[] {
  const told: unknown[] = []
  for (const name of EVENTS)
    graph.on(name, given => told.push([name, (given as { key: string }).key, structuredClone(given)]))
  for (const [name, ...given] of calls) {
    try {
      const answer: unknown = Reflect.apply(graph[name] as () => unknown, graph, given)
      told.push(answer === graph ? 'itself' : structuredClone(answer))
    } catch {
      told.push('refused')
    }
  }
  graph.forEachNode((...node) => told.push(node.slice(0, 2)))
  graph.forEachEdge((...edge) => told.push(edge.slice(0, 4)))
  return [...told, graph.order]
}

it('the graph of the embed answers and tells the same as graphology', () => {
  fc.assert(
    fc.property(fc.array(call, { maxLength: 40 }), calls => {
      expect(story(new Lean(), calls)).toEqual(story(new Whole() as unknown as Graph, calls))
    }),
    { numRuns: 300 },
  )
})

it('a listener hears until it is removed, and the graph is known as one', () => {
  const graph = new Lean()
  const heard: string[] = []
  const listener = (given: unknown) => heard.push((given as { key: string }).key)
  graph.on('nodeAdded', listener)
  graph.addNode('a')
  graph.removeListener('nodeAdded', listener)
  graph.addNode('b')
  expect(heard).toEqual(['a'])
  expect([isLeanGraph(graph), isLeanGraph({})]).toEqual([true, false])
})

import type { PropertyGraph } from '../../src/cypher/graph.ts'
import { readQuery, rowsOf } from '../../src/cypher/read-query.ts'
import { Budget } from '../../src/cypher/run/budget.ts'
import { groupKey, isList, isMap } from '../../src/cypher/values/equality.ts'
import type { Steps } from '../../src/cypher/values/steps.ts'
import { Node, Path, Relationship, type Value } from '../../src/cypher/values/value.ts'

type Properties = Record<string, Value>

/** A graph in memory. Nodes and relationships are told by their `key`. */
export class SmallGraph implements PropertyGraph {
  private readonly all: Node[] = []
  private readonly relationships: Relationship[] = []

  node(labels: string[], properties: Properties): Node {
    const map = new Map(Object.entries(properties))
    const source = { get: (_: number, name: string) => map.get(name) ?? null, all: () => map }
    const node = new Node(this.all.length, labels, source)
    this.all.push(node)
    return node
  }

  link(start: Node, type: string, end: Node, properties: Properties = {}): void {
    const map = new Map(Object.entries(properties))
    const source = { get: (_: number, name: string) => map.get(name) ?? null, all: () => map }
    const relationship = new Relationship(this.relationships.length, type, [start, end], source)
    this.relationships.push(relationship)
    start.out.set(type, [...(start.out.get(type) ?? []), relationship])
    end.in.set(type, [...(end.in.get(type) ?? []), relationship])
  }

  nodes(label: string | null): readonly Node[] {
    return label === null ? this.all : this.all.filter(node => node.labels.includes(label))
  }

  lookUp(label: string, property: string, value: Value, steps: Steps): readonly Node[] {
    const key = groupKey(value, steps)
    return this.nodes(label).filter(node => groupKey(node.property(property), steps) === key)
  }

  countOf(type: string | null): number {
    return this.relationships.filter(one => type === null || one.type === type).length
  }
}

/** Two papers, three authors, two topics. */
export function paperGraph(): SmallGraph {
  const graph = new SmallGraph()
  const [first, second] = [
    graph.node(['Paper'], { key: 'p1', title: 'Weaving', year: 2023n }),
    graph.node(['Paper'], { key: 'p2', title: 'Knots', year: 2024n }),
  ]
  const authors = ['Ada', 'Bo', 'Cleo'].map(name => graph.node(['Author'], { key: name, name }))
  const topics = ['thread', 'loop'].map(name => graph.node(['Topic', 'Tag'], { key: name, name }))
  const [ada, bo, cleo] = authors as [Node, Node, Node]
  const [thread, loop] = topics as [Node, Node]
  graph.link(first, 'AUTHORED_BY', ada, { position: 1n })
  graph.link(first, 'AUTHORED_BY', bo, { position: 2n })
  graph.link(second, 'AUTHORED_BY', bo, { position: 1n })
  graph.link(second, 'AUTHORED_BY', cleo, { position: 2n })
  graph.link(first, 'TAGGED', thread)
  graph.link(second, 'TAGGED', thread)
  graph.link(second, 'TAGGED', loop)
  graph.link(second, 'CITES', first)
  return graph
}

/** A value as plain JavaScript: integers are numbers, nodes their keys, relationships their types, paths both. */
export function plain(value: Value): unknown {
  if (typeof value === 'bigint') return Number(value)
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map(plain)
  if (isMap(value)) return Object.fromEntries([...value].map(([name, item]) => [name, plain(item)]))
  if (value instanceof Node) return value.property('key')
  if (value instanceof Relationship) return value.type
  return value instanceof Path ? value.nodes.map(plain) : String(value)
}

/** The rows of a query. */
export function ask(
  graph: PropertyGraph,
  cypher: string,
  parameters: Properties = {},
  budget = new Budget(10_000, 4 * 2 ** 30),
): unknown[][] {
  const values = new Map(Object.entries(parameters))
  const query = readQuery(cypher, values).compile(graph)
  return Array.from(rowsOf(query, graph, { parameters: values, budget }), row => row.map(plain))
}

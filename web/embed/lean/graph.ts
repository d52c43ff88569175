import { EventEmitter } from './events.ts'

type Attributes = Record<string, unknown>
type Key = string | number

interface Edge {
  source: string
  target: string
  attributes: Attributes
}

/**
 * As much of graphology's graph as Sigma and our canvas use: the embed takes this one for it (`embed-build.ts`), which is a
 * tenth of its size. Keys are texts, as there; nodes and edges keep the order in which they came. A test compares the two.
 */
export class MultiDirectedGraph extends EventEmitter {
  private readonly nodesByKey = new Map<string, Attributes>()
  private readonly edgesByKey = new Map<string, Edge>()

  get order(): number {
    return this.nodesByKey.size
  }

  /** @throws Error if it is there */
  addNode(key: Key, attributes: Attributes = {}): string {
    const name = String(key)
    if (this.nodesByKey.has(name)) throw new Error(`The node "${name}" is in the graph.`)
    this.nodesByKey.set(name, { ...attributes })
    this.emit('nodeAdded', { key: name, attributes: this.getNodeAttributes(name) })
    return name
  }

  /** @throws Error if it is there, or an end of it is not */
  addDirectedEdgeWithKey(key: Key, from: unknown, to: unknown, attributes: Attributes = {}): string {
    const [name, source, target] = [String(key), String(from), String(to)]
    if (this.edgesByKey.has(name)) throw new Error(`The edge "${name}" is in the graph.`)
    for (const end of [source, target]) this.getNodeAttributes(end)
    const edge: Edge = { source, target, attributes: { ...attributes } }
    this.edgesByKey.set(name, edge)
    this.emit('edgeAdded', { key: name, undirected: false, ...edge })
    return name
  }

  hasNode(key: Key): boolean {
    return this.nodesByKey.has(String(key))
  }

  hasEdge(key: Key): boolean {
    return this.edgesByKey.has(String(key))
  }

  nodes(): string[] {
    return [...this.nodesByKey.keys()]
  }

  edges(): string[] {
    return [...this.edgesByKey.keys()]
  }

  extremities(key: Key): [source: string, target: string] {
    const { source, target } = this.edge(key)
    return [source, target]
  }

  forEachNode(visit: (key: string, attributes: Attributes) => void): void {
    for (const [key, attributes] of this.nodesByKey) visit(key, attributes)
  }

  forEachEdge(visit: (key: string, attributes: Attributes, source: string, target: string) => void): void {
    for (const [key, { source, target, attributes }] of this.edgesByKey)
      visit(key, attributes, source, target)
  }

  getNodeAttributes(key: Key): Attributes {
    const attributes = this.nodesByKey.get(String(key))
    if (!attributes) throw new Error(`The node "${key}" is not in the graph.`)
    return attributes
  }

  getNodeAttribute(key: Key, name: string): unknown {
    return this.getNodeAttributes(key)[name]
  }

  setNodeAttribute(key: Key, name: string, value: unknown): this {
    const attributes = this.getNodeAttributes(key)
    attributes[name] = value
    this.emit('nodeAttributesUpdated', { key: String(key), type: 'set', attributes, name })
    return this
  }

  getEdgeAttributes(key: Key): Attributes {
    return this.edge(key).attributes
  }

  private edge(key: Key): Edge {
    const edge = this.edgesByKey.get(String(key))
    if (!edge) throw new Error(`The edge "${key}" is not in the graph.`)
    return edge
  }
}

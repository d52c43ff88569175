/**
 * The values of Cypher. An integer is a bigint and a float a number, since Cypher tells 1 from 1.0 and its integers have
 * 64 bits. A map is a Map, so that nothing that a query names can collide with a property of an object.
 */
import type { Temporal } from '../temporal/temporal.ts'

export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | List
  | CypherMap
  | Node
  | Relationship
  | Path
  | Temporal
export type List = readonly Value[]
export type CypherMap = ReadonlyMap<string, Value>

/** The properties of all nodes, or all relationships, of a graph. They may be read from the store when first asked for. */
export interface PropertySource {
  /** Null when the node or relationship has no such property. */
  get(id: number, name: string): Value
  all(id: number): CypherMap
}

/** A node of the graph. There is one object for each node, so `===` compares nodes. */
export class Node {
  readonly id: number
  readonly labels: string[]
  /** Relationships that leave it, by type. */
  readonly out = new Map<string, Relationship[]>()
  /** Relationships that lead to it, by type. */
  readonly in = new Map<string, Relationship[]>()
  private readonly source: PropertySource

  constructor(id: number, labels: string[], source: PropertySource) {
    this.id = id
    this.labels = labels
    this.source = source
  }

  property(name: string): Value {
    return this.source.get(this.id, name)
  }

  properties(): CypherMap {
    return this.source.all(this.id)
  }
}

/** A relationship of the graph; one object each, as for nodes. */
export class Relationship {
  readonly id: number
  readonly type: string
  readonly start: Node
  readonly end: Node
  private readonly source: PropertySource

  constructor(id: number, type: string, [start, end]: readonly [Node, Node], source: PropertySource) {
    this.id = id
    this.type = type
    this.start = start
    this.end = end
    this.source = source
  }

  property(name: string): Value {
    return this.source.get(this.id, name)
  }

  properties(): CypherMap {
    return this.source.all(this.id)
  }
}

export class Path {
  readonly nodes: readonly Node[]
  readonly relationships: readonly Relationship[]

  constructor(nodes: readonly Node[], relationships: readonly Relationship[]) {
    this.nodes = nodes
    this.relationships = relationships
  }
}

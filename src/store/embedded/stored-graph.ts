import type { GrafeoDB } from '@grafeo-db/js'
import type { PropertyGraph } from '../../cypher/graph.ts'
import type { Needs } from '../../cypher/needs.ts'
import type { Steps } from '../../cypher/values/steps.ts'
import { Node, Relationship, type Value } from '../../cypher/values/value.ts'
import { schemaOf } from './engine.ts'
import { PropertyIndexes } from './property-indexes.ts'
import { quoted, StoredProperties } from './stored-properties.ts'

/** A type of relationships, which are read when a query first asks for them. */
interface StoredType {
  count: number
  isRead: boolean
  properties: StoredProperties
}

const push = <Key>(lists: Map<Key, Relationship[]>, key: Key, relationship: Relationship): void => {
  const list = lists.get(key)
  if (list) list.push(relationship)
  else lists.set(key, [relationship])
}

/** A generation in memory: its nodes and relationships, without the properties that nobody has asked for. */
export class StoredGraph implements PropertyGraph {
  private readonly byId: Node[] = []
  private readonly byLabel = new Map<string, Node[]>()
  private readonly indexes = new PropertyIndexes()
  private readonly types = new Map<string, StoredType>()
  private readonly all: Node[] = []
  private readonly db: GrafeoDB
  private readonly ofNodes: StoredProperties

  private constructor(db: GrafeoDB, names: ReadonlySet<string>) {
    this.db = db
    this.ofNodes = new StoredProperties(db, null, names)
  }

  /** Reads the nodes of an open file. */
  static async read(db: GrafeoDB): Promise<StoredGraph> {
    const { labels, edge_types: types, property_keys: keys } = schemaOf(db)
    const names = new Set(keys)
    const graph = new StoredGraph(db, names)
    for (const { name } of labels)
      for (const [id] of await graph.rows(`MATCH (n:${quoted(name)}) RETURN id(n)`))
        graph.addNode(Number(id), name)
    // Nodes without a label are nothing of ours, but a file can hold them.
    if (graph.all.length !== db.nodeCount())
      for (const [id] of await graph.rows('MATCH (n) RETURN id(n)')) graph.addNode(Number(id), null)
    graph.all.sort((one, other) => one.id - other.id)
    for (const { name, count } of types)
      graph.types.set(name, { count, isRead: false, properties: new StoredProperties(db, name, names) })
    return graph
  }

  private async rows(cypher: string): Promise<unknown[][]> {
    return (await this.db.executeCypher(cypher)).rows()
  }

  /** Reads what a query needs, before it runs. What a limit interrupts is read anew by the next query. */
  async prepare({ types, ofNodes, ofRelationships }: Needs, steps: Steps): Promise<void> {
    await this.ofNodes.prepare(ofNodes, steps)
    for (const [name, type] of this.types) {
      if (types && !types.has(name)) continue
      if (!type.isRead) await this.readType(name, type, steps)
      await type.properties.prepare(ofRelationships, steps)
    }
  }

  private async readType(name: string, type: StoredType, steps: Steps): Promise<void> {
    const relationships: Relationship[] = []
    // The engine takes types that differ only in case for one.
    const cypher = `MATCH (a)-[r:${quoted(name)}]->(b) RETURN id(r), id(a), id(b), type(r)`
    for (const [id, start, end, exact] of await this.rows(cypher)) {
      steps.count()
      if (exact !== name) continue
      const [from, to] = [this.byId[Number(start)], this.byId[Number(end)]]
      if (!from || !to) continue
      relationships.push(new Relationship(Number(id), name, [from, to], type.properties))
    }
    // Nothing can interrupt this: half of a type would be a wrong answer.
    type.isRead = true
    for (const relationship of relationships) {
      push(relationship.start.out, name, relationship)
      push(relationship.end.in, name, relationship)
    }
  }

  private addNode(id: number, label: string | null): void {
    const known = this.byId[id]
    const node = known ?? new Node(id, [], this.ofNodes)
    if (!known) {
      this.byId[id] = node
      this.all.push(node)
    }
    if (label === null) return
    node.labels.push(label)
    const list = this.byLabel.get(label)
    if (list) list.push(node)
    else this.byLabel.set(label, [node])
  }

  nodes(label: string | null): readonly Node[] {
    return label === null ? this.all : (this.byLabel.get(label) ?? [])
  }

  lookUp(label: string, property: string, value: Value, steps: Steps): readonly Node[] {
    return this.indexes.find(label, property, value, this.nodes(label), steps)
  }

  countOf(type: string | null): number {
    if (type !== null) return this.types.get(type)?.count ?? 0
    return [...this.types.values()].reduce((sum, { count }) => sum + count, 0)
  }
}

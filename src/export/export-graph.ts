import type { GraphView } from '../graph/graph-view.ts'
import { namesOf } from '../graph/names-of.ts'
import { LABELS, type Label, RELATIONSHIPS, type ViewRelationshipType } from '../graph/schema.ts'
import { isNode, isRelationship, type Value } from '../graph/table.ts'
import type { GraphStore } from '../store/store.ts'
import { type ExportPaper, readPapers } from './export-paper.ts'

export interface ExportNode {
  label: Label
  key: string
  name: string
  properties: Record<string, Value>
  /** Where and how it is drawn, if the view has been arranged. */
  look?: Look
}

/** The drawing of a node: y points up, the size is a radius, the colour is `#rrggbb`. */
export interface Look {
  x: number
  y: number
  size: number
  color: string
}

export interface ExportRelationship {
  type: ViewRelationshipType
  from: { label: Label; key: string }
  to: { label: Label; key: string }
  properties: Record<string, Value>
}

/** A graph as export formats read it: as often as they need, without holding it in memory. */
export interface ExportGraph {
  nodes(): AsyncIterable<ExportNode>
  relationships(): AsyncIterable<ExportRelationship>
  /** Its papers with all that a bibliography says. */
  papers(): AsyncIterable<ExportPaper>
}

/** Nodes per query, so that a page of papers with abstracts stays a few megabytes. */
const PAGE = 2000
const LIMITS = { rows: 1_000_000, timeout: 120_000 }

async function* pages(store: GraphStore, label: Label): AsyncGenerator<ExportNode[]> {
  const cypher = `MATCH (n:${label}) WHERE n.key > $after RETURN n ORDER BY n.key LIMIT $limit`
  for (let after = ''; ; ) {
    const table = await store.query(cypher, { after, limit: PAGE }, LIMITS, 'view')
    const nodes = table.rows
      .flat()
      .filter(isNode)
      .map(({ key, properties }) => {
        const { key: _key, ...rest } = properties
        return { label, key, name: namesOf(label, key, properties).name, properties: rest }
      })
    if (nodes.length > 0) yield nodes
    if (nodes.length < PAGE) return
    after = nodes.at(-1)?.key ?? after
  }
}

async function* leaving(store: GraphStore, label: Label, keys: string[]): AsyncGenerator<ExportRelationship> {
  for (const { type, to } of RELATIONSHIPS.filter(({ from }) => from === label)) {
    const cypher = `UNWIND $keys AS key MATCH (a:${label} {key: key})-[r:${type}]->(b:${to})
      RETURN a.key AS from, b.key AS to, r ORDER BY from, to`
    const { rows } = await store.query(cypher, { keys }, LIMITS, 'view')
    for (const [from, target, relationship] of rows) {
      if (relationship === undefined || !isRelationship(relationship)) continue
      const { properties } = relationship
      yield { type, from: { label, key: String(from) }, to: { label: to, key: String(target) }, properties }
    }
  }
}

/** Everything the store holds, in the order of labels and keys. */
export const wholeGraph = (store: GraphStore): ExportGraph => ({
  async *nodes() {
    for (const label of LABELS) for await (const page of pages(store, label)) yield* page
  },
  async *relationships() {
    for (const label of LABELS) {
      if (!RELATIONSHIPS.some(({ from }) => from === label)) continue
      for await (const page of pages(store, label)) {
        yield* leaving(
          store,
          label,
          page.map(({ key }) => key),
        )
      }
    }
  },
  async *papers() {
    for await (const page of pages(store, 'Paper'))
      yield* readPapers(
        store,
        page.map(({ key }) => key),
      )
  },
})

/** How the nodes of a view are drawn, and what is known of them from that. */
export type Drawn = (key: string) => { look: Look; properties: Record<string, Value> } | null

/**
 * What a view shows.
 * @param drawn null where the view is not arranged
 */
export const viewGraph = (view: GraphView, store: GraphStore, drawn: Drawn | null = null): ExportGraph => ({
  async *nodes() {
    for (const { label, key, name, date, weight } of view.nodes) {
      const known = drawn?.(key)
      const properties = { name, weight, ...(date !== undefined && { date }), ...known?.properties }
      yield { label, key, name, properties, ...(known && { look: known.look }) }
    }
  },
  async *relationships() {
    for (const { type, source, target, weight, evidence } of view.relationships) {
      const from = view.nodes[source]
      const to = view.nodes[target]
      if (from && to) yield { type, from, to, properties: { weight, ...(evidence && { evidence }) } }
    }
  },
  papers: () =>
    readPapers(
      store,
      view.nodes.filter(({ label }) => label === 'Paper').map(({ key }) => key),
    ),
})

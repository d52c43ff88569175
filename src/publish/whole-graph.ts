import { basename } from 'node:path'
import { AppError } from '../errors.ts'
import { type ExportNode, wholeGraph } from '../export/export-graph.ts'
import { isDay } from '../graph/is-day.ts'
import { textOfKey } from '../graph/keys.ts'
import type { Label, RelationshipType } from '../graph/schema.ts'
import type { Value } from '../graph/table.ts'
import type { GraphStore } from '../store/store.ts'

type Properties = Record<string, Value>

export interface WholeNode {
  key: string
  label: Label
  name: string
  properties: Properties
  links: WholeLink[]
}

/** A relationship, as a node at one of its ends sees it. */
export interface WholeLink {
  type: RelationshipType
  direction: 'out' | 'in'
  other: WholeNode
  properties: Properties
}

/** All nodes by their keys, with their relationships, in memory: asking a store for each of them would take minutes. */
export type WholeGraph = ReadonlyMap<string, WholeNode>

export interface GraphChoice {
  /** Whether what digests say of papers in their own words is left out, with the sentences that are taken from it. */
  privateCommentary: boolean
  /** Topics and digests whose papers are all that is wanted; empty for everything. */
  subjects: readonly string[]
}

/** The properties of a relationship without the words of a commentary. */
function withoutCommentary({
  commentary: _commentary,
  joined: _joined,
  ...properties
}: Properties): Properties {
  if (properties.field !== 'commentary') return properties
  const { evidence: _evidence, start: _start, end: _end, ...rest } = properties
  return rest
}

/** A digest under its day or the name of its file: its heading is in somebody's own words, too. */
function withoutHeading(node: ExportNode): ExportNode {
  const { date, source } = node.properties
  if (node.label !== 'Digest') return node
  const name = typeof date === 'string' && isDay(date) ? date : basename(String(source ?? node.key))
  return { ...node, name, properties: { ...node.properties, title: name } }
}

/**
 * Reads all that a store holds.
 * @throws NOT_FOUND for a topic or digest that it does not hold, or if none of those that are wanted has papers
 */
export async function readWholeGraph(store: GraphStore, choice: GraphChoice): Promise<WholeGraph> {
  const graph = new Map<string, WholeNode>()
  const source = wholeGraph(store)
  for await (const node of source.nodes()) {
    const shown = choice.privateCommentary ? withoutHeading(node) : node
    graph.set(node.key, { ...shown, links: [] })
  }
  for await (const { type, from, to, properties: all } of source.relationships()) {
    const [start, end] = [graph.get(from.key), graph.get(to.key)]
    if (!start || !end || type === 'SHARES') continue
    const properties = choice.privateCommentary ? withoutCommentary(all) : all
    start.links.push({ type, direction: 'out', other: end, properties })
    end.links.push({ type, direction: 'in', other: start, properties })
  }
  return choice.subjects.length === 0 || graph.size === 0 ? graph : partOf(graph, choice.subjects)
}

/** The papers of some topics and digests, and what is linked with them. */
function partOf(graph: WholeGraph, subjects: readonly string[]): WholeGraph {
  const unknown = subjects.find(key => !graph.has(key))
  if (unknown !== undefined)
    throw new AppError(
      'NOT_FOUND',
      `--only: there is no topic or digest "${unknown}". "paperweave search ${textOfKey(unknown)}" finds keys.`,
    )
  const papers = subjects.flatMap(key => graph.get(key)?.links.map(({ other }) => other) ?? [])
  const kept = new Set(papers.filter(({ label }) => label === 'Paper'))
  if (kept.size === 0)
    throw new AppError('NOT_FOUND', `--only: there are no papers of ${subjects.join(', ')} to publish.`)
  for (const paper of [...kept])
    for (const { other } of paper.links) if (other.label !== 'Paper') kept.add(other)
  const part = [...kept].sort((a, b) => (a.key < b.key ? -1 : 1))
  for (const node of part) node.links = node.links.filter(({ other }) => kept.has(other))
  return new Map(part.map(node => [node.key, node]))
}

import type { GraphView, ViewNode, ViewRelationship } from '../graph/graph-view.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import type { Parameters, Value } from '../graph/table.ts'
import { inPieces } from '../in-pieces.ts'
import type { Queries } from '../store/store.ts'
import type { CypherFile } from './cypher-file.ts'
import { expand } from './expand.ts'
import { type Link, linksOf } from './links.ts'
import { nameNodes, VIEW_LIMITS } from './name-nodes.ts'
import { walkNeighbourhood } from './walk.ts'
import { walkPath } from './walk-path.ts'
import { type FindSimilar, walkSimilar } from './walk-similar.ts'

/**
 * Reads the graph of a view. Nodes are in the order of label and key, relationships in that of their ends, so the result
 * is always the same. A node that is not stored is simply left out.
 * @param expanded the keys of nodes whose neighbours are added
 * @param similar for a view of similar papers
 * @throws UNSUPPORTED for a view of similar papers without that, and the same errors as `GraphStore.query`
 */
export async function readView(
  store: Queries,
  file: CypherFile,
  parameters: Parameters,
  expanded: readonly string[] = [],
  similar?: FindSimilar,
): Promise<GraphView> {
  const { links: own, cut } = await readLinks(store, file, parameters, similar)
  const grown = expanded.length === 0 ? null : await expand(store, file, own, expanded)
  const links = grown?.links ?? own
  const keys = links.flatMap(({ source, target }) => (target === null ? [source] : [source, target]))
  const nodes = await nameNodes(store, keys)
  const relationships = await relate(nodes, links)
  for (const [index, links] of degrees(nodes, relationships).entries()) {
    const node = nodes[index]
    if (node && LABEL_TABLE[node.label].weight === null) node.weight = links
  }
  return {
    view: file.name,
    parameters: parameters as Record<string, Value>,
    nodes,
    relationships,
    truncated: await truncation(store, file, parameters, ...ownOf(nodes, relationships, grown?.added), cut),
    omitted: await omission(store, file, parameters),
    ...(grown && { expanded: grown.expanded }),
    ...(file.walk === 'path' && { start: String(parameters.from) }),
    ...(file.walk === 'similar' && { centre: String(parameters.paper) }),
  }
}

/** The nodes that a view had before others were added, and how many links. */
function ownOf(
  nodes: readonly ViewNode[],
  relationships: readonly ViewRelationship[],
  added: ReadonlySet<string> = new Set(),
): [nodes: readonly ViewNode[], links: number] {
  if (added.size === 0) return [nodes, relationships.length]
  const isOwn = nodes.map(({ key }) => !added.has(key))
  const links = relationships.filter(({ source, target }) => isOwn[source] && isOwn[target])
  return [nodes.filter((_, node) => isOwn[node]), links.length]
}

/** @returns also the limit that left something out, if one did */
async function readLinks(
  store: Queries,
  file: CypherFile,
  parameters: Parameters,
  similar: FindSimilar | undefined,
): Promise<{ links: Link[]; cut: number | null }> {
  const { limit } = parameters
  if (file.walk) {
    const walks = {
      path: walkPath,
      neighbourhood: walkNeighbourhood,
      similar: () => walkSimilar(similar, parameters),
    }
    const { links, cut } = await walks[file.walk](store, file, parameters)
    return { links, cut: cut ? Number(limit ?? VIEW_LIMITS.rows) : null }
  }
  if (file.total?.counts || typeof limit !== 'number') {
    const table = await store.query(file.cypher, parameters, VIEW_LIMITS, 'view')
    return { links: await linksOf(table), cut: table.truncated ? VIEW_LIMITS.rows : null }
  }
  // One more row than is shown reveals whether there are more.
  const more = { ...parameters, limit: limit + 1 }
  const links = await linksOf(await store.query(file.cypher, more, VIEW_LIMITS, 'view'))
  return { links: links.slice(0, limit), cut: links.length > limit ? limit : null }
}

/** Relationships in the order of their ends. Those of each source are sorted by themselves, so that nothing takes long. */
async function relate(nodes: readonly ViewNode[], links: readonly Link[]): Promise<ViewRelationship[]> {
  const index = new Map(nodes.map(({ key }, at) => [key, at]))
  const from = nodes.map((): ViewRelationship[] => [])
  for await (const piece of inPieces(links))
    for (const { source, target, ...rest } of piece) {
      const [start, end] = [index.get(source), target === null ? undefined : index.get(target)]
      if (start !== undefined && end !== undefined) from[start]?.push({ source: start, target: end, ...rest })
    }
  const all: ViewRelationship[] = []
  for await (const piece of inPieces(from))
    for (const list of piece) {
      list.sort((a, b) => a.target - b.target || (a.type < b.type ? -1 : 1))
      for (const one of list) all.push(one)
    }
  return all
}

function degrees(nodes: readonly ViewNode[], relationships: readonly ViewRelationship[]): number[] {
  const counts = nodes.map(() => 1)
  for (const { source, target } of relationships) {
    counts[source] = (counts[source] ?? 0) + 1
    counts[target] = (counts[target] ?? 0) + 1
  }
  return counts
}

async function truncation(
  store: Queries,
  file: CypherFile,
  parameters: Parameters,
  nodes: readonly ViewNode[],
  links: number,
  cut: number | null,
): Promise<GraphView['truncated']> {
  const counts = file.total?.counts ?? null
  if (file.total && (counts || cut !== null)) {
    const { rows } = await store.query(file.total.cypher, parameters, VIEW_LIMITS, 'view')
    const total = Number(rows[0]?.[0] ?? 0)
    const shown = counts ? nodes.filter(({ label }) => label === counts).length : links
    if (total > shown) return { shown, total, limit: Number(parameters.limit), counts }
  }
  return cut === null
    ? null
    : { shown: file.walk ? nodes.length : links, total: null, limit: cut, counts: null }
}

async function omission(
  store: Queries,
  { omitted }: CypherFile,
  parameters: Parameters,
): Promise<GraphView['omitted']> {
  if (omitted === null) return null
  const { rows } = await store.query(omitted, parameters, VIEW_LIMITS, 'view')
  const papers = Number(rows[0]?.[0] ?? 0)
  return papers === 0 ? null : { papers, authors: Number(parameters.most) }
}

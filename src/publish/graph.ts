import type { PublishedGraph, PublishedLinks, PublishedNodes } from '../folder-format/library.ts'
import { KeyShortener } from '../folder-format/short-keys.ts'
import { LABEL_TABLE, type LabelRow } from '../graph/labels.ts'
import { LABELS, type Label, RELATIONSHIPS } from '../graph/schema.ts'
import type { Site } from './site.ts'
import type { WholeGraph, WholeNode } from './whole-graph.ts'

const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

function nodesOf(label: Label, nodes: readonly WholeNode[]): PublishedNodes {
  const { date, weight, properties }: LabelRow = LABEL_TABLE[label]
  const shortener = new KeyShortener()
  return {
    label,
    keys: nodes.map(({ key, name }) => shortener.short(key, name)),
    prefixes: shortener.prefixes,
    names: nodes.map(({ name }) => name),
    dates: date === null ? null : nodes.map(one => textOrNull(one.properties[date])),
    weights: weight === null ? null : nodes.map(one => Number(one.properties[weight] ?? 0)),
    venues: 'venue' in properties ? nodes.map(one => textOrNull(one.properties.venue)) : null,
  }
}

/** The graph as views, filters and charts read it. @returns its piece */
export async function publishGraph(site: Site, graph: WholeGraph): Promise<string> {
  const byLabel = new Map<Label, WholeNode[]>(LABELS.map(label => [label, []]))
  for (const node of graph.values()) byLabel.get(node.label)?.push(node)
  const place = new Map<WholeNode, number>()
  for (const nodes of byLabel.values()) {
    nodes.sort((a, b) => (a.key < b.key ? -1 : 1))
    for (const [at, node] of nodes.entries()) place.set(node, at)
  }
  const links = RELATIONSHIPS.map(({ type, from, to, properties }): PublishedLinks => {
    const found: PublishedLinks = { type, from, to, sources: [], targets: [], positions: null }
    if (type === 'FEATURES' && 'position' in properties) found.positions = []
    for (const node of byLabel.get(from) ?? [])
      for (const link of node.links) {
        if (link.type !== type || link.direction !== 'out' || link.other.label !== to) continue
        found.sources.push(place.get(node) ?? 0)
        found.targets.push(place.get(link.other) ?? 0)
        found.positions?.push(Number(link.properties.position ?? 0))
      }
    return found
  })
  const whole: PublishedGraph = {
    nodes: [...byLabel].map(([label, nodes]) => nodesOf(label, nodes)),
    links,
  }
  return site.piece('graph', JSON.stringify(whole))
}

import type { Stats } from '../graph/library.ts'
import type { GraphStore } from '../store/store.ts'
import type { WholeGraph } from './whole-graph.ts'

/** How much is published: what the store counts, or what is left of it. */
export async function statsOf(
  store: GraphStore,
  graph: WholeGraph,
  subjects: readonly string[],
): Promise<Stats> {
  if (subjects.length === 0) return store.stats()
  const stats: Stats = { nodes: {}, relationships: {}, from: null, to: null }
  const days: string[] = []
  for (const { label, properties, links } of graph.values()) {
    stats.nodes[label] = (stats.nodes[label] ?? 0) + 1
    if (label === 'Digest' && typeof properties.date === 'string') days.push(properties.date)
    for (const { type, direction } of links)
      if (direction === 'out') stats.relationships[type] = (stats.relationships[type] ?? 0) + 1
  }
  days.sort()
  return { ...stats, from: days[0] ?? null, to: days.at(-1) ?? null }
}

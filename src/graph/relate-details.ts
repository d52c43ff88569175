import type { NodeDetails } from './node-details.ts'
import { RELATED, type Related } from './related.ts'

type Group = Related['groups'][number]

/** What one row of the table relates a node to, through these papers. */
function groupOf(
  node: NodeDetails,
  papers: ReadonlyMap<string, NodeDetails>,
  { kind, near, far, to }: (typeof RELATED)[number],
): Group {
  const found = new Map<string, Group['nodes'][number]>()
  const through = node.links.filter(({ type, other }) => type === near && other.label === 'Paper')
  for (const { other } of through) {
    for (const link of papers.get(other.key)?.links ?? []) {
      const { key, label, name } = link.other
      if (link.type !== far || link.direction !== 'out' || label !== to || key === node.key) continue
      found.set(key, { key, name, papers: (found.get(key)?.papers ?? 0) + 1 })
    }
  }
  const nodes = [...found.values()].sort((a, b) => b.papers - a.papers || (a.name < b.name ? -1 : 1))
  return { kind, label: to, nodes, total: nodes.length }
}

/** What a node is related to, from all that is known about it and its papers: what a server says of them. */
export function relateDetails(node: NodeDetails, papers: readonly NodeDetails[]): Related {
  const byKey = new Map(papers.map(paper => [paper.key, paper]))
  const rows = RELATED.filter(({ from }) => from === node.label)
  return { groups: rows.map(row => groupOf(node, byKey, row)).filter(({ total }) => total > 0) }
}

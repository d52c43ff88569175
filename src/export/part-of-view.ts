import type { GraphView, ViewNode } from '../graph/graph-view.ts'

/** A view with only the nodes that are kept, and the relationships between them. */
export function partOfView(view: GraphView, keeps: (node: ViewNode) => boolean): GraphView {
  const kept = view.nodes.map(keeps)
  let count = 0
  const place = kept.map(isKept => (isKept ? count++ : -1))
  return {
    ...view,
    nodes: view.nodes.filter((_, index) => kept[index]),
    relationships: view.relationships
      .filter(({ source, target }) => kept[source] && kept[target])
      .map(link => ({ ...link, source: place[link.source] as number, target: place[link.target] as number })),
  }
}

import type { GraphView, ViewNode } from '../graph/graph-view.ts'

/** A view reduced to some of its nodes and the relationships between them. */
export function partOfView(view: GraphView, keeps: (node: ViewNode) => boolean): GraphView {
  const kept = view.nodes.map(keeps)
  let count = 0
  const moved = kept.map(isKept => (isKept ? count++ : -1))
  return {
    ...view,
    nodes: view.nodes.filter((_, index) => kept[index]),
    relationships: view.relationships
      .filter(({ source, target }) => kept[source] && kept[target])
      .map(link => ({ ...link, source: moved[link.source] as number, target: moved[link.target] as number })),
  }
}

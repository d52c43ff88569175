import type { MultiDirectedGraph } from 'graphology'

/** What Sigma needs of a node; `ring` and `core` are the two colours of its disc. */
export interface DrawnNode {
  x: number
  y: number
  size: number
  color: string
  core: string
  halo: string
  zIndex: number
}

export interface DrawnRelationship {
  size: number
  color: string
  zIndex: number
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnRelationship>

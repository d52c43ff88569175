import type { MultiDirectedGraph } from 'graphology'
import type { LinkLook } from '../../src/graph/link-looks.ts'

/** A node as Sigma draws it: `color` is the ring of its disc, `core` the inside. */
export interface DrawnNode {
  x: number
  y: number
  size: number
  color: string
  core: string
  zIndex: number
  hidden?: boolean
}

export interface DrawnRelationship {
  /** The program that draws it. */
  type: LinkLook['line']
  size: number
  color: string
  zIndex: number
}

export type DrawnGraph = MultiDirectedGraph<DrawnNode, DrawnRelationship>

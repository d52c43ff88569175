import type { GraphView } from './graph-view.ts'
import { LABELS, type Label } from './schema.ts'

/**
 * A community: nodes with more links among them than chance would give (Leiden). Large ones consist of smaller ones, found
 * in the same way in their own links.
 */
export interface Community {
  /** Stays the same from one generation to the next, like its name and colour. No two communities of a scene share one. */
  id: number
  /** What tells it apart from others of its parent: the names of its members that do so best. */
  name: string
  /** How many nodes it has, those of its parts included. */
  nodes: number
  /** Index into the colours of communities. A part has that of the whole. */
  color: number
  /** The community that it is a part of, if it is one. */
  parent: number | null
  /** How many communities it lies in. */
  level: number
}

/**
 * What the browser draws, in columns: node i is `nodes.*[i]`. Positions have an arbitrary unit and are centred on 0,
 * with y pointing up. Sizes are radii in pixels at zoom 1. Names are drawn by `priority`, 0 first.
 */
export interface Scene {
  view: string
  parameters: GraphView['parameters']
  generation: string
  nodes: {
    key: string[]
    name: string[]
    /** Index into LABELS. */
    label: Uint8Array
    x: Float32Array
    y: Float32Array
    size: Float32Array
    weight: Float32Array
    /** The smallest community that each node belongs to. */
    community: Uint32Array
    priority: Uint32Array
    /** As in `numberOfDate`. */
    date: Int32Array
  }
  relationships: {
    source: Uint32Array
    target: Uint32Array
    /** Index into VIEW_TYPES. */
    type: Uint8Array
    weight: Float32Array
  }
  /** Parents before their parts, the largest of a level first. */
  communities: Community[]
  truncated: GraphView['truncated']
  omitted: GraphView['omitted']
  /** The nodes whose neighbours were added; absent if none were. */
  expanded?: GraphView['expanded']
}

/** The label of a node. */
export const labelOf = ({ nodes }: Pick<Scene, 'nodes'>, node: number): Label =>
  LABELS[nodes.label[node] as number] as Label

import type { GraphView } from './graph-view.ts'
import { LABELS, type Label } from './schema.ts'

/** A community of the scene: nodes that belong together more than chance (Louvain). */
export interface Community {
  id: number
  /** The names of its most connected nodes: what it is about. */
  name: string
  nodes: number
  /** Index into the palette; the same for every viewer. */
  color: number
}

/**
 * What the browser draws, in columns. Node i is `nodes.*[i]`. Positions are in an arbitrary unit, centred on
 * 0, with y upwards; sizes are radii in pixels at zoom 1; `priority` orders labels (0 is first).
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
    community: Uint16Array
    priority: Uint32Array
    /** Days since 1970-01-01, or -1. */
    day: Int32Array
  }
  relationships: {
    source: Uint32Array
    target: Uint32Array
    /** Index into VIEW_TYPES. */
    type: Uint8Array
    weight: Float32Array
  }
  communities: Community[]
  truncated: GraphView['truncated']
}

/** The label of a node. */
export const labelOf = ({ nodes }: Pick<Scene, 'nodes'>, node: number): Label =>
  LABELS[nodes.label[node] as number] as Label

/** What the colours of nodes mean. */
export type ColorBy = 'kind' | 'community'

/** Kinds tell nodes apart where there are several; nodes of one kind are told apart by their communities. */
export const plainColors = ({ nodes: { label } }: Pick<Scene, 'nodes'>): ColorBy =>
  label.every(one => one === label[0]) && label.length > 0 ? 'community' : 'kind'

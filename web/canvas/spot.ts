/** Where a node is drawn now, in CSS pixels. */
export interface Spot {
  node: number
  x: number
  y: number
  radius: number
  /** Whether it is highlighted: such nodes are named before all others. */
  near: boolean
  /** Whether it is the hovered or selected node itself: it is named in full, whatever its name covers. */
  focus: boolean
}

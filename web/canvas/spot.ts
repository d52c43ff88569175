/** A node where it is drawn now, in CSS pixels. */
export interface Spot {
  node: number
  x: number
  y: number
  radius: number
  /** It belongs to what stands out: named before all others. */
  near: boolean
  /** It is what stands out: named in full, whatever it covers. */
  focus: boolean
}

import { SURFACE_COLORS, type Theme } from '../graph/palette.ts'
import type { Label } from '../graph/schema.ts'

/** Where a node stands in a picture, and how large. */
export interface Spot {
  x: number
  y: number
  radius: number
}

/** With one decimal: more makes files larger and nothing sharper. */
export const number = (value: number): string => value.toFixed(1)

const circle = ({ x, y }: Spot, radius: number, paint: string): string =>
  `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${paint}/>`

/** A node as the viewer draws it: authors are rings and models have a dark heart, whatever colours mean. */
export function markOf(label: Label, spot: Spot, color: string, theme: Theme): string {
  const { radius } = spot
  const { background, text } = SURFACE_COLORS[theme]
  if (label === 'Author') {
    const ring = `fill="${background}" stroke="${color}" stroke-width="${number(radius * 0.34)}"`
    return circle(spot, radius * 0.83, ring)
  }
  const disc = circle(spot, radius, `fill="${color}"`)
  return label === 'Model' ? disc + circle(spot, radius * 0.6, `fill="${text}" fill-opacity="0.6"`) : disc
}

import type { Mark } from '../graph/labels.ts'
import { SURFACE_COLORS, type Theme } from '../graph/palette.ts'

/** Position and size of a node in a picture. */
export interface Spot {
  x: number
  y: number
  radius: number
}

/** One decimal: more would only make files larger. */
export const number = (value: number): string => value.toFixed(1)

const circle = ({ x, y }: Spot, radius: number, paint: string): string =>
  `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius)}" ${paint}/>`

type Draw = (spot: Spot, color: string, theme: Theme) => string

const disc: Draw = (spot, color) => circle(spot, spot.radius, `fill="${color}"`)

/** Nodes as the viewer draws them. */
export const MARKS: Record<Mark, Draw> = {
  disc,
  ring: (spot, color, theme) => {
    const stroke = `stroke="${color}" stroke-width="${number(spot.radius * 0.34)}"`
    return circle(spot, spot.radius * 0.83, `fill="${SURFACE_COLORS[theme].background}" ${stroke}`)
  },
  heart: (spot, color, theme) => {
    const paint = `fill="${SURFACE_COLORS[theme].text}" fill-opacity="0.6"`
    return disc(spot, color, theme) + circle(spot, spot.radius * 0.6, paint)
  },
}

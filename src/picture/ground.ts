import { communityColor } from '../graph/palette.ts'
import { territoriesOf } from '../graph/territories.ts'
import type { Drawing } from './drawing.ts'
import type { Point } from './frame.ts'
import { number } from './marks.ts'

/** The rim around a hull, in pixels, and how much of its colour is seen. */
const RIM = 26
const OPACITY = { light: 0.075, dark: 0.1 }

/** A closed path through the middles of the sides of a hull, with rounded corners. */
function roundPath(points: readonly Point[]): string {
  const middle = (a: Point, b: Point) => `${number((a.x + b.x) / 2)} ${number((a.y + b.y) / 2)}`
  const start = middle(points.at(-1) as Point, points[0] as Point)
  const sides = points.map((corner, at) => {
    const next = points[(at + 1) % points.length] as Point
    return `Q${number(corner.x)} ${number(corner.y)} ${middle(corner, next)}`
  })
  return `M${start}${sides.join('')}Z`
}

/** The territories of the communities that are shown, as the viewer tints them. */
export function groundOf({ scene, frame, theme, isOpen }: Drawing): string {
  const slots = new Map(scene.communities.map(({ id, color }) => [id, color]))
  const onSheet = ({ x, y }: Point): Point => ({
    x: frame.middle.x + frame.scale * x,
    y: frame.middle.y - frame.scale * y,
  })
  const hulls = territoriesOf(scene).filter(({ community, hull }) => isOpen(community) && hull.length > 2)
  if (hulls.length === 0) return ''
  const paths = hulls.map(({ community, hull }) => {
    const color = communityColor(theme, slots.get(community) ?? 0)
    return `<path d="${roundPath(hull.map(onSheet))}" fill="${color}" stroke="${color}" stroke-width="${RIM}" stroke-linejoin="round"/>`
  })
  return `<g opacity="${OPACITY[theme]}">${paths.join('\n')}</g>\n`
}

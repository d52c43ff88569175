import { DASH, type LinkLook, lookOfLink } from '../graph/link-looks.ts'
import { SURFACE_COLORS } from '../graph/palette.ts'
import { isLarge, isSmall } from '../graph/scene-size.ts'
import type { Drawing } from './drawing.ts'
import { misses, type Point } from './frame.ts'
import { number } from './marks.ts'

/** Lines that look alike. */
interface Bundle {
  look: LinkLook
  color: string
  lines: string
  arrows: string
}

interface Stroke {
  width: number
  opacity: number
}

/** Length of an arrow in pixels, and half of its width. */
const ARROW = { length: 5, half: 2.6 }

/** The head of an arrow that ends at the rim of a disc; none where two discs nearly touch. */
function arrowTo(a: Point, b: Point, rim: number): string {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  if (length < rim + 2 * ARROW.length) return ''
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const at = (along: number, aside: number) =>
    `${number(b.x - dx * along - dy * aside)} ${number(b.y - dy * along + dx * aside)}`
  const back = rim + 1 + ARROW.length
  return `M${at(rim + 1, 0)}L${at(back, ARROW.half)}L${at(back, -ARROW.half)}Z`
}

function write({ look, color, lines, arrows }: Bundle, { width, opacity }: Stroke): string {
  const dash = look.line === 'dashed' ? ` stroke-dasharray="${DASH.join(' ')}"` : ''
  const stroke = `stroke="${color}" stroke-opacity="${opacity}" stroke-width="${number(width * look.width)}"${dash}`
  const heads = arrows === '' ? '' : `<path d="${arrows}" fill="${color}" fill-opacity="${opacity}"/>\n`
  return `<path d="${lines}" ${stroke} fill="none"/>\n${heads}`
}

/** A line of its own, for a legend. */
export function lineSample(a: Point, b: Point, look: LinkLook, color: string): string {
  const lines = `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`
  const arrows = look.line === 'arrow' ? arrowTo(a, b, 0) : ''
  return write({ look, color, lines, arrows }, { width: 1, opacity: 0.7 })
}

export interface Lines {
  /** None in a large scene, whose links are drawn fainter. */
  plain: string
  /** Those of the selected node, each in the colour of the node it leads to. */
  strong: string
}

/** The relationships between shown nodes. */
export function linesOf(drawing: Drawing): Lines {
  const { shown, frame, focus, near, theme, colorOf, radius } = drawing
  const { source: sources, target: targets, type: types } = drawing.scene.relationships
  const present = new Set(shown)
  const isCrowd = isLarge(drawing.scene)
  const bundles = { plain: new Map<string, Bundle>(), strong: new Map<string, Bundle>() }
  for (const [index, source] of sources.entries()) {
    const target = targets[index] as number
    if (!present.has(source) || !present.has(target)) continue
    const [a, b] = [frame.at(source), frame.at(target)]
    if (misses(a, b)) continue
    const kind = source === focus || target === focus ? 'strong' : 'plain'
    if (kind === 'plain' && isCrowd) continue
    const type = types[index] as number
    const color = kind === 'strong' ? colorOf(target) : SURFACE_COLORS[theme].relationship
    const known = bundles[kind].get(`${type} ${color}`)
    const bundle = known ?? { look: lookOfLink(type), color, lines: '', arrows: '' }
    if (!known) bundles[kind].set(`${type} ${color}`, bundle)
    bundle.lines += `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`
    if (bundle.look.line === 'arrow') bundle.arrows += arrowTo(a, b, radius(target))
  }
  const written = (all: Map<string, Bundle>, stroke: Stroke) =>
    [...all.values()].map(bundle => write(bundle, stroke)).join('')
  return {
    plain: written(bundles.plain, { width: isSmall(drawing.scene) ? 1.3 : 0.6, opacity: near ? 0.12 : 0.5 }),
    strong: written(bundles.strong, { width: 1.6, opacity: 0.9 }),
  }
}

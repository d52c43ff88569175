import { bendOf, bundleWidth, strengthAt } from '../graph/bundle-looks.ts'
import { bundlesOf } from '../graph/bundles.ts'
import { opacityOfDisc } from '../graph/crowding.ts'
import { bandsOf, opacityOf } from '../graph/link-bands.ts'
import { communityColor, SURFACE_COLORS } from '../graph/palette.ts'
import type { Drawing, Placed } from './drawing.ts'
import { misses, type Point } from './frame.ts'
import { number } from './marks.ts'

/** Large scenes: as the viewer draws them, by the same rules, and with a few elements for many nodes and links. */

/** From this radius in pixels, nodes have the marks of their kinds. */
const MARKED = 1.6

const place = ({ x, y }: Point): string => `${number(x)} ${number(y)}`

/** Discs of one colour, size and opacity: a round dot is the end of a line without a length. */
const dots = (points: readonly Point[], color: string, radius: string, opacity: string): string =>
  `<path d="${points.map(point => `M${place(point)}h0`).join('')}" stroke="${color}" stroke-opacity="${opacity}" stroke-width="${number(2 * Number(radius))}" stroke-linecap="round"/>`

/** The small nodes as dots. @returns also those that are large enough for a mark of their own */
export function dotsOf(
  { scene, disc, colorOf }: Drawing,
  spots: readonly Placed[],
): { svg: string; marked: Placed[] } {
  const groups = new Map<string, { color: string; radius: string; opacity: string; points: Point[] }>()
  const marked: Placed[] = []
  for (const spot of spots) {
    if (spot.radius >= MARKED) {
      marked.push(spot)
      continue
    }
    const [color, radius] = [colorOf(spot.node), spot.radius.toFixed(1)]
    const opacity = opacityOfDisc((scene.nodes.size[spot.node] as number) * disc).toFixed(1)
    const name = `${color} ${radius} ${opacity}`
    const group = groups.get(name) ?? { color, radius, opacity, points: [] }
    group.points.push(spot)
    groups.set(name, group)
  }
  const svg = [...groups.values()].map(one => dots(one.points, one.color, one.radius, one.opacity))
  return { svg: svg.join('\n'), marked }
}

/** Single links, so faint that they cover only a part of the map: those of about one length together. */
export function faintLinesOf({ scene, shown, frame, theme }: Drawing): string {
  const present = new Uint8Array(scene.nodes.key.length)
  for (const node of shown) present[node] = 1
  const { ends, bands } = bandsOf(scene)
  const paths = bands.map(band => {
    const opacity = opacityOf(band, frame.scale)
    if (opacity === 0) return ''
    let lines = ''
    for (let link = band.first; link < band.first + band.count; link += 1) {
      const [source, target] = [ends[2 * link] as number, ends[2 * link + 1] as number]
      if (present[source] === 0 || present[target] === 0) continue
      const [a, b] = [frame.at(source), frame.at(target)]
      if (!misses(a, b)) lines += `M${place(a)}L${place(b)}`
    }
    return lines === '' ? '' : `<path d="${lines}" stroke-opacity="${opacity.toFixed(3)}"/>\n`
  })
  return `<g stroke="${SURFACE_COLORS[theme].relationship}" fill="none">${paths.join('')}</g>\n`
}

/** The strongest bundles of links between communities, from the colour of one to that of the other. */
export function bundlesIn({ scene, frame, theme, near, isFiltered, isPart }: Drawing): string {
  const strength = near !== null || isFiltered || isPart ? 0 : strengthAt(frame.zoom)
  if (strength === 0) return ''
  const slots = new Map(scene.communities.map(({ id, color }) => [id, color]))
  const colorOf = (id: number) => communityColor(theme, slots.get(id) ?? 0)
  const onSheet = ({ x, y }: Point): Point => ({
    x: frame.middle.x + frame.scale * x,
    y: frame.middle.y - frame.scale * y,
  })
  const bundles = bundlesOf(scene)
  const strongest = bundles[0]?.weight ?? 1
  const curves = bundles.toReversed().map(({ ends, weight }, at) => {
    const [from, to] = ends.map(onSheet) as [Point, Point]
    const along = `x1="${number(from.x)}" y1="${number(from.y)}" x2="${number(to.x)}" y2="${number(to.y)}"`
    const stops = ends.map((end, stop) => `<stop offset="${stop}" stop-color="${colorOf(end.community)}"/>`)
    return `<linearGradient id="bundle-${at}" gradientUnits="userSpaceOnUse" ${along}>${stops.join('')}</linearGradient>
<path d="M${place(from)}Q${place(bendOf(from, to))} ${place(to)}" stroke="url(#bundle-${at})" stroke-width="${number(bundleWidth(weight, strongest))}"/>`
  })
  return `<g opacity="${strength.toFixed(2)}" fill="none" stroke-linecap="round">${curves.join('\n')}</g>\n`
}

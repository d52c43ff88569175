import { escapeMarkup } from '../address/escape.ts'
import type { Box } from '../graph/box.ts'
import { drawnName } from '../graph/drawn-name.ts'
import { shorten } from '../graph/lettering.ts'
import { SURFACE_COLORS } from '../graph/palette.ts'
import { type Drawing, spotsOf } from './drawing.ts'
import { HEIGHT, WIDTH } from './frame.ts'
import { number } from './marks.ts'
import { placeNames } from './place-names.ts'

/** Most names in a picture. */
const LABELLED = 32
const LONGEST = 40

/**
 * The names of the largest nodes, or of what stands out.
 * @param taken where something else stands
 * @param said names that stand there already
 */
export function namesOf(drawing: Drawing, taken: readonly Box[], said: ReadonlySet<string>): string {
  const { scene, focus, near, pinned, theme } = drawing
  const halo = `stroke="${SURFACE_COLORS[theme].background}" stroke-width="3" stroke-linejoin="round"`
  const spots = spotsOf(drawing).map(spot => {
    const name = drawnName(scene, spot.node)
    // The ring around a pinned node is part of it.
    const radius = spot.radius + (pinned.has(spot.node) ? 4 : 0)
    return { ...spot, radius, name: shorten(name, LONGEST) }
  })
  const named = spots.filter(({ node }) =>
    near === null ? pinned.has(node) || !said.has(scene.nodes.name[node] ?? '') : near.has(node),
  )
  const turn = ({ node }: { node: number }) => (node === focus ? 2 : pinned.has(node) ? 1 : 0)
  named.sort((a, b) => turn(b) - turn(a))
  const inside = { left: 0, right: WIDTH, top: 0, bottom: HEIGHT }
  const texts = placeNames(named, taken, inside, LABELLED).map(({ x, y, name, disc }) => {
    const weight = disc.node === focus || pinned.has(disc.node) ? ' font-weight="600"' : ''
    return `<text x="${number(x)}" y="${number(y)}"${weight}>${escapeMarkup(name)}</text>`
  })
  // Twice, because some renderers of SVG do not know paint-order.
  return `<g ${halo}>${texts.join('\n')}</g>\n${texts.join('\n')}`
}

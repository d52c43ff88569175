import { escapeMarkup } from '../address/escape.ts'
import { type Box, overlap } from '../graph/box.ts'
import { type CommunityName, namesInView } from '../graph/map-names/names-in-view.ts'
import { placesOf } from '../graph/map-names/places.ts'
import { NameRanges } from '../graph/map-names/ranges.ts'
import { communityNameColor, SURFACE_COLORS } from '../graph/palette.ts'
import type { Drawing } from './drawing.ts'
import { HEIGHT, WIDTH } from './frame.ts'
import { number } from './marks.ts'

const SHEET = { width: WIDTH, height: HEIGHT }

/** The names of communities, as the viewer shows them in a canvas of this size, except under the heading and the legend. */
export function communityNamesOf(
  { scene, near, frame, isOpen }: Drawing,
  taken: readonly Box[],
): CommunityName[] {
  if (near !== null) return []
  return namesInView(new NameRanges(placesOf(scene), SHEET), frame, SHEET).filter(
    ({ community: id, box }) => isOpen(id) && !taken.some(other => overlap(box, other)),
  )
}

export function writeCommunityNames({ scene, theme }: Drawing, names: readonly CommunityName[]): string {
  const slots = new Map(scene.communities.map(({ id, color }) => [id, color]))
  const texts = names.flatMap(({ community, x, lines }) => {
    const fill = communityNameColor(theme, slots.get(community) ?? 0)
    return lines.map(
      ({ text, size, y }) =>
        `<text x="${number(x)}" y="${number(y)}" font-size="${number(size)}" fill="${fill}">${escapeMarkup(text)}</text>`,
    )
  })
  if (texts.length === 0) return ''
  const halo = `stroke="${SURFACE_COLORS[theme].background}" stroke-width="4" stroke-linejoin="round"`
  // Twice, because some renderers of SVG do not know paint-order.
  return `<g text-anchor="middle" font-weight="680"><g ${halo}>${texts.join('\n')}</g>\n${texts.join('\n')}</g>`
}

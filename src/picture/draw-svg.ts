import type { Address } from '../address/address.ts'
import { escapeMarkup } from '../address/escape.ts'
import type { Box } from '../graph/box.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { shorten, widthOf } from '../graph/lettering.ts'
import { SURFACE_COLORS } from '../graph/palette.ts'
import { labelOf, type Scene } from '../graph/scene.ts'
import { isLarge } from '../graph/scene-size.ts'
import { titleWithSubjects } from '../graph/subjects.ts'
import { LANGUAGE_FONTS } from '../text/languages.ts'
import { leftOutText } from '../text/left-out.ts'
import type { Translator } from '../text/translator.ts'
import { communityNamesOf, writeCommunityNames } from './community-names.ts'
import { bundlesIn, dotsOf, faintLinesOf } from './crowd.ts'
import { clearOf, type Drawing, drawingOf, type Placed, spotsOf } from './drawing.ts'
import { HEIGHT, WIDTH } from './frame.ts'
import { groundOf } from './ground.ts'
import { legendOf } from './legend.ts'
import { linesOf } from './lines.ts'
import { MARKS, number } from './marks.ts'
import { namesOf } from './names.ts'

/** The words of a picture. */
interface Words {
  /** The name of the view. */
  title: string
  /** As the file of the view declares it. */
  walk?: string | null
  translator: Translator
}

/** What is drawn besides what the address itself says. */
interface Given extends Words {
  /** 1 for each node that fits the filters of the address; null if it has none. */
  fitting?: Uint8Array | null
}

const FONTS = `system-ui, ${LANGUAGE_FONTS}, sans-serif`
const TITLE_FONT = 22
const NOTE_FONT = 13
const TITLE_LONGEST = 80

/** The marks of nodes, small ones of a large scene as dots below the others. */
function marks(drawing: Drawing, spots: readonly Placed[]): string {
  const { scene, theme, colorOf } = drawing
  const { svg, marked } = isLarge(scene) ? dotsOf(drawing, spots) : { svg: '', marked: spots }
  const single = marked.map(({ node, ...spot }) =>
    MARKS[LABEL_TABLE[labelOf(scene, node)].mark](spot, colorOf(node), theme),
  )
  return [svg, ...single].join('\n')
}

/** The links of a scene that do not stand out. */
function plainLinksOf(drawing: Drawing, plain: string): string {
  if (!isLarge(drawing.scene)) return plain
  const faint = faintLinesOf(drawing)
  return bundlesIn(drawing) + (drawing.near === null ? faint : `<g opacity="0.3">${faint}</g>`)
}

/** Rings around the nodes that are pinned, as in the viewer. */
const ringsOf = ({ pinned, theme }: Drawing, spots: readonly Placed[]): string =>
  spots
    .filter(({ node }) => pinned.has(node))
    .map(({ x, y, radius }) => {
      const stroke = `stroke="${SURFACE_COLORS[theme].text}" stroke-width="1.75"`
      return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(radius + 3.5)}" fill="none" ${stroke}/>`
    })
    .join('\n')

/** Faded nodes lie below the others. */
function graphOf(drawing: Drawing): string {
  const { near } = drawing
  const spots = spotsOf(drawing)
  const { strong, ...others } = linesOf(drawing)
  const plain = plainLinksOf(drawing, others.plain)
  const rings = ringsOf(drawing, spots)
  if (near === null) return plain + strong + marks(drawing, spots) + rings
  const clear = spots.filter(({ node }) => near.has(node))
  const faded = spots.filter(({ node }) => !near.has(node))
  return `${plain}<g opacity="0.16">${marks(drawing, faded)}</g>\n${strong}${marks(drawing, clear)}${rings}`
}

/** The title at the top, with what a limit left out. */
function headingOf(
  { scene, theme, shown, isFiltered }: Drawing,
  { title, walk = null, translator }: Words,
): { svg: string; box: Box } {
  const { text } = SURFACE_COLORS[theme]
  const name = shorten(titleWithSubjects(title, scene), TITLE_LONGEST)
  const all = scene.nodes.key.length
  const notes = [
    shown.length === 0 ? translator.say('emptyView') : leftOutText(scene, walk, translator),
    shown.length > 0 && isFiltered ? translator.say('pictureNodes', { shown: shown.length, all }) : '',
  ]
  const cut = notes.filter(note => note !== '').join(' · ')
  return {
    svg: `<text x="24" y="38" fill="${text}" font-size="${TITLE_FONT}" font-weight="600">${escapeMarkup(name)}</text>
<text x="24" y="60" fill="${text}" font-size="${NOTE_FONT}">${escapeMarkup(cut)}</text>`,
    box: {
      left: 12,
      right: 36 + Math.max(TITLE_FONT * widthOf(name), NOTE_FONT * widthOf(cut)),
      top: 12,
      bottom: cut === '' ? 48 : 70,
    },
  }
}

/** A heading or legend on a ground that lets little of the graph through. */
const onGround = ({ svg, box }: { svg: string; box: Box }, color: string): string =>
  `<rect x="${box.left}" y="${box.top}" width="${number(box.right - box.left)}" height="${box.bottom - box.top}" rx="8" fill="${color}" fill-opacity="0.85"/>
${svg}`

/** What an address shows of a scene, as an SVG picture. */
export function drawSvg(scene: Scene, address: Address, { fitting = null, ...words }: Given): string {
  const { labels, legend, chrome } = address
  const plain = drawingOf(scene, address, fitting)
  const { background, text } = SURFACE_COLORS[plain.theme]
  const around = [
    ...(chrome === 'none' ? [] : [headingOf(plain, words)]),
    ...(chrome !== 'none' && legend ? legendOf(plain, words.translator) : []),
  ]
  const taken = around.map(({ box }) => box)
  const drawing = clearOf(plain, taken)
  const communities = labels ? communityNamesOf(drawing, taken) : []
  const said = new Set(communities.map(({ title }) => title))
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${escapeMarkup(FONTS)}">
<title>${escapeMarkup(titleWithSubjects(words.title, scene))}</title>
<rect width="100%" height="100%" fill="${background}"/>
${groundOf(drawing)}${graphOf(drawing)}
${writeCommunityNames(drawing, communities)}
${labels ? `<g fill="${text}" font-size="13">${namesOf(drawing, [...taken, ...communities.map(({ box }) => box)], said)}</g>` : ''}
${around.map(part => onGround(part, background)).join('\n')}
</svg>
`
}

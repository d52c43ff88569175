import { escapeMarkup } from '../address/escape.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { communityColor, SURFACE_COLORS, type Theme } from '../graph/palette.ts'
import { type ColorBy, labelOf, plainColors, type Scene } from '../graph/scene.ts'
import { LABELS, shownName } from '../graph/schema.ts'
import { LANGUAGE_FONTS } from '../text/languages.ts'
import type { Translator } from '../text/translator.ts'
import { placeNames, shorten } from './picture-labels.ts'
import { cutText } from './picture-limit.ts'
import { MARKS, number } from './picture-marks.ts'

export interface PictureOptions {
  title: string
  /** Writes the legend and what a limit left out. */
  translator: Translator
  theme: Theme
  /** What the colours of nodes mean; by default the kinds, or the communities where there is only one kind. */
  color?: ColorBy | undefined
  /** Kinds that are left out. */
  hidden?: readonly string[]
  /** The one community that is shown. */
  community?: number | undefined
}

/** The size that link previews are shown at. */
const [WIDTH, HEIGHT] = [1200, 630]
const MARGIN = 40
const LABELLED = 32
/** Title above, legend below on the left: names keep off them. */
const TAKEN = [
  { left: 0, right: 420, top: 0, bottom: 70 },
  { left: 0, right: 130, top: HEIGHT - 130, bottom: HEIGHT },
]

const FONTS = `system-ui, ${LANGUAGE_FONTS}, sans-serif`

type Place = (node: number) => { x: number; y: number }

/** Maps the scene into the picture, upright: y grows downwards on screens. */
function placesIn({ nodes }: Scene): { at: Place; scale: number } {
  let [left, right, low, high] = [0, 0, 0, 0]
  for (let node = 0; node < nodes.x.length; node += 1) {
    left = Math.min(left, nodes.x[node] as number)
    right = Math.max(right, nodes.x[node] as number)
    low = Math.min(low, nodes.y[node] as number)
    high = Math.max(high, nodes.y[node] as number)
  }
  const fits = (room: number, length: number) => (room - 2 * MARGIN) / Math.max(length, 1)
  const scale = Math.min(fits(WIDTH, right - left), fits(HEIGHT, high - low), 3)
  const at: Place = node => ({
    x: WIDTH / 2 + ((nodes.x[node] as number) - (left + right) / 2) * scale,
    y: HEIGHT / 2 - ((nodes.y[node] as number) - (low + high) / 2) * scale,
  })
  return { at, scale }
}

/** A scene with what of it is drawn, and how. */
interface Drawing {
  scene: Scene
  /** Numbers of the nodes that are shown, the largest first. */
  shown: number[]
  theme: Theme
  translator: Translator
  color: ColorBy
  at: Place
  size: (node: number) => number
}

function drawingOf(scene: Scene, options: PictureOptions): Drawing {
  const { theme, translator, color, hidden = [], community } = options
  const { nodes } = scene
  const { at, scale } = placesIn(scene)
  const shown = [...nodes.key.keys()]
    .filter(node => !hidden.includes(labelOf(scene, node)))
    .filter(node => community === undefined || nodes.community[node] === community)
    .sort((a, b) => (nodes.size[b] as number) - (nodes.size[a] as number))
  const size = (node: number) => Math.max((nodes.size[node] as number) * Math.min(scale, 1.4), 1)
  return { scene, shown, theme, translator, color: color ?? plainColors(scene), at, size }
}

function colorOf({ scene, theme, color }: Drawing, node: number): string {
  if (color === 'kind') return LABEL_TABLE[labelOf(scene, node)].color[theme]
  return communityColor(theme, scene.communities[scene.nodes.community[node] as number]?.color ?? 0)
}

/** What the colours mean: the kinds that are shown, or the six largest communities. */
function legend({ scene, shown, theme, color, translator }: Drawing): string {
  const rows =
    color === 'kind'
      ? LABELS.filter(label => shown.some(node => labelOf(scene, node) === label)).map(label => ({
          name: translator.labels[label].one,
          mark: LABEL_TABLE[label].mark,
          fill: LABEL_TABLE[label].color[theme],
        }))
      : scene.communities
          .filter(({ nodes }) => nodes > 1)
          .slice(0, 6)
          .map(({ name, color: slot }) => ({
            name,
            mark: 'disc' as const,
            fill: communityColor(theme, slot),
          }))
  return rows
    .map(({ name, mark, fill }, row) => {
      const y = HEIGHT - 24 - (rows.length - 1 - row) * 22
      const text = `<text x="44" y="${y + 5}" fill="${SURFACE_COLORS[theme].text}" font-size="14">`
      return `${MARKS[mark]({ x: 30, y, radius: 6 }, fill, theme)}${text}${escapeMarkup(shorten(name, 26))}</text>`
    })
    .join('')
}

function lines({ scene: { relationships }, shown, at }: Drawing): string {
  const present = new Set(shown)
  return [...relationships.source]
    .flatMap((source, index) => {
      const target = relationships.target[index] as number
      if (!present.has(source) || !present.has(target)) return []
      const [a, b] = [at(source), at(target)]
      return `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`
    })
    .join('')
}

function discs(drawing: Drawing): string {
  const { scene, shown, theme, at, size } = drawing
  return shown
    .map(node => {
      const spot = { ...at(node), radius: size(node) }
      return MARKS[LABEL_TABLE[labelOf(scene, node)].mark](spot, colorOf(drawing, node), theme)
    })
    .join('\n')
}

function names({ scene, shown, theme, at, size }: Drawing): string {
  const halo = `stroke="${SURFACE_COLORS[theme].background}" stroke-width="3" stroke-linejoin="round"`
  const named = shown.map(node => ({
    ...at(node),
    radius: size(node),
    name: shorten(shownName(labelOf(scene, node), scene.nodes.name[node] ?? ''), 40),
  }))
  const inside = { left: 0, right: WIDTH, top: 0, bottom: HEIGHT }
  const placed = placeNames(named, TAKEN, inside, LABELLED).map(
    ({ x, y, name }) => `<text x="${number(x)}" y="${number(y)}">${escapeMarkup(name)}</text>`,
  )
  // Twice, since not everything that draws SVG knows paint-order.
  return `<g ${halo}>${placed.join('\n')}</g>\n${placed.join('\n')}`
}

/** The scene as a picture of 1200 × 630: for previews, for pages without scripts, for print. */
export function drawSvg(scene: Scene, options: PictureOptions): string {
  const drawing = drawingOf(scene, options)
  const { background, text, relationship } = SURFACE_COLORS[options.theme]
  const title = escapeMarkup(options.title)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="${escapeMarkup(FONTS)}">
<title>${title}</title>
<rect width="100%" height="100%" fill="${background}"/>
<path d="${lines(drawing)}" stroke="${relationship}" stroke-opacity="0.5" stroke-width="0.6" fill="none"/>
${discs(drawing)}
<g fill="${text}" font-size="13">${names(drawing)}</g>
${legend(drawing)}
<text x="24" y="38" fill="${text}" font-size="22" font-weight="600">${title}</text>
<text x="24" y="60" fill="${text}" font-size="13">${escapeMarkup(cutText(scene.truncated, options.translator))}</text>
</svg>
`
}

import { communityColor, LABEL_COLORS, SURFACE_COLORS, type Theme } from '../graph/palette.ts'
import type { Scene } from '../graph/scene.ts'
import { LABELS } from '../graph/schema.ts'
import { escapeXml } from './graphml.ts'

export interface PictureOptions {
  title: string
  theme: Theme
  /** What the colours of nodes mean. */
  color: 'community' | 'label'
}

/** The size that link previews are shown at. */
const [WIDTH, HEIGHT] = [1200, 630]
const MARGIN = 40
const LABELLED = 28

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

const number = (value: number): string => value.toFixed(1)

function legend(scene: Scene, theme: Theme): string {
  const present = LABELS.filter((_, index) => scene.nodes.label.includes(index))
  const { text } = SURFACE_COLORS[theme]
  return present
    .map((label, row) => {
      const y = HEIGHT - 24 - (present.length - 1 - row) * 22
      return `<circle cx="30" cy="${y}" r="6" fill="${LABEL_COLORS[theme][label]}"/><text x="44" y="${y + 5}" fill="${text}" font-size="14">${label}</text>`
    })
    .join('')
}

/** The scene as a picture of 1200 × 630: for previews, for pages without scripts, for print. */
export function drawSvg(scene: Scene, { title, theme, color }: PictureOptions): string {
  const { nodes, relationships } = scene
  const surface = SURFACE_COLORS[theme]
  const { at, scale } = placesIn(scene)
  const colorOf = (node: number): string =>
    color === 'community'
      ? communityColor(theme, scene.communities[nodes.community[node] as number]?.color ?? 0)
      : LABEL_COLORS[theme][LABELS[nodes.label[node] as number] ?? 'Paper']
  const lines = [...relationships.source].map((source, index) => {
    const [a, b] = [at(source), at(relationships.target[index] as number)]
    return `M${number(a.x)} ${number(a.y)}L${number(b.x)} ${number(b.y)}`
  })
  const size = (node: number) => Math.max((nodes.size[node] as number) * Math.min(scale, 1.4), 1)
  const order = [...nodes.key.keys()].sort((a, b) => (nodes.size[b] as number) - (nodes.size[a] as number))
  const discs = order.map(node => {
    const { x, y } = at(node)
    return `<circle cx="${number(x)}" cy="${number(y)}" r="${number(size(node))}" fill="${colorOf(node)}"/>`
  })
  const halo = `paint-order="stroke" stroke="${surface.background}" stroke-width="3" stroke-linejoin="round"`
  const names = order.slice(0, LABELLED).map(node => {
    const { x, y } = at(node)
    const name = (nodes.name[node] ?? '').slice(0, 48)
    return `<text x="${number(x + size(node) + 4)}" y="${number(y + 4)}" ${halo}>${escapeXml(name)}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="system-ui, 'Noto Sans KR', 'Apple SD Gothic Neo', sans-serif">
<title>${escapeXml(title)}</title>
<rect width="100%" height="100%" fill="${surface.background}"/>
<path d="${lines.join('')}" stroke="${surface.relationship}" stroke-opacity="0.5" stroke-width="0.6" fill="none"/>
${discs.join('\n')}
<g fill="${surface.text}" font-size="13">${names.join('\n')}</g>
${legend(scene, theme)}
<text x="24" y="38" fill="${surface.text}" font-size="22" font-weight="600">${escapeXml(title)}</text>
</svg>
`
}

import { escapeMarkup } from '../address/escape.ts'
import type { Box } from '../graph/box.ts'
import { topCommunities, topsOf } from '../graph/communities.ts'
import { LABEL_TABLE, type Mark } from '../graph/labels.ts'
import { shorten, widthOf } from '../graph/lettering.ts'
import { distinctLooks } from '../graph/link-looks.ts'
import type { Scale } from '../graph/measures/scale.ts'
import { communityColor, SURFACE_COLORS, scaleColor, type Theme } from '../graph/palette.ts'
import { labelOf } from '../graph/scene.ts'
import { isLarge } from '../graph/scene-size.ts'
import { LABELS } from '../graph/schema.ts'
import { LINE_TEXTS } from '../text/lines.ts'
import { MEASURE_TEXTS, valueText } from '../text/measures.ts'
import type { Translator } from '../text/translator.ts'
import type { Drawing } from './drawing.ts'
import { HEIGHT } from './frame.ts'
import { lineSample } from './lines.ts'
import { MARKS } from './marks.ts'

const FONT = 14
const LINE = 22
/** Letters of a name. */
const LONGEST = 26

interface Row {
  name: string
  /** What stands before the name, around this height. */
  sample: (y: number) => string
}

const markOf =
  (mark: Mark, fill: string, theme: Theme, radius = 6): Row['sample'] =>
  y =>
    MARKS[mark]({ x: 30, y, radius }, fill, theme)

/** The labels of shown nodes. */
const kinds = ({ scene, shown, theme }: Drawing, { labels }: Translator): Row[] =>
  LABELS.filter(label => shown.some(node => labelOf(scene, node) === label)).map(label => ({
    name: labels[label].many,
    sample: markOf(LABEL_TABLE[label].mark, LABEL_TABLE[label].color[theme], theme),
  }))

/** The six largest communities with shown nodes. */
function communities({ scene, shown, theme }: Drawing): Row[] {
  const tops = topsOf(scene)
  const present = new Set(shown.map(node => tops.get(scene.nodes.community[node] as number)))
  return topCommunities(scene)
    .filter(({ id, nodes }) => nodes > 1 && present.has(id))
    .slice(0, 6)
    .map(({ name, color }) => ({ name, sample: markOf('disc', communityColor(theme, color), theme) }))
}

/** Three values of a measure, the largest first, each with the disc that stands for it. */
const valuesOf = (
  { measure, ticks }: Scale,
  { say, language }: Translator,
  sampleOf: (share: number) => Row['sample'],
): Row[] =>
  [1, 0.5, 0].map((share, row) => ({
    name: `${row === 0 ? `${say(MEASURE_TEXTS[measure].name)}: ` : ''}${valueText(measure, ticks[2 * share] ?? 0, language)}`,
    sample: sampleOf(share),
  }))

/** What colours stand for. */
function colours(drawing: Drawing, translator: Translator): Row[] {
  const { color, scales, theme } = drawing
  if (scales.color)
    return valuesOf(scales.color, translator, share => markOf('disc', scaleColor(theme, share), theme))
  return color === 'kind' ? kinds(drawing, translator) : communities(drawing)
}

/** What sizes stand for, if that is a measure. */
const sizes = ({ scales, theme }: Drawing, translator: Translator): Row[] =>
  scales.size
    ? valuesOf(scales.size, translator, share =>
        markOf('disc', SURFACE_COLORS[theme].muted, theme, 2 + 7 * share ** 2),
      )
    : []

/** The lines that look different from others: none in a large scene. */
function linesIn({ scene, shown, theme }: Drawing, { say }: Translator): Row[] {
  if (isLarge(scene)) return []
  const present = new Set(shown)
  return distinctLooks(scene, (from, to) => present.has(from) && present.has(to)).map(({ type, look }) => ({
    name: say(LINE_TEXTS[type]),
    sample: y => lineSample({ x: 20, y }, { x: 40, y }, look, SURFACE_COLORS[theme].text),
  }))
}

/** What the colours and lines mean, bottom left, and the box that this takes up; nothing where nothing is drawn. */
export function legendOf(drawing: Drawing, translator: Translator): { svg: string; box: Box }[] {
  const { theme } = drawing
  const all = [
    ...colours(drawing, translator),
    ...sizes(drawing, translator),
    ...linesIn(drawing, translator),
  ]
  if (all.length === 0) return []
  const rows = all.map(row => ({ ...row, name: shorten(row.name, LONGEST) }))
  const lines = rows.map(({ name, sample }, row) => {
    const y = HEIGHT - 24 - (rows.length - 1 - row) * LINE
    const text = `<text x="44" y="${y + 5}" fill="${SURFACE_COLORS[theme].text}" font-size="${FONT}">`
    return `${sample(y)}${text}${escapeMarkup(name)}</text>`
  })
  const right = 56 + Math.max(0, ...rows.map(({ name }) => FONT * widthOf(name)))
  const box = { left: 12, right, top: HEIGHT - 20 - rows.length * LINE, bottom: HEIGHT - 8 }
  return [{ svg: lines.join('\n'), box }]
}

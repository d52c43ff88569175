import { type Address, writeAddress } from '../../src/address/address.ts'
import { colorsOf } from '../../src/graph/color-by.ts'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { distinctLooks } from '../../src/graph/link-looks.ts'
import type { Dressed } from '../../src/graph/measures/dress.ts'
import { labelOf } from '../../src/graph/scene.ts'
import { isLarge } from '../../src/graph/scene-size.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { titleWithSubjects } from '../../src/graph/subjects.ts'
import { isolated } from '../../src/graph/writable.ts'
import { LINE_TEXTS } from '../../src/text/lines.ts'
import { MEASURE_TEXTS } from '../../src/text/measures.ts'
import type { EmbedTexts } from '../../src/text/said-by-embeds.ts'
import { viewerAddress } from '../api/client.ts'
import { labelVariable } from '../styles/label-variable.ts'
import styles from './caption.module.css'
import { leadTo, make, openLink } from './elements.ts'

interface CaptionFacts {
  address: Address
  dressed: Dressed
  title: string
  texts: EmbedTexts
  /** What the view leaves out; may be empty. */
  note: string
}

export interface Caption {
  element: HTMLElement
  /** Names the selected node, or else the view. */
  show(key: string | null): void
}

/** The labels that are drawn with their colours, unless these stand for communities, and the lines. */
function legendOf(facts: CaptionFacts): HTMLElement {
  const { address, dressed } = facts
  const legend = make('span', styles.kinds)
  if (colorsOf(dressed.scene, address.color, dressed.color) === 'kind') addKinds(legend, facts)
  addScales(legend, facts)
  addLines(legend, facts)
  return legend
}

function addKinds(legend: HTMLElement, { address, dressed: { scene }, texts }: CaptionFacts): void {
  for (const [index, label] of LABELS.entries()) {
    if (!scene.nodes.label.includes(index) || address.hidden.includes(label)) continue
    const item = make('span', styles.kind, texts.labels[label].one)
    item.dataset.mark = LABEL_TABLE[label].mark
    item.style.setProperty('--kind', `var(${labelVariable(label)})`)
    legend.append(item)
  }
}

/** The measures that colours and sizes stand for, from low to high. */
function addScales(legend: HTMLElement, { dressed: { color, size }, texts }: CaptionFacts): void {
  for (const [scale, look] of [
    [color, styles.hues],
    [size, styles.sizes],
  ] as const) {
    if (!scale) continue
    const item = make('span', '', texts.page[MEASURE_TEXTS[scale.measure].name])
    item.append(make('i', look))
    legend.append(item)
  }
}

/** The lines that look different from others, where they all do: a large scene draws most alike. */
function addLines(legend: HTMLElement, { address, dressed: { scene }, texts }: CaptionFacts): void {
  if (isLarge(scene)) return
  const isShown = (node: number) => !address.hidden.includes(labelOf(scene, node))
  for (const { type, look } of distinctLooks(scene, (from, to) => isShown(from) && isShown(to))) {
    const item = make('span', styles.line, texts.page[LINE_TEXTS[type]])
    item.dataset.line = look.line
    legend.append(item)
  }
}

/** One line below the graph: what it shows, and a link to the viewer. */
export function makeCaption(facts: CaptionFacts): Caption {
  const {
    address,
    dressed: { scene },
    title,
    texts,
  } = facts
  const element = make('footer', styles.caption)
  element.hidden = address.chrome === 'none'
  const name = make('strong', styles.name)
  name.setAttribute('role', 'status')
  const note = make('span', styles.note, facts.note)
  note.title = facts.note
  const link = openLink(styles.open, texts.page.openIn)
  element.append(name, ...(address.legend ? [legendOf(facts)] : []), ...(facts.note ? [note] : []), link)
  const show = (key: string | null) => {
    const node = key === null ? -1 : scene.nodes.key.indexOf(key)
    name.textContent =
      node < 0
        ? titleWithSubjects(title, scene)
        : `${texts.labels[labelOf(scene, node)].one}: ${isolated(scene.nodes.name[node] ?? '')}`
    name.title = name.textContent
    const viewer = viewerAddress(writeAddress({ ...address, node: key, chrome: 'full' }))
    link.hidden = viewer === null
    leadTo(link, viewer ?? '')
  }
  return { element, show }
}

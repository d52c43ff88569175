import type { Address } from '../../src/address/address.ts'
import { colorsOf } from '../../src/graph/color-by.ts'
import type { Dressed } from '../../src/graph/measures/dress.ts'
import { nodesWith } from '../../src/graph/nodes-with.ts'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import { labelOf, type Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { NOTHING_COVERED } from '../canvas/free-area.ts'
import { GraphCanvas } from '../canvas/graph-canvas.ts'
import { placeOf } from '../canvas/places.ts'
import { toScreen } from '../canvas/projection.ts'
import { announce } from './announce.ts'
import { guardScrolling } from './guard-scrolling.ts'
import { walkByKeys } from './walk.ts'

/** A drawn scene, which the page around may change. */
export interface Drawn {
  /** Selects a node by its key. */
  select(key: string | null): void
  /** Whether a node is in the left half of the canvas. */
  isLeft(key: string): boolean
  /** Brings the selected node into sight above what covers the lower edge. @param height of that, in pixels */
  uncover(height: number): void
  apply(change: Partial<Address>): void
  setMode(mode: Mode): void
}

interface DrawEvents {
  onSelect(key: string | null): void
  /** Somebody came to a node with the keys. */
  onStep(key: string): void
}

const factsOf = (scene: Scene, node: number | null) =>
  node === null
    ? { node: null, name: null, label: null }
    : {
        node: scene.nodes.key[node] ?? null,
        name: scene.nodes.name[node] ?? null,
        label: labelOf(scene, node),
      }

/** Draws a scene into an element, as its address says. */
export function drawScene(
  stage: HTMLElement,
  { scene, color: scale }: Dressed,
  address: Address,
  mode: Mode,
  fitting: Uint8Array | null,
  { onSelect, onStep }: DrawEvents,
): Drawn {
  let { hidden, community } = address
  let selected: number | null = null
  const without = nodesWith(scene, address.without)
  const keyOf = (node: number | null) => (node === null ? null : (scene.nodes.key[node] ?? null))
  const select = (node: number | null) => {
    selected = node
    canvas.setSelected(node)
    onSelect(keyOf(node))
    announce({ type: 'select', ...factsOf(scene, node) })
  }
  const filter = () => {
    const labels = new Set(hidden.map(label => LABELS.indexOf(label)))
    canvas.setFilter({ hidden: labels, without, community, fitting })
  }
  const show = (chosen: number | null) => {
    community = chosen
    filter()
    canvas.fit(NOTHING_COVERED)
    announce({ type: 'filter', hide: hidden, community })
  }
  const events = {
    onSelect: select,
    onHover: (node: number | null) => announce({ type: 'hover', ...factsOf(scene, node) }),
    onExpand: () => false,
    onLink: () => undefined,
    onSelectLink: (link: number) => {
      const { source, target } = scene.relationships
      canvas.setSelected(source[link] ?? null, [target[link] ?? 0])
    },
    onCommunity: (chosen: number) => show(community === chosen ? null : chosen),
    onCamera: () => undefined,
    onNames: () => undefined,
  }
  const appearance = (now: Mode) => ({
    mode: now,
    colorBy: colorsOf(scene, address.color, scale),
    scale,
    labels: address.labels,
  })
  const canvas = new GraphCanvas(stage, scene, appearance(mode))
  canvas.listen(events)
  filter()
  canvas.setPinned([...nodesWith(scene, address.pinned)])
  const start = scene.nodes.key.indexOf(address.node ?? '')
  if (start >= 0) {
    selected = start
    canvas.setSelected(start)
  }
  if (address.camera) canvas.setCamera(address.camera)
  else if (start >= 0) canvas.open([start], NOTHING_COVERED)
  else if (address.community !== null) canvas.fit(NOTHING_COVERED)
  guardScrolling(stage)
  walkByKeys(stage, canvas, {
    selected: () => selected,
    onSelect: select,
    onStep: node => onStep(keyOf(node) ?? ''),
  })
  new ResizeObserver(([entry]) => {
    canvas.resize()
    if (entry) announce({ type: 'resize', width: entry.contentRect.width, height: entry.contentRect.height })
  }).observe(stage)
  const selectKey = (key: string | null) => {
    const node = scene.nodes.key.indexOf(key ?? '')
    select(node < 0 ? null : node)
    if (node >= 0) canvas.reveal([node], NOTHING_COVERED)
  }
  return {
    select: selectKey,
    isLeft: key => {
      const place = placeOf(scene, scene.nodes.key.indexOf(key))
      return toScreen(canvas.shown.projection(), place).x < stage.clientWidth / 2
    },
    uncover: height => {
      if (selected !== null) canvas.reveal([selected], { ...NOTHING_COVERED, bottom: height })
    },
    setMode: now => canvas.setAppearance(appearance(now)),
    apply(change) {
      if (change.hidden) hidden = change.hidden
      if (change.hidden || change.community !== undefined)
        show(change.community === undefined ? community : change.community)
      if (change.node !== undefined) selectKey(change.node)
      if (change.camera) canvas.setCamera(change.camera)
    },
  }
}

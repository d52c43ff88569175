import type { Address } from '../../src/address/address.ts'
import type { Theme as Mode } from '../../src/graph/palette.ts'
import { plainColors, type Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { NOTHING_COVERED } from '../canvas/free-area.ts'
import { GraphCanvas } from '../canvas/graph-canvas.ts'
import { announce } from './announce.ts'
import { guardScrolling } from './guard-scrolling.ts'

/** Draws a scene into an element, as its address says. */
export function drawScene(
  stage: HTMLElement,
  scene: Scene,
  address: Address,
  mode: Mode,
  fitting: Uint8Array | null,
  onSelect: (key: string | null) => void,
): GraphCanvas {
  const hidden = new Set(address.hidden.map(label => LABELS.indexOf(label)))
  let { community } = address
  const events = {
    onSelect: (node: number | null) => {
      canvas.setSelected(node)
      onSelect(node === null ? null : (scene.nodes.key[node] ?? null))
    },
    onHover: () => undefined,
    onLink: () => undefined,
    onSelectLink: (link: number) => {
      const { source, target } = scene.relationships
      canvas.setSelected(source[link] ?? null, [target[link] ?? 0])
    },
    onCommunity: (chosen: number) => {
      community = community === chosen ? null : chosen
      canvas.setFilter({ hidden, community, fitting })
      canvas.fit(NOTHING_COVERED)
    },
    onCamera: () => undefined,
    onNames: () => undefined,
  }
  const appearance = { mode, colorBy: address.color ?? plainColors(scene), labels: address.labels }
  const canvas = new GraphCanvas(stage, scene, events, appearance)
  canvas.setFilter({ hidden, community, fitting })
  const selected = scene.nodes.key.indexOf(address.node ?? '')
  if (selected >= 0) canvas.setSelected(selected)
  if (address.camera) canvas.setCamera(address.camera)
  else if (selected >= 0) canvas.open([selected], NOTHING_COVERED)
  else if (address.community !== null) canvas.fit(NOTHING_COVERED)
  guardScrolling(stage)
  new ResizeObserver(([entry]) => {
    canvas.resize()
    if (entry) announce('resize', { width: entry.contentRect.width, height: entry.contentRect.height })
  }).observe(stage)
  return canvas
}

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'
import type { Camera } from '../../src/address/address.ts'
import { plainColors, type Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { type CanvasEvents, GraphCanvas } from '../canvas/graph-canvas.ts'
import { go, useAddress } from '../state/address-store.ts'
import { drawnPicture } from '../state/drawn-picture.ts'
import { useSettings } from '../state/settings.tsx'
import { coveredBy } from './covered.ts'

interface CanvasUse {
  host: RefObject<HTMLElement | null>
  scene: Scene
  selected: number | null
  onCanvas: (canvas: GraphCanvas | null) => void
  onSelect: (node: number | null) => void
  onHover: () => void
}

/** A canvas that lives as long as its element and follows the address. */
export function useCanvas(use: CanvasUse): RefObject<GraphCanvas | null> {
  const { host } = use
  const canvas = useRef<GraphCanvas | null>(null)
  const { color, labels, camera } = useAddress()
  // What the canvas itself said is no wish to move it.
  const reported = useRef<Camera | null>(null)
  const colorBy = color ?? plainColors(use.scene)
  const { mode } = useSettings()
  const select = useEffectEvent((node: number | null) => use.onSelect(node))
  const hover = useEffectEvent(() => use.onHover())
  const begin = useEffectEvent((element: HTMLElement): GraphCanvas => {
    const events: CanvasEvents = {
      onSelect: node => select(node),
      onHover: () => hover(),
      onCamera: seen => {
        reported.current = seen
        go({ camera: seen }, { replace: true })
      },
    }
    const made = new GraphCanvas(element, use.scene, events, { mode, colorBy, labels })
    // Arrow keys move over the graph once it has the focus.
    element.tabIndex = 0
    if (camera) made.setCamera(camera)
    return made
  })
  const tell = useEffectEvent((made: GraphCanvas | null) => use.onCanvas(made))
  useEffect(() => {
    if (!host.current) return
    const made = begin(host.current)
    canvas.current = made
    tell(made)
    drawnPicture.set(() => made.picture())
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      drawnPicture.set(null)
      canvas.current = null
      tell(null)
      made.kill()
    }
  }, [host])
  useEffect(() => canvas.current?.setAppearance({ mode, colorBy, labels }), [mode, colorBy, labels])
  useEffect(() => {
    if (camera && camera !== reported.current) canvas.current?.setCamera(camera)
  }, [camera])
  useFilter(canvas, host)
  useSelection(canvas, host, use.selected)
  return canvas
}

function useFilter(canvas: RefObject<GraphCanvas | null>, host: RefObject<HTMLElement | null>): void {
  const { hidden, community } = useAddress()
  const names = hidden.join()
  const before = useRef(community)
  useEffect(() => {
    const labels = LABELS.flatMap((label, index) => (names.split(',').includes(label) ? [index] : []))
    canvas.current?.setFilter({ hidden: new Set(labels), community })
    const alone = community !== null || canvas.current?.small
    if (before.current !== community) canvas.current?.fit(coveredBy(host.current, alone))
    before.current = community
  }, [canvas, host, names, community])
}

/**
 * Selecting brings a node into sight. At first an address that says where to look is obeyed; else a small
 * scene, or of a larger one the node with its neighbours, is fitted into what the panel leaves free.
 */
function useSelection(
  canvas: RefObject<GraphCanvas | null>,
  host: RefObject<HTMLElement | null>,
  selected: number | null,
): void {
  const { camera } = useAddress()
  const start = useRef(camera === null ? 'free' : 'given')
  useEffect(() => {
    const drawn = canvas.current
    if (!drawn) return
    drawn.setSelected(selected)
    const covered = coveredBy(host.current, drawn.small)
    if (start.current === 'free') drawn.open(selected, covered)
    else if (selected !== null && start.current !== 'given') drawn.reveal(selected, covered)
    start.current = 'later'
  }, [canvas, host, selected])
}

import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Camera } from '../../src/address/address.ts'
import { colorsOf } from '../../src/graph/color-by.ts'
import type { Scale } from '../../src/graph/measures/scale.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { GraphCanvas } from '../canvas/graph-canvas.ts'
import { Lasso } from '../canvas/lasso.ts'
import type { Point } from '../canvas/point.ts'
import { type Stage, takeStage } from '../canvas/stage.ts'
import { go, hasReturned, useAddress } from '../state/address-store.ts'
import { communitiesInView } from '../state/communities-in-view.ts'
import { drawnPapers, drawnPicture } from '../state/drawn-picture.ts'
import { useSettings } from '../state/settings.tsx'
import { isGrown, type Sight, showSight, sightOf } from './keep-sight.ts'
import { useFilter, useSelection } from './use-canvas-view.ts'

interface CanvasUse {
  host: RefObject<HTMLElement | null>
  scene: Scene
  scale: Scale | null
  chosen: readonly number[]
  fitting: Uint8Array | null
  /** Nodes that are left out one by one, and nodes that are pinned. */
  without: ReadonlySet<number>
  pinned: ReadonlySet<number>
  /** What was shown of the same map before. */
  sight: RefObject<Sight | null>
  onCanvas: (canvas: GraphCanvas | null) => void
  onSelect: (node: number | null, more: boolean) => void
  /** A line is drawn around nodes. */
  onLasso: (nodes: readonly number[]) => void
  /** A node is clicked twice. */
  onExpand: (node: number) => void
  onLink: (link: number | null, at: Point) => void
  onSelectLink: (link: number) => void
  onHover: () => void
}

/** A canvas that follows the address, for as long as its element is on the page. */
export function useCanvas(use: CanvasUse): RefObject<GraphCanvas | null> {
  const { host } = use
  const { color, labels, camera, community } = useAddress()
  const { mode } = useSettings()
  const { scale } = use
  const colorBy = colorsOf(use.scene, color, scale)
  // A camera that the canvas reported must not move the canvas again.
  const reported = useRef<Camera | null>(null)
  // One that shows another part of a map that neighbours were added to.
  const outdated = useRef<Camera | null | undefined>(undefined)
  const select = useEffectEvent((node: number | null, more: boolean) => use.onSelect(node, more))
  const link = useEffectEvent((over: number | null, at: Point) => use.onLink(over, at))
  const expand = useEffectEvent((node: number) => use.onExpand(node))
  const around = useEffectEvent((nodes: readonly number[]) => use.onLasso(nodes))
  const selectLink = useEffectEvent((clicked: number) => use.onSelectLink(clicked))
  const hover = useEffectEvent(() => use.onHover())
  const choose = useEffectEvent((chosen: number) => go({ community: chosen === community ? null : chosen }))
  const canvas = useDrawing(use, stage => {
    const given = { mode, colorBy, scale, labels }
    const made = stage.canvas ?? stage.draw(element => new GraphCanvas(element, use.scene, given))
    made.listen({
      onSelect: (node, more) => select(node, more),
      onExpand: node => {
        expand(node)
        return true
      },
      onLink: (over, at) => link(over, at),
      onSelectLink: clicked => selectLink(clicked),
      onHover: () => hover(),
      onCommunity: community => choose(community),
      onNames: named => communitiesInView.set(named),
      onCamera: seen => {
        reported.current = seen
        go({ camera: seen }, { replace: true })
      },
    })
    new Lasso(made, { onAround: around, onTap: node => select(node, true) })
    const before = use.sight.current
    if (before && isGrown(use.scene, before.scene) && !(camera && hasReturned())) {
      showSight(made, before)
      outdated.current = camera
      reported.current = made.camera()
      go({ camera: reported.current }, { replace: true })
    } else if (camera) made.setCamera(camera)
    return made
  })
  useEffect(
    () => canvas.current?.setAppearance({ mode, colorBy, scale, labels }),
    [canvas, mode, colorBy, scale, labels],
  )
  useFilter(canvas, host, use)
  useEffect(() => canvas.current?.setPinned([...use.pinned]), [canvas, use.pinned])
  const home = useSelection(canvas, host, use.chosen, outdated)
  useEffect(() => {
    // An address without a camera is one from before the camera was moved.
    const wanted = camera ?? (hasReturned() ? home.current : null)
    if (wanted && camera !== reported.current && camera !== outdated.current)
      canvas.current?.setCamera(wanted)
  }, [canvas, camera, home])
  return canvas
}

/** Takes over the canvas of its stage, or creates one, and removes it with its element. */
function useDrawing(
  { host, scene, sight, onCanvas }: CanvasUse,
  draw: (stage: Stage) => GraphCanvas,
): RefObject<GraphCanvas | null> {
  const canvas = useRef<GraphCanvas | null>(null)
  const stage = useRef<Stage | null>(null)
  const begin = useEffectEvent(draw)
  const tell = useEffectEvent(onCanvas)
  // Before the browser paints: the overview is still on the page.
  useLayoutEffect(() => {
    if (!host.current) return
    stage.current = takeStage(host.current, scene)
  }, [host, scene])
  useEffect(() => {
    const taken = stage.current
    if (!host.current || !taken) return
    const made = begin(taken)
    canvas.current = made
    tell(made)
    drawnPicture.set(() => made.picture())
    drawnPapers.set(made.scene.nodes.label.includes(LABELS.indexOf('Paper')))
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      sight.current = sightOf(made)
      drawnPicture.set(null)
      drawnPapers.set(false)
      communitiesInView.set([])
      canvas.current = null
      tell(null)
      taken.remove()
    }
  }, [host, sight])
  return canvas
}

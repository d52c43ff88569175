import { type KeyboardEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Scene } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import type { Look } from '../address/place.ts'
import { type CanvasEvents, GraphCanvas } from '../canvas/graph-canvas.ts'
import type { Direction } from '../canvas/walk.ts'
import { drawnPicture } from '../state/drawn-picture.ts'
import { go, usePlace } from '../state/place-store.ts'
import { useSettings } from '../state/settings.tsx'
import { coveredBy } from './covered.ts'
import { speakNode } from './speak-node.ts'

interface SurfaceProps {
  scene: Scene
  selected: number | null
  onCanvas: (canvas: GraphCanvas | null) => void
  onSelect: (node: number | null) => void
  /** What a screen reader should say now. */
  onSpeak: (text: string) => void
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The camera's own report of where it looks comes back rounded: that is no wish to move it. */
const sameLook = (a: Look, b: Look): boolean =>
  Math.abs(a.zoom / b.zoom - 1) < 0.01 && Math.hypot(a.x - b.x, a.y - b.y) * b.zoom < 1 + Math.abs(b.x) / 500

/** The canvas as an element of the page: focusable, walkable with the keyboard, and spoken. */
export function GraphSurface({ scene, selected, onCanvas, onSelect, onSpeak }: SurfaceProps) {
  const host = useRef<HTMLDivElement>(null)
  const canvas = useRef<GraphCanvas | null>(null)
  const [walking, setWalking] = useState<number | null>(null)
  const place = usePlace()
  const { mode, say } = useSettings()
  const { color: colorBy, labels } = place

  const select = useEffectEvent((node: number | null) => {
    setWalking(null)
    onSelect(node)
  })
  const begin = useEffectEvent((element: HTMLElement): GraphCanvas => {
    const events: CanvasEvents = {
      onSelect: node => select(node),
      onHover: () => setWalking(null),
      onLook: look => go({ look }, { replace: true }),
    }
    const made = new GraphCanvas(element, scene, events, { mode, colorBy, labels })
    canvas.current = made
    // Arrow keys walk the graph once it has the focus.
    element.tabIndex = 0
    if (place.look) made.setLook(place.look)
    onCanvas(made)
    drawnPicture.set(() => made.picture())
    return made
  })
  useEffect(() => {
    if (!host.current) return
    const made = begin(host.current)
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(host.current)
    return () => {
      observer.disconnect()
      canvas.current = null
      drawnPicture.set(null)
      made.kill()
    }
  }, [])

  useEffect(() => canvas.current?.setAppearance({ mode, colorBy, labels }), [mode, colorBy, labels])
  const hiddenLabels = place.hidden.join()
  useEffect(() => {
    const hidden = new Set(hiddenLabels.split(',').map(label => LABELS.findIndex(one => one === label)))
    canvas.current?.setFilter({ hidden, community: place.community })
  }, [hiddenLabels, place.community])
  const { look } = place
  useEffect(() => {
    if (look && canvas.current && !sameLook(look, canvas.current.look())) canvas.current.setLook(look)
  }, [look])
  const revealed = useRef(false)
  useEffect(() => {
    canvas.current?.setSelected(selected)
    // An address that says where to look is obeyed; after that, selecting brings a node into sight.
    const obey = !revealed.current && place.look !== null
    revealed.current = true
    if (selected !== null && !obey) canvas.current?.reveal(selected, coveredBy(host.current))
  }, [selected])

  const walkTo = (node: number | null) => {
    if (node === null) {
      onSpeak(say('noNeighbour'))
      return
    }
    setWalking(node)
    canvas.current?.setHovered(node)
    canvas.current?.reveal(node, coveredBy(host.current))
    onSpeak(speakNode(scene, node, canvas.current?.adjacency.neighboursOf(node) ?? [], say))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const direction = ARROWS[event.key]
    const drawn = canvas.current
    if (!drawn) return
    if (direction) walkTo(drawn.step(walking ?? selected, direction))
    else if (event.key === 'Enter' && walking !== null) onSelect(walking)
    else if (event.key === 'Escape') {
      setWalking(null)
      drawn.setHovered(null)
      onSelect(null)
    } else if (event.key === '+' || event.key === '=') drawn.zoom(1.5)
    else if (event.key === '-') drawn.zoom(1 / 1.5)
    else if (event.key === '0') drawn.fit()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={host}
      className="surface"
      role="application"
      aria-label={say('canvasLabel')}
      onKeyDown={onKeyDown}
    />
  )
}

import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { Scene } from '../../src/graph/scene.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import type { Direction } from '../canvas/step-towards.ts'
import { useSettings } from '../state/settings.tsx'
import { coveredBy } from './covered.ts'
import { speakNode } from './speak-node.ts'

interface StepsUse {
  host: RefObject<HTMLElement | null>
  canvas: RefObject<GraphCanvas | null>
  scene: Scene
  selected: number | null
  onSelect: (node: number | null) => void
  onSpeak: (text: string) => void
}

export interface Steps {
  onKeyDown: (event: KeyboardEvent) => void
  /** The mouse took over. */
  forget: () => void
}

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Arrow keys step from neighbour to neighbour; each step is shown and spoken, Enter opens, Escape clears. */
export function useSteps({ host, canvas, scene, selected, onSelect, onSpeak }: StepsUse): Steps {
  const translator = useSettings()
  const at = useRef<number | null>(null)
  const forget = () => {
    at.current = null
  }
  const step = (direction: Direction) => {
    const drawn = canvas.current
    const node = drawn?.step(at.current ?? selected, direction) ?? null
    if (!drawn || node === null) {
      onSpeak(translator.say('noNeighbour'))
      return
    }
    at.current = node
    drawn.setHovered(node)
    drawn.reveal(node, coveredBy(host.current))
    onSpeak(speakNode(scene, node, drawn.adjacency.neighboursOf(node), translator))
  }
  const clear = () => {
    forget()
    canvas.current?.setHovered(null)
    onSelect(null)
  }
  const keys: Record<string, () => void> = {
    Enter: () => at.current !== null && onSelect(at.current),
    Escape: clear,
    '+': () => canvas.current?.zoom(1.5),
    '=': () => canvas.current?.zoom(1.5),
    '-': () => canvas.current?.zoom(1 / 1.5),
    '0': () => canvas.current?.fit(coveredBy(host.current, canvas.current.small)),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const direction = ARROWS[event.key]
    const act = direction ? () => step(direction) : keys[event.key]
    if (!act) return
    act()
    event.preventDefault()
  }
  return { onKeyDown, forget }
}

import { type KeyboardEvent, type RefObject, useRef } from 'react'
import type { Scene } from '../../src/graph/scene.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { nextNode } from '../canvas/next-node.ts'
import type { Direction } from '../canvas/step-towards.ts'
import { useTarget } from '../keyboard/active-targets.ts'
import { answerKey } from '../keyboard/answer-key.ts'
import type { Targets } from '../keyboard/commands.ts'
import { addressStore } from '../state/address-store.ts'
import { chosenKeys } from '../state/chosen.ts'
import { hideNodes, togglePinned } from '../state/on-the-map.ts'
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

/** What is said of nodes that something was done with. */
type Said = 'spokenHidden' | 'spokenPinned' | 'spokenLoose'

export interface Steps {
  onKeyDown: (event: KeyboardEvent) => void
  /** Ends stepping, because the mouse is in use again. */
  forget: () => void
}

/** Answers the keys of the graph. Arrow keys step from neighbour to neighbour; each step is shown and read aloud. */
export function useSteps({ host, canvas, scene, selected, onSelect, onSpeak }: StepsUse): Steps {
  const translator = useSettings()
  const at = useRef<number | null>(null)
  const forget = () => {
    at.current = null
  }
  const step = (direction: Direction) => {
    const drawn = canvas.current
    const node = drawn && nextNode(drawn.shown, at.current ?? selected, direction)
    if (!drawn || node === null) {
      onSpeak(translator.say('noNeighbour'))
      return
    }
    at.current = node
    drawn.setHovered(node)
    drawn.reveal([node], coveredBy(host.current))
    onSpeak(speakNode(scene, node, drawn.adjacency.neighboursOf(node), translator))
  }
  const clear = () => {
    forget()
    canvas.current?.setHovered(null)
    onSelect(null)
  }
  /** What the keys are about: the node that the last step led to, or else what is chosen. */
  const meant = (): readonly string[] => {
    const here = at.current === null ? undefined : scene.nodes.key[at.current]
    return here === undefined ? chosenKeys(addressStore.get()) : [here]
  }
  const withMeant = (act: (keys: readonly string[]) => Said | null) => {
    const keys = meant()
    if (keys.length === 0) return onSpeak(translator.say('noneChosen'))
    const said = act(keys)
    const names = keys.map(key => scene.nodes.name[scene.nodes.key.indexOf(key)] ?? key).join(', ')
    onSpeak(said === null ? translator.say('noRoom') : translator.say(said, { names }))
  }
  const hide = (keys: readonly string[]): Said | null => {
    if (!hideNodes(keys)) return null
    forget()
    canvas.current?.setHovered(null)
    return 'spokenHidden'
  }
  const pin = (keys: readonly string[]): Said | null => {
    if (!togglePinned(keys)) return null
    const { pinned } = addressStore.get()
    return keys.every(key => pinned.includes(key)) ? 'spokenPinned' : 'spokenLoose'
  }
  const graph = (): Targets['graph'] | null => {
    const drawn = canvas.current
    if (!drawn) return null
    return {
      canvas: drawn,
      step,
      openNode: () => at.current !== null && onSelect(at.current),
      clear,
      hide: () => withMeant(hide),
      pin: () => withMeant(pin),
      fit: () => drawn.fit(coveredBy(host.current, drawn.small)),
    }
  }
  useTarget('graph', graph)
  const onKeyDown = (event: KeyboardEvent) => {
    const target = graph()
    if (target) answerKey('graph', target, event)
  }
  return { onKeyDown, forget }
}

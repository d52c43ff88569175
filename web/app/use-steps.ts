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
import { useSettings } from '../state/settings.tsx'
import { coveredBy } from './covered.ts'
import { speakNode } from './speak-node.ts'
import type { Deeds } from './use-deeds.ts'

interface StepsUse {
  host: RefObject<HTMLElement | null>
  canvas: RefObject<GraphCanvas | null>
  scene: Scene
  selected: number | null
  deeds: Deeds
  lassoing: boolean
  onLassoing: (lassoing: boolean) => void
  onSelect: (node: number | null) => void
  onSpeak: (text: string) => void
}

export interface Steps {
  onKeyDown: (event: KeyboardEvent) => void
  /** Ends stepping, because the mouse is in use again. */
  forget: () => void
}

/** Answers the keys of the graph. Arrow keys step from neighbour to neighbour; each step is shown and read aloud. */
export function useSteps({
  host,
  canvas,
  scene,
  selected,
  deeds,
  onSelect,
  onSpeak,
  ...lasso
}: StepsUse): Steps {
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
    if (lasso.lassoing) lasso.onLassoing(false)
    else onSelect(null)
  }
  /** What the keys are about: the node that the last step led to, or else what is chosen. */
  const meant = (): readonly string[] => {
    const here = at.current === null ? undefined : scene.nodes.key[at.current]
    return here === undefined ? chosenKeys(addressStore.get()) : [here]
  }
  const hide = () => {
    deeds.hide(meant())
    forget()
    canvas.current?.setHovered(null)
  }
  const graph = (): Targets['graph'] | null => {
    const drawn = canvas.current
    if (!drawn) return null
    return {
      canvas: drawn,
      step,
      openNode: () => at.current !== null && onSelect(at.current),
      clear,
      hide,
      pin: () => deeds.pin(meant()),
      expand: () => {
        const [key] = meant()
        if (key === undefined) onSpeak(translator.say('noneChosen'))
        else deeds.expand(key)
      },
      lasso: () => lasso.onLassoing(!lasso.lassoing),
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

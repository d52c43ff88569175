import { NOTHING_COVERED } from '../canvas/free-area.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { nextNode } from '../canvas/next-node.ts'
import { ARROWS, type Direction } from '../canvas/step-towards.ts'

interface WalkUse {
  selected(): number | null
  onSelect(node: number | null): void
  /** The node that was stepped to. */
  onStep(node: number): void
}

/** Arrow keys step from neighbour to neighbour, Enter selects, Escape ends; + and − zoom. */
export function walkByKeys(
  stage: HTMLElement,
  canvas: GraphCanvas,
  { selected, onSelect, onStep }: WalkUse,
): void {
  let at: number | null = null
  const step = (direction: Direction) => {
    const node = nextNode(canvas.shown, at ?? selected(), direction)
    if (node === null) return
    at = node
    canvas.setHovered(node)
    canvas.reveal([node], NOTHING_COVERED)
    onStep(node)
  }
  const actions: Record<string, () => void> = {
    Enter: () => at !== null && onSelect(at),
    Escape: () => {
      at = null
      canvas.setHovered(null)
      onSelect(null)
    },
    '+': () => canvas.zoom(1.5),
    '-': () => canvas.zoom(1 / 1.5),
  }
  stage.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const arrow = ARROWS[event.key]
    const action = arrow ? () => step(arrow) : actions[event.key]
    if (!action) return
    event.preventDefault()
    action()
  })
}

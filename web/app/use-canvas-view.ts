import { type RefObject, useEffect, useRef } from 'react'
import { LABELS } from '../../src/graph/schema.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { useAddress } from '../state/address-store.ts'
import { coveredBy } from './covered.ts'

/** Applies the filters of the address to the canvas. */
export function useFilter(canvas: RefObject<GraphCanvas | null>, host: RefObject<HTMLElement | null>): void {
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
 * Brings a selected node into sight. On opening, the camera of the address wins; without one, a small scene is fitted
 * as a whole into the free area, and of a larger one the node with its neighbours.
 */
export function useSelection(
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

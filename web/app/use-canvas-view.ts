import { type RefObject, useEffect, useRef } from 'react'
import { LABELS } from '../../src/graph/schema.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { useAddress } from '../state/address-store.ts'
import { coveredBy } from './covered.ts'

/** Shows of a canvas what the filters of the address leave. */
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
 * Selecting brings a node into sight. At first an address that says where to look is obeyed; else a small
 * scene, or of a larger one the node with its neighbours, is fitted into what the panel leaves free.
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

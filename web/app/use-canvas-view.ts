import { type RefObject, useEffect, useRef } from 'react'
import type { Camera } from '../../src/address/address.ts'
import { LABELS } from '../../src/graph/schema.ts'
import type { Leaving } from '../../src/graph/visible.ts'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { hasReturned, useAddress } from '../state/address-store.ts'
import { coveredBy } from './covered.ts'

/** Applies the filters of the address to the canvas. */
export function useFilter(
  canvas: RefObject<GraphCanvas | null>,
  host: RefObject<HTMLElement | null>,
  { fitting, without }: Pick<Leaving, 'fitting' | 'without'>,
): void {
  const { hidden, community } = useAddress()
  const names = hidden.join()
  const before = useRef(community)
  useEffect(() => {
    const labels = LABELS.flatMap((label, index) => (names.split(',').includes(label) ? [index] : []))
    canvas.current?.setFilter({ hidden: new Set(labels), without, community, fitting })
  }, [canvas, names, without, community, fitting])
  useEffect(() => {
    const alone = community !== null || canvas.current?.small
    // Whoever comes back finds the camera of the address.
    if (before.current !== community && !hasReturned()) canvas.current?.fit(coveredBy(host.current, alone))
    before.current = community
  }, [canvas, host, community])
}

/**
 * Brings what is chosen into sight. On opening, the camera of the address wins; without one, a small scene or
 * the only community is fitted as a whole into the free area, and of a larger scene the node with its neighbours.
 * @param outdated is set once the canvas shows what one before it has shown
 * @returns the first camera
 */
export function useSelection(
  canvas: RefObject<GraphCanvas | null>,
  host: RefObject<HTMLElement | null>,
  chosen: readonly number[],
  outdated: RefObject<Camera | null | undefined>,
): RefObject<Camera | null> {
  const { camera, community } = useAddress()
  const isPart = useRef(community !== null)
  const names = chosen.join()
  const home = useRef<Camera | null>(null)
  const start = useRef(camera === null ? 'free' : 'given')
  useEffect(() => {
    const drawn = canvas.current
    if (!drawn) return
    const nodes = names === '' ? [] : names.split(',').map(Number)
    const [selected = null, ...others] = nodes
    drawn.setSelected(selected, others)
    const covered = coveredBy(host.current, drawn.small)
    if (outdated.current !== undefined && start.current === 'free') start.current = 'given'
    if (start.current === 'free') {
      if (isPart.current && nodes.length === 0) drawn.fit(coveredBy(host.current, true))
      else drawn.open(nodes, covered)
    } else if (start.current !== 'given' && !hasReturned()) drawn.reveal(nodes, covered)
    if (start.current !== 'later') home.current = drawn.camera()
    start.current = 'later'
  }, [canvas, host, names, outdated])
  return home
}

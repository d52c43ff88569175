import { useEffect, useRef, useState } from 'react'
import type { Mask } from '../../src/graph/mask.ts'
import { filterQuery, loadMask } from '../api/load-filters.ts'
import { addressStore } from '../state/address-store.ts'
import type { Bin } from './bins.ts'

/** Shows nodes for a moment: 0 for those that are not there yet, 2 for those that appear, 1 for others; null ends it. */
export type Playing = (nodes: Uint8Array | null) => void

/** All of the time takes about so long, in milliseconds, but a step not less than the least. */
const [ALL, LEAST] = [12_000, 220]
/** How long a node appears. */
const APPEARING = 130

const prefersStill = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The latest month of a bin, as masks number months. */
const endOf = ({ day }: Bin): number => Number(day.replace('-', '').padEnd(6, '9'))

/** Which nodes there are at the end of a bin, and which of them are new. */
function nodesAt({ first, months }: Mask, bin: Bin, before: Bin | undefined): Uint8Array {
  const [end, start] = [endOf(bin), before ? endOf(before) : 0]
  return Uint8Array.from(first, month => {
    if (month === 0) return 0
    const when = months[month - 1] as number
    return when > end ? 0 : before && when > start ? 2 : 1
  })
}

const settled = (nodes: Uint8Array): Uint8Array => nodes.map(state => Math.min(state, 1))

/** Plays a range of bins: the papers of each appear beside those before. */
export function usePlay(bins: readonly Bin[], show: Playing) {
  const [at, setAt] = useState<number | null>(null)
  const timer = useRef(0)
  const stop = () => {
    window.clearTimeout(timer.current)
    setAt(null)
    show(null)
  }
  const step = (mask: Mask, bin: number, [from, to]: readonly [number, number]) => {
    const [now, before] = [bins[bin], bins[bin - 1]]
    if (!now || bin > to) {
      stop()
      return
    }
    const nodes = nodesAt(mask, now, bin > from ? before : undefined)
    show(prefersStill() ? settled(nodes) : nodes)
    if (!prefersStill()) window.setTimeout(() => timer.current !== 0 && show(settled(nodes)), APPEARING)
    setAt(bin)
    const pause = Math.max(LEAST, ALL / (to - from + 1))
    timer.current = window.setTimeout(() => step(mask, bin + 1, [from, to]), pause)
  }
  const play = async (range: readonly [number, number]) => {
    const until = bins[range[1]]?.day ?? null
    const mask = await loadMask(filterQuery({ ...addressStore.get(), until })).catch(() => null)
    if (mask) step(mask, range[0], range)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return { at, play: (range: readonly [number, number]) => void play(range), stop }
}

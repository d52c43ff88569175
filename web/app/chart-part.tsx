import type { Charts } from '../../src/graph/charts.ts'
import type { Playing } from '../charts/use-play.ts'
import { Unloaded } from './unloaded.tsx'
import { useLoaded } from './use-loaded.ts'

const load = () => import('../charts/chart-strip.tsx')

/** The charts, which are loaded when they are first opened. */
export function ChartPart(props: { charts: Charts | null; playing: Playing }) {
  const state = useLoaded(load)
  if (state.status === 'failed') return <Unloaded reachable={state.reachable} />
  if (state.status === 'loading') return null
  return <state.part.ChartStrip {...props} />
}

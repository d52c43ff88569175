import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Overview } from '../../src/graph/overview.ts'
import { leaveStage, type Stage, takeStage } from '../canvas/stage.ts'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './overview-stage.module.css'

/** The map as a whole, until its scene has arrived. */
export function OverviewStage({ overview }: { overview: Overview }) {
  const { mode, say } = useSettings()
  const { camera, color } = useAddress()
  const host = useRef<HTMLDivElement>(null)
  const stage = useRef<Stage | null>(null)
  // Before the browser paints: a stage that was left is still on the page.
  useLayoutEffect(() => {
    if (!host.current) return
    const taken = takeStage(host.current, overview)
    stage.current = taken
    return () => leaveStage(taken)
  }, [overview])
  useEffect(() => stage.current?.paint(overview, { camera, mode, color }), [overview, camera, mode, color])
  return <div ref={host} className={styles.stage} role="img" aria-label={say('loadingView')} />
}

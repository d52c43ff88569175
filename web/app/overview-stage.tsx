import { useEffect, useRef } from 'react'
import type { Overview } from '../../src/graph/overview.ts'
import { paintOverview } from '../canvas/paint-overview.ts'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './overview-stage.module.css'

/** The map as a whole, until its scene has arrived. */
export function OverviewStage({ overview }: { overview: Overview }) {
  const { mode, say } = useSettings()
  const { camera, color } = useAddress()
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const { clientWidth: width, clientHeight: height } = context.canvas
    const ratio = window.devicePixelRatio || 1
    context.canvas.width = Math.round(width * ratio)
    context.canvas.height = Math.round(height * ratio)
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    paintOverview(context, overview, { width, height, camera, mode, color })
  }, [overview, camera, mode, color])
  return <canvas ref={canvas} className={styles.stage} role="img" aria-label={say('loadingView')} />
}

import { type RefObject, useMemo, useRef, useState } from 'react'
import { isFiltered } from '../../src/address/filters.ts'
import type { Charts } from '../../src/graph/charts.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { type Visible, visibleIn } from '../../src/graph/visible.ts'
import type { ApiError } from '../api/api-error.ts'
import type { CypherFile } from '../api/client.ts'
import { CanvasControls } from '../bars/canvas-controls.tsx'
import { Legend } from '../bars/legend.tsx'
import { ViewHeading } from '../bars/view-heading.tsx'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { NodePanel } from '../panel/node-panel.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useCharts } from '../state/use-charts.ts'
import { useFitting } from '../state/use-fitting.ts'
import { ChartPart } from './chart-part.tsx'
import { coveredBy } from './covered.ts'
import { EmptyView } from './empty-view.tsx'
import styles from './graph-page.module.css'
import { GraphSurface } from './graph-surface.tsx'

export interface Drawn {
  scene: Scene
  file: CypherFile
  views: CypherFile[]
}

/** The index of a node. A table of all keys would take longer to make than the few that are asked for. */
function indexOf({ nodes }: Scene, key: string | null): number | null {
  const index = key === null ? -1 : nodes.key.indexOf(key)
  return index < 0 ? null : index
}

/** A drawn view with everything that floats over it: heading, legend, controls, and the panel of the selected node. */
export function GraphPage({ scene, file, views }: Drawn) {
  const address = useAddress()
  const canvas = useRef<GraphCanvas | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const [spoken, setSpoken] = useState('')
  const [charting, setCharting] = useState(false)
  const [moment, setMoment] = useState<Uint8Array | null>(null)
  const fitting = useFitting(scene)
  const charts = useCharts(charting || isFiltered(address))
  const { hidden, community } = address
  const shown = useMemo(
    () => visibleIn(scene, { hidden, community, fitting: fitting.nodes }),
    [scene, hidden, community, fitting.nodes],
  )
  const selected = useMemo(() => indexOf(scene, address.node), [scene, address.node])
  const bare = address.chrome === 'none'
  const close = () => {
    go({ node: null })
    canvas.current?.focus()
  }
  if (scene.nodes.key.length === 0) return <EmptyView file={file} views={views} />
  return (
    <div className={styles.page}>
      <div ref={page} className={styles.map} data-panel={address.node !== null && !bare}>
        <GraphSurface
          key={`${scene.view}:${JSON.stringify(scene.parameters)}:${scene.generation}`}
          scene={scene}
          selected={selected}
          fitting={moment ?? fitting.nodes}
          hadFocus={hadFocus}
          onCanvas={made => {
            canvas.current = made
          }}
          onSelect={node => go({ node: node === null ? null : (scene.nodes.key[node] ?? null) })}
          onSpeak={setSpoken}
        />
        <div className={styles.spoken} role="status" aria-live="polite">
          {spoken}
        </div>
        {!bare && address.node !== null && (
          <NodePanel
            nodeKey={address.node}
            views={views}
            isDrawn={selected !== null}
            onHover={key => canvas.current?.setHovered(indexOf(scene, key))}
            onClose={close}
          />
        )}
        {!bare && (
          <Floating
            drawn={{ scene, file, views }}
            canvas={canvas}
            shown={shown}
            charts={charts}
            failure={fitting.failure}
            charting={charting}
            onChart={() => setCharting(!charting)}
            onFit={() => canvas.current?.fit(coveredBy(page.current, canvas.current.small))}
          />
        )}
      </div>
      {!bare && charting && <ChartPart charts={charts} playing={setMoment} />}
    </div>
  )
}

interface FloatingProps {
  drawn: Drawn
  shown: Visible
  charts: Charts | null
  failure: ApiError | null
  charting: boolean
  onChart: () => void
  canvas: RefObject<GraphCanvas | null>
  onFit: () => void
}

function Floating({ drawn, canvas, onFit, shown, ...filtering }: FloatingProps) {
  const { legend } = useAddress()
  return (
    <>
      <ViewHeading {...drawn} {...filtering} shown={shown} />
      {legend && <Legend scene={drawn.scene} shown={shown} />}
      <CanvasControls canvas={canvas} onFit={onFit} />
    </>
  )
}

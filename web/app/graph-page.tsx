import { type RefObject, useMemo, useRef, useState } from 'react'
import { writeAddress } from '../../src/address/address.ts'
import { isFiltered } from '../../src/address/filters.ts'
import { nodesWith } from '../../src/graph/nodes-with.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { visibleIn } from '../../src/graph/visible.ts'
import type { CypherFile } from '../api/client.ts'
import { CanvasControls } from '../bars/canvas-controls.tsx'
import { Legend } from '../bars/legend.tsx'
import type { Explained } from '../bars/legend-scale.tsx'
import { type HeadingProps, ViewHeading } from '../bars/view-heading.tsx'
import type { GraphCanvas } from '../canvas/graph-canvas.ts'
import { followHere } from '../components/follow-here.ts'
import { NewsPanel } from '../panel/news-panel.tsx'
import { PathPanel } from '../panel/path-panel.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { choose, chosenKeys, toggleChosen } from '../state/chosen.ts'
import { canGrow } from '../state/expanding.ts'
import { offerNode } from '../state/pick-node.ts'
import { useSettings } from '../state/settings.tsx'
import { useCharts } from '../state/use-charts.ts'
import { useFitting } from '../state/use-fitting.ts'
import { useNews, useStandingOut } from '../state/use-news.ts'
import { ChartPart } from './chart-part.tsx'
import { ChosenPanel, type Circled, chooseInside } from './chosen-panel.tsx'
import { coveredBy } from './covered.ts'
import { EmptyView } from './empty-view.tsx'
import styles from './graph-page.module.css'
import { GraphSurface } from './graph-surface.tsx'
import type { Sight } from './keep-sight.ts'
import { type HintedLink, LinkHint } from './link-hint.tsx'
import { TablePart } from './table-part.tsx'
import { useDeeds } from './use-deeds.ts'
import { useDressed } from './use-dressed.ts'

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

/** The nodes with some keys: the same set as long as the keys are the same. */
function useNodes(scene: Scene, keys: readonly string[]): ReadonlySet<number> {
  const asked = JSON.stringify(keys)
  return useMemo(() => nodesWith(scene, JSON.parse(asked) as string[]), [scene, asked])
}

/** A click on a node, or beside all of them. */
function select({ nodes }: Scene, node: number | null, more: boolean): void {
  const key = node === null ? null : (nodes.key[node] ?? null)
  if (key !== null && offerNode(key)) return
  if (more && key !== null) toggleChosen(key)
  else if (!more) go({ node: key })
}

/** A click on a link: both of its ends are chosen. */
function selectLink({ nodes, relationships: { source, target } }: Scene, link: number): void {
  choose([source[link], target[link]].flatMap(node => nodes.key[node ?? -1] ?? []))
}

/** A drawn view with everything that floats over it: heading, legend, controls, and the panel of the selected node. */
export function GraphPage({ scene: plain, file, views }: Drawn) {
  const address = useAddress()
  const looks = useDressed(plain)
  const { scene } = looks
  const canvas = useRef<GraphCanvas | null>(null)
  const page = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  const sight = useRef<Sight | null>(null)
  const [spoken, setSpoken] = useState('')
  const { say } = useSettings()
  const [lassoing, onLassoing] = useState(false)
  const lasso = { lassoing, onLassoing }
  const [circled, setCircled] = useState<Circled | null>(null)
  const deeds = useDeeds(scene, file, setSpoken)
  const [charting, setCharting] = useState(false)
  const [moment, setMoment] = useState<Uint8Array | null>(null)
  const fitting = useFitting(scene)
  const news = useNews(scene)
  const lit = useStandingOut(scene, news, fitting.nodes)
  const charts = useCharts(charting || isFiltered(address))
  const { hidden, community } = address
  const without = useNodes(scene, address.without)
  const pinned = useNodes(scene, address.pinned)
  const shown = useMemo(
    () => visibleIn(scene, { hidden, community, without, fitting: fitting.nodes }),
    [scene, hidden, community, without, fitting.nodes],
  )
  const [hinted, setHinted] = useState<HintedLink | null>(null)
  const keys = chosenKeys(address)
  const chosen = useMemo(
    () => chosenKeys(address).flatMap(key => indexOf(scene, key) ?? []),
    [scene, address],
  )
  const bare = address.chrome === 'none'
  const inWords = address.as !== 'graph' && !bare
  const [unread, setUnread] = useState<Scene | null>(null)
  const isWay = file.walk === 'path' && keys.length === 0 && unread !== scene
  const isListed = news?.isShown === true && !inWords && keys.length === 0 && !isWay
  const close = () => {
    if (isWay) setUnread(scene)
    else go(keys.length > 0 ? { node: null } : { isNew: false })
    canvas.current?.focus()
  }
  const panel = {
    views,
    growing: { canGrow: canGrow(scene, file), toggle: deeds.expand },
    onHover: (key: string | null) => canvas.current?.setHovered(indexOf(scene, key)),
    onClose: close,
  }
  const heading = {
    scene,
    file,
    views,
    shown,
    charts,
    news,
    failure: fitting.failure,
    charting,
    onChart: () => setCharting(!charting),
  }
  if (scene.nodes.key.length === 0) return <EmptyView file={file} views={views} />
  return (
    <div className={styles.page}>
      <div
        ref={page}
        className={styles.map}
        data-page
        data-panel={(keys.length > 0 || isWay || isListed) && !bare}
      >
        {!bare && !inWords && <SkipLink />}
        <div className={styles.graph} inert={inWords}>
          <GraphSurface
            key={JSON.stringify([
              scene.view,
              scene.parameters,
              scene.generation,
              scene.expanded,
              looks.size?.measure,
            ])}
            scene={scene}
            scale={looks.color}
            chosen={chosen}
            fitting={moment ?? lit}
            without={without}
            pinned={pinned}
            hadFocus={hadFocus}
            sight={sight}
            onCanvas={made => {
              canvas.current = made
            }}
            onSelect={(node, more = false) => select(scene, node, more)}
            deeds={deeds}
            {...lasso}
            onLasso={nodes => {
              lasso.onLassoing(false)
              setCircled(chooseInside(scene, nodes))
              if (nodes.length === 0) setSpoken(say('lassoNothing'))
            }}
            onLink={(link, at) => setHinted(link === null ? null : { scene, link, at })}
            onSelectLink={link => {
              setHinted(null)
              selectLink(scene, link)
            }}
            onSpeak={setSpoken}
          />
        </div>
        <div className={styles.spoken} role="status" aria-live="polite">
          {spoken}
        </div>
        {hinted?.scene === scene && <LinkHint {...hinted} />}
        {!bare && keys.length > 0 && (
          <ChosenPanel keys={keys} isDrawn={chosen.length > 0} circled={circled} {...panel} />
        )}
        {!bare && isWay && <PathPanel scene={scene} {...panel} />}
        {!bare && isListed && <NewsPanel news={news} {...panel} />}
        {inWords && <TablePart scene={scene} shown={shown} heading={<ViewHeading {...heading} />} />}
        {!bare && !inWords && (
          <Floating
            heading={heading}
            looks={looks}
            canvas={canvas}
            {...lasso}
            onFit={() => canvas.current?.fit(coveredBy(page.current, canvas.current.small))}
          />
        )}
      </div>
      {!bare && charting && <ChartPart charts={charts} playing={setMoment} />}
    </div>
  )
}

/** For whoever can't see the map: its nodes as a list with what each is linked to. */
function SkipLink() {
  const { say } = useSettings()
  const address = useAddress()
  const there = { ...address, as: 'list' } as const
  return (
    <a
      className={styles.skip}
      href={writeAddress(there)}
      onClick={event => followHere(event, () => go(there))}
    >
      {say('skipToList')}
    </a>
  )
}

interface FloatingProps {
  heading: HeadingProps
  looks: Explained
  canvas: RefObject<GraphCanvas | null>
  onFit: () => void
  lassoing: boolean
  onLassoing: (lassoing: boolean) => void
}

function Floating({ heading, looks, ...controls }: FloatingProps) {
  const { legend } = useAddress()
  return (
    <>
      <ViewHeading {...heading} />
      {legend && <Legend scene={heading.scene} shown={heading.shown} looks={looks} />}
      <CanvasControls {...controls} />
    </>
  )
}

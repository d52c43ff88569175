import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Fragment, useMemo, useState } from 'react'
import { labelOf, type Scene } from '../../src/graph/scene.ts'
import { pathNote } from '../../src/text/walk-note.ts'
import type { CypherFile } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { NodeName } from '../components/node-name.tsx'
import { Tool } from '../components/tool.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { useNodeName } from '../state/use-node-name.ts'
import { useTogether } from '../state/use-together.ts'
import { openView } from '../state/views.ts'
import frame from './node-panel.module.css'
import { PanelFrame } from './panel-frame.tsx'
import styles from './path-panel.module.css'
import { Reason } from './reasons.tsx'
import { waysIn } from './ways-in.ts'

interface PathProps {
  scene: Scene
  views: CypherFile[]
  onHover: (key: string | null) => void
  onClose: () => void
}

/** A path step by step, each with why it is there. */
export function PathPanel({ scene, views, onHover, onClose }: PathProps) {
  const translator = useSettings()
  const { say } = translator
  const ways = useMemo(() => waysIn(scene), [scene])
  const [chosen, setChosen] = useState(0)
  const at = Math.min(chosen, ways.length - 1)
  const way = ways[at] ?? []
  const isAvoiding = Boolean(useAddress().rest.avoid)
  const keys = way.map(node => scene.nodes.key[node] ?? '')
  return (
    <PanelFrame busy={false} onClose={onClose}>
      <p className={frame.kind}>
        {way.length > 0 ? say('pathSteps', { count: way.length - 1 }) : pathNote(scene, translator)}
      </p>
      {ways.length > 1 && (
        <div className={styles.ways}>
          <Tool
            icon={<ChevronLeft aria-hidden size={16} />}
            name={say('pathBefore')}
            onPress={() => setChosen((at + ways.length - 1) % ways.length)}
          />
          <span aria-live="polite">{say('pathOf', { at: at + 1, count: ways.length })}</span>
          <Tool
            icon={<ChevronRight aria-hidden size={16} />}
            name={say('pathNext')}
            onPress={() => setChosen((at + 1) % ways.length)}
          />
        </div>
      )}
      {(way.length > 0 || scene.parameters.authors === 1 || isAvoiding) && (
        <Choices views={views} scene={scene} />
      )}
      <ol className={styles.way}>
        {way.map((node, step) => (
          <Fragment key={keys[step]}>
            {step > 0 && <Step ends={[keys[step - 1] ?? '', keys[step] ?? '']} />}
            <li className={styles.node}>
              <NodeName
                label={labelOf(scene, node)}
                nodeKey={keys[step] ?? ''}
                name={scene.nodes.name[node] ?? ''}
                onHover={onHover}
              />
              {step > 0 && step < way.length - 1 && (
                <Button look="count" onPress={() => reopen(views, scene, { avoid: keys[step] ?? '' })}>
                  {say('pathAvoid')}
                </Button>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </PanelFrame>
  )
}

/** Why two nodes of the path follow each other. */
function Step({ ends }: { ends: [string, string] }) {
  const { say } = useSettings()
  const state = useTogether(ends)
  if (state.status === 'failed') return null
  if (state.status === 'loading') return <li className={styles.step}>{say('loadingNode')}</li>
  const { nodes, links } = state.together
  const [from, to] = nodes
  return (
    <li className={styles.step}>
      {from && to && links.map(link => <Reason key={link.type} link={link} from={from} to={to} />)}
    </li>
  )
}

/** The same path with other parameters. */
function reopen(views: CypherFile[], { view, parameters }: Scene, change: Record<string, string>): void {
  const given = Object.entries(parameters).flatMap(([name, value]) =>
    value === null ? [] : [[name, String(value)]],
  )
  openView(views, view, { ...Object.fromEntries(given), ...change })
}

/** Which paths are looked for. */
function Choices({ views, scene }: Pick<PathProps, 'views' | 'scene'>) {
  const { say } = useSettings()
  const { rest } = useAddress()
  const { ways, authors } = scene.parameters
  const avoided = useNodeName(rest.avoid ?? '')
  const isOne = ways === 1
  const isAuthors = authors === 1
  return (
    <p className={styles.choices}>
      {ways !== undefined && (
        <Button
          look="chip"
          aria-pressed={!isOne}
          onPress={() => reopen(views, scene, { ways: isOne ? '20' : '1' })}
        >
          {say('pathAll')}
        </Button>
      )}
      {authors !== undefined && (
        <Button
          look="chip"
          aria-pressed={isAuthors}
          onPress={() => reopen(views, scene, { authors: isAuthors ? '0' : '1' })}
        >
          {say('pathAuthors')}
        </Button>
      )}
      {rest.avoid && (
        <Button look="chip" aria-pressed onPress={() => reopen(views, scene, { avoid: '' })}>
          {say('pathAvoids', { name: avoided })}
        </Button>
      )}
    </p>
  )
}

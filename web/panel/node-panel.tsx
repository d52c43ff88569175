import { useState } from 'react'
import { textOfKey } from '../../src/graph/keys.ts'
import { shownName } from '../../src/graph/schema.ts'
import type { CypherFile } from '../api/client.ts'
import { Clamped } from '../components/clamped.tsx'
import { KindMark } from '../components/kind-mark.tsx'
import { Quiet } from '../components/quiet.tsx'
import { Tex } from '../components/tex.tsx'
import { useSettings } from '../state/settings.tsx'
import { Actions, Elsewhere } from './actions.tsx'
import { Discussions } from './discussions.tsx'
import { FromService } from './from-service.tsx'
import { type GroupsProps, LinkGroups } from './link-groups.tsx'
import styles from './node-panel.module.css'
import { type Growing, OnTheMap } from './on-the-map.tsx'
import { Origins } from './origins.tsx'
import { OutLinks } from './out-links.tsx'
import { PanelFailure } from './panel-failure.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { Properties } from './properties.tsx'
import { RelatedNodes } from './related.tsx'
import { Rise } from './rise.tsx'
import { SimilarPapers } from './similar-papers.tsx'
import { useNode } from './use-node.ts'

export interface PanelProps {
  nodeKey: string
  views: CypherFile[]
  /** Whether the current view contains the node. */
  isDrawn: boolean
  growing: Growing
  /** The pointer is on a link to this node, or has left it. */
  onHover: (key: string | null) => void
  onClose: () => void
}

/** Everything known about the selected node. On narrow screens it is a sheet at the bottom. */
export function NodePanel({ nodeKey, views, isDrawn, growing, onHover, onClose }: PanelProps) {
  const { say } = useSettings()
  const [attempt, setAttempt] = useState(0)
  // The node of which somebody wants to see all links.
  const [whole, setWhole] = useState<string | null>(null)
  const state = useNode(nodeKey, attempt, whole === nodeKey)
  return (
    <PanelFrame busy={state.status === 'loading'} onClose={onClose}>
      {state.status === 'loading' && <Quiet>{say('loadingNode')}</Quiet>}
      {state.status === 'failed' && (
        <PanelFailure
          error={state.error}
          gone={say('gone', { key: nodeKey })}
          sought={textOfKey(nodeKey)}
          onRetry={() => setAttempt(attempt + 1)}
        />
      )}
      {state.status === 'ready' && (
        <Known
          key={state.node.key}
          node={state.node}
          views={views}
          isDrawn={isDrawn}
          growing={growing}
          onHover={onHover}
          isWhole={whole === nodeKey}
          onWhole={() => setWhole(nodeKey)}
        />
      )}
    </PanelFrame>
  )
}

type KnownProps = Omit<PanelProps, 'nodeKey' | 'onClose'> & GroupsProps

function Known({ node, views, isDrawn, growing, ...groups }: KnownProps) {
  const { labels, writeDate } = useSettings()
  const { date, venue, altTitles } = node.properties
  const facts = [
    { name: 'date', text: typeof date === 'string' ? writeDate(date) : null },
    { name: 'venue', text: typeof venue === 'string' ? venue : null },
  ] as const
  return (
    <article>
      <p className={styles.kind}>
        <KindMark label={node.label} /> {labels[node.label].one}
        {facts.map(
          ({ name, text }) =>
            text && (
              <span key={name}>
                {' · '}
                {text} <FromService service={node.filled[name]} />
              </span>
            ),
        )}
      </p>
      <h2>
        <Clamped key={node.key} name={node.name}>
          <Tex>{shownName(node.label, node.name)}</Tex>
        </Clamped>
      </h2>
      {Array.isArray(altTitles) &&
        altTitles.map(title => (
          <Quiet key={title} className={styles.altTitle}>
            <Tex>{title}</Tex>
          </Quiet>
        ))}
      {!isDrawn && <Elsewhere node={node} views={views} />}
      <OutLinks node={node} />
      <Actions node={node} views={views} />
      {isDrawn && <OnTheMap keys={[node.key]} growing={growing} />}
      <Rise node={node} />
      <Discussions discussions={node.discussions} />
      <LinkGroups node={node} {...groups} />
      <RelatedNodes node={node} onHover={groups.onHover} />
      {node.label === 'Paper' && <SimilarPapers nodeKey={node.key} />}
      <Properties node={node} />
      <Origins node={node} />
    </article>
  )
}

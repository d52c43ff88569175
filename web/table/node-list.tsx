import { useState } from 'react'
import { textOfDate } from '../../src/graph/date.ts'
import { labelOf } from '../../src/graph/scene.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { Button } from '../components/button.tsx'
import { NodeName } from '../components/node-name.tsx'
import { useSettings } from '../state/settings.tsx'
import { neighboursOf, type Source } from './columns.ts'
import styles from './node-list.module.css'
import type { Sorted } from './use-sorted.ts'

/** Nodes that are listed at first and that each press adds, and neighbours of one kind that are named. */
const PAGE = 50
const NAMED = 12

/**
 * The nodes of a view as a list that can be read aloud: each with what it is linked to, by kind. It is read from top to
 * bottom, so it ends after some, and says how many follow.
 */
export function NodeList({ sorted: { nodes, source } }: { sorted: Sorted }) {
  const { say } = useSettings()
  const [shown, setShown] = useState(PAGE)
  const left = nodes.length - shown
  return (
    <div className={styles.list}>
      <ol aria-label={say('asList')}>
        {Array.from(nodes.subarray(0, shown), node => (
          <li key={node}>
            <ListedNode node={node} source={source} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <p>
          <Button onPress={() => setShown(shown + PAGE)}>
            {say('showMore', { count: Math.min(PAGE, left) })}
          </Button>{' '}
          <span>{say('listedOf', { shown, all: nodes.length })}</span>
        </p>
      )}
    </div>
  )
}

function Named({ node, source }: { node: number; source: Source }) {
  const { scene } = source
  return (
    <NodeName
      label={labelOf(scene, node)}
      nodeKey={scene.nodes.key[node] ?? ''}
      name={scene.nodes.name[node] ?? ''}
    />
  )
}

function ListedNode({ node, source }: { node: number; source: Source }) {
  const { labels, say, writeDate } = useSettings()
  const { scene } = source
  const label = labelOf(scene, node)
  const date = textOfDate(scene.nodes.date[node] ?? 0)
  const neighbours = neighboursOf(source, node)
  return (
    <>
      <h2>
        <Named node={node} source={source} />
        <small>
          {labels[label].one}
          {date !== '' && `, ${writeDate(date)}`}
        </small>
      </h2>
      {neighbours.length > 0 && (
        <ul>
          {LABELS.map(kind => {
            const named = neighbours.filter(other => labelOf(scene, other) === kind)
            if (named.length === 0) return null
            return (
              <li key={kind}>
                <span>{labels[kind][named.length === 1 ? 'one' : 'many']}</span>
                <div>
                  {named.slice(0, NAMED).map(other => (
                    <Named key={other} node={other} source={source} />
                  ))}
                  {named.length > NAMED && <span>{say('andMore', { count: named.length - NAMED })}</span>}
                </div>
              </li>
            )
          })}
        </ul>
      )}
    </>
  )
}

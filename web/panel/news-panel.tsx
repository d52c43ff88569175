import { useState } from 'react'
import { LABELS } from '../../src/graph/schema.ts'
import { Button } from '../components/button.tsx'
import { NodeName } from '../components/node-name.tsx'
import { useSettings } from '../state/settings.tsx'
import type { News } from '../state/use-news.ts'
import styles from './news-panel.module.css'
import frame from './node-panel.module.css'
import { PanelFrame } from './panel-frame.tsx'
import { Section } from './section.tsx'

/** Nodes of a kind that are listed at first. */
const FIRST = 12

interface NewsProps {
  news: News
  onHover: (key: string | null) => void
  onClose: () => void
}

/** What the last import added to a view, by kind. */
export function NewsPanel({ news: { since, nodes }, onHover, onClose }: NewsProps) {
  const { say, labels, language } = useSettings()
  const day = new Date(since).toLocaleDateString(language, { dateStyle: 'medium' })
  return (
    <PanelFrame busy={false} onClose={onClose}>
      <p className={frame.kind}>{say('newSince', { day, count: nodes.length })}</p>
      {LABELS.map(label => {
        const some = nodes.filter(node => node.label === label)
        if (some.length === 0) return null
        return (
          <Section key={label} title={labels[label].many} count={some.length}>
            <Names nodes={some} onHover={onHover} />
          </Section>
        )
      })}
    </PanelFrame>
  )
}

function Names({ nodes, onHover }: { nodes: News['nodes']; onHover: NewsProps['onHover'] }) {
  const { say } = useSettings()
  const [shown, setShown] = useState(FIRST)
  const rest = nodes.length - shown
  return (
    <>
      <ul className={styles.list}>
        {nodes.slice(0, shown).map(({ key, label, name }) => (
          <li key={key}>
            <NodeName label={label} nodeKey={key} name={name} onHover={onHover} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="more" onPress={() => setShown(shown + 10 * FIRST)}>
          {say('showMore', { count: Math.min(rest, 10 * FIRST) })}
        </Button>
      )}
    </>
  )
}

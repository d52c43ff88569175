import { useState } from 'react'
import { RELATED_TITLES } from '../../src/text/related-titles.ts'
import type { NodeDetails, Related } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { NodeName } from '../components/node-name.tsx'
import { choose } from '../state/chosen.ts'
import { useSettings } from '../state/settings.tsx'
import { useRelated } from '../state/use-related.ts'
import { FIRST_LISTED } from './first-listed.ts'
import styles from './related.module.css'
import { Section } from './section.tsx'

interface RelatedProps {
  node: NodeDetails
  onHover: (key: string | null) => void
}

/** What the node is related to through its papers: each with the number of them, which leads to these papers. */
export function RelatedNodes({ node, onHover }: RelatedProps) {
  const [all, setAll] = useState(false)
  const groups = useRelated(node.key, all)
  return groups.map(group => (
    <Group key={group.kind} node={node} group={group} onHover={onHover} onAll={() => setAll(true)} />
  ))
}

interface GroupProps extends RelatedProps {
  group: Related['groups'][number]
  onAll: () => void
}

function Group({ node, group, onHover, onAll }: GroupProps) {
  const { say } = useSettings()
  const [open, setOpen] = useState(false)
  const { kind, label, nodes, total } = group
  const shown = open ? nodes : nodes.slice(0, FIRST_LISTED.names)
  const openAll = () => {
    setOpen(true)
    if (nodes.length < total) onAll()
  }
  return (
    <Section title={say(RELATED_TITLES[kind])} count={total}>
      <ul className={styles.related}>
        {shown.map(({ key, name, papers }) => (
          <li key={key}>
            <NodeName label={label} nodeKey={key} name={name} onHover={onHover} />
            <Button
              look="count"
              aria-label={say('papersWith', { count: papers, name })}
              onPress={() => choose([node.key, key])}
            >
              {say('paperCount', { count: papers })}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length < total && !open && (
        <Button look="more" onPress={openAll}>
          {say('showMore', { count: total - shown.length })}
        </Button>
      )}
    </Section>
  )
}

import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { NodeDetails, NodeLink } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { go } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { Evidence } from './evidence.tsx'
import { groupLinks, type LinkGroup } from './group-links.ts'

interface GroupsProps {
  node: NodeDetails
  onHover: (key: string | null) => void
}

/** All links of a node, by what they mean, each with its evidence. */
export function LinkGroups({ node, onHover }: GroupsProps) {
  const { say } = useSettings()
  const groups = groupLinks(node.label, node.links).filter(
    ({ title }) => title !== 'featuredIn' || node.discussions.length === 0,
  )
  const total = Object.values(node.totals).reduce((sum, count) => sum + count, 0)
  return (
    <>
      {groups.map(group => (
        <Group key={group.id} group={group} onHover={onHover} />
      ))}
      {node.truncated && <p className="note">{say('linksCut', { shown: node.links.length, total })}</p>}
    </>
  )
}

/** How many links of a group are listed at first. */
const FIRST = 14
const SHORT: ReadonlySet<string> = new Set(['authors', 'topics'])

function Group({ group, onHover }: { group: LinkGroup; onHover: GroupsProps['onHover'] }) {
  const { say } = useSettings()
  const [all, setAll] = useState(false)
  const { title, links } = group
  const shown = all ? links : links.slice(0, FIRST)
  return (
    <section>
      <h3>
        {say(title)} <small>{links.length}</small>
      </h3>
      <ul className={SHORT.has(title) ? 'links inline' : 'links'}>
        {shown.map(link => (
          <LinkItem
            key={`${link.type} ${link.other.label} ${link.other.key}`}
            link={link}
            onHover={onHover}
          />
        ))}
      </ul>
      {shown.length < links.length && (
        <Button className="more" onPress={() => setAll(true)}>
          {say('showMore', { count: links.length - shown.length })}
        </Button>
      )}
    </section>
  )
}

function LinkItem({ link, onHover }: { link: NodeLink; onHover: GroupsProps['onHover'] }) {
  const { writeDay } = useSettings()
  const { label, key, name, date } = link.other
  return (
    <li>
      <NodeName label={label} nodeKey={key} name={name} onChoose={node => go({ node })} onHover={onHover} />
      {date && date !== name && <time dateTime={date}>{writeDay(date)}</time>}
      {link.evidence && <Evidence link={link} />}
    </li>
  )
}

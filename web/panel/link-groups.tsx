import { useState } from 'react'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import type { ServiceName } from '../../src/graph/services.ts'
import type { NodeDetails, NodeLink } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { NodeName } from '../components/node-name.tsx'
import { Note } from '../components/note.tsx'
import { useSettings } from '../state/settings.tsx'
import { Evidence } from './evidence.tsx'
import { FIRST_LISTED } from './first-listed.ts'
import { groupLinks, type LinkGroup } from './group-links.ts'
import styles from './link-groups.module.css'
import { Paragraphs } from './paragraphs.tsx'
import { Section } from './section.tsx'

export interface GroupsProps {
  node: NodeDetails
  /** Whether the node was asked for with all of its links. */
  isWhole: boolean
  /** Asks for them. */
  onWhole: () => void
  onHover: (key: string | null) => void
}

/** All links of a node with their evidence, grouped by meaning. */
export function LinkGroups({ node, ...asking }: GroupsProps) {
  const { say } = useSettings()
  const groups = groupLinks(node).filter(
    ({ title }) => title !== 'featuredIn' || node.discussions.length === 0,
  )
  const total = Object.values(node.totals).reduce((sum, count) => sum + count, 0)
  return (
    <>
      {groups.map(group => (
        <Group
          key={group.id}
          group={group}
          service={group.label === 'Author' ? node.filled.authors : undefined}
          {...asking}
        />
      ))}
      {asking.isWhole && node.truncated && (
        <Note className={styles.cut}>{say('linksCut', { shown: node.links.length, total })}</Note>
      )}
    </>
  )
}

/** Names that need no further facts are set in lines, one after another. */
const isPlainList = ({ title, label }: LinkGroup): boolean =>
  title === null && LABEL_TABLE[label].lettering === 'strong'

const firstOf = (links: readonly NodeLink[]): number =>
  links.some(({ evidence, commentary }) => evidence ?? commentary)
    ? FIRST_LISTED.quotations
    : FIRST_LISTED.names

type GroupProps = Omit<GroupsProps, 'node'> & { group: LinkGroup; service: ServiceName | undefined }

function Group({ group, service, isWhole, onWhole, onHover }: GroupProps) {
  const { say, labels } = useSettings()
  const [all, setAll] = useState(false)
  const { title, label, links, total } = group
  const showAll = () => {
    setAll(true)
    if (links.length < total) onWhole()
  }
  const shown = all ? links : links.slice(0, firstOf(links))
  return (
    <Section title={title ? say(title) : labels[label].many} count={total} service={service}>
      <ul className={isPlainList(group) ? classes(styles.links, styles.inline) : styles.links}>
        {shown.map(link => (
          <LinkItem
            key={`${link.type} ${link.other.label} ${link.other.key}`}
            link={link}
            onHover={onHover}
          />
        ))}
      </ul>
      {shown.length < total && !(all && isWhole) && (
        <Button look="more" onPress={showAll}>
          {say('showMore', { count: total - shown.length })}
        </Button>
      )}
    </Section>
  )
}

function LinkItem({ link, onHover }: { link: NodeLink; onHover: GroupsProps['onHover'] }) {
  const { writeDate } = useSettings()
  const { label, key, name, date } = link.other
  return (
    <li>
      <NodeName label={label} nodeKey={key} name={name} onHover={onHover} />
      {date && date !== name && <time dateTime={date}>{writeDate(date)}</time>}
      {link.affiliations && <small className={styles.places}>{link.affiliations.join('; ')}</small>}
      {link.evidence && <Evidence link={link} />}
      {link.commentary && (
        <blockquote className={styles.commentary}>
          <Paragraphs text={link.commentary} />
        </blockquote>
      )}
    </li>
  )
}

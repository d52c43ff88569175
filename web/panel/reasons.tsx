import type { RelationshipType } from '../../src/graph/schema.ts'
import { LABELS, type Label, shownName } from '../../src/graph/schema.ts'
import type { NodeLink, Together } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { NodeName } from '../components/node-name.tsx'
import { Quiet } from '../components/quiet.tsx'
import { choose } from '../state/chosen.ts'
import { useSettings } from '../state/settings.tsx'
import { Evidence } from './evidence.tsx'
import links from './link-groups.module.css'
import { Listed } from './listed.tsx'
import styles from './reasons.module.css'
import { Section } from './section.tsx'

/** What a link says, in a sentence with both of its ends. */
const SENTENCES = {
  FEATURES: 'linkFeatures',
  AUTHORED_BY: 'linkAuthoredBy',
  TAGGED: 'linkTagged',
  CITES: 'linkCites',
  INTRODUCES: 'linkIntroduces',
} as const satisfies Record<RelationshipType, string>

type Named = Together['nodes'][number]

/** One link between two nodes: what it says, and why it is there. */
export function Reason({ link, from, to }: { link: NodeLink; from: Named; to: Named }) {
  const { say } = useSettings()
  const [source, target] = link.direction === 'out' ? [from, to] : [to, from]
  const nameOf = ({ label, name }: Named) => shownName(label, name)
  return (
    <div className={styles.reason}>
      <p>{say(SENTENCES[link.type], { source: nameOf(source), target: nameOf(target) })}</p>
      <Evidence link={link} />
    </div>
  )
}

/** So many of a kind are listed at first: people look at what else there is, too. */
const LISTED = 8

/** The links between more than two nodes; each leads to its pair, and so to why it is there. */
export function Between({ together: { nodes, between } }: { together: Together }) {
  const { say } = useSettings()
  if (between.length === 0) return null
  const nameOf = ({ label, name }: Named) => shownName(label, name)
  return (
    <Section title={say('whatLinks')} count={between.length}>
      <Listed items={between} first={LISTED} className={links.links}>
        {({ type, source: from, target: to }) => {
          const [source, target] = [nodes[from], nodes[to]]
          if (!(source && target)) return null
          return (
            <li key={`${from} ${type} ${to}`}>
              <Button look="line" onPress={() => choose([source.key, target.key])}>
                {say(SENTENCES[type], { source: nameOf(source), target: nameOf(target) })}
              </Button>
            </li>
          )
        }}
      </Listed>
    </Section>
  )
}

/** How many of the shared nodes a glance shows. */
const GLANCE = 3

/** The same in a few lines: the links of two nodes, or else the first things they share. */
export function ReasonsAtAGlance({ together }: { together: Together }) {
  const { say } = useSettings()
  const { nodes, links: direct, shared, total } = together
  const [from, to] = nodes as [Named, Named]
  const [first] = direct
  if (first) return <Reason link={first} from={from} to={to} />
  const papers = shared.filter(({ label }) => label === 'Paper')
  const listed = (papers.length > 0 ? papers : shared).slice(0, GLANCE)
  return (
    <div className={styles.reason}>
      <p>
        {papers.length > 0 ? say('papersTogether', { count: total }) : say('sharedCount', { count: total })}
      </p>
      <ul className={styles.glance}>
        {listed.map(({ key, label, name }) => (
          <li key={key}>{shownName(label, name)}</li>
        ))}
        {listed.length < total && <li>{say('andMore', { count: total - listed.length })}</li>}
      </ul>
    </div>
  )
}

/** More names say less than their number. */
const NAMED = 3

/** By which nodes something is shared, if they are few. */
export function namesOf(nodes: Together['nodes'], ends: readonly { node: number }[]): string {
  const sharers = [...new Set(ends.map(({ node }) => node))]
  if (sharers.length > NAMED) return ''
  return `: ${sharers.map(node => nodes[node]?.name).join(' · ')}`
}

interface SharedProps {
  together: Together
  onHover: (key: string | null) => void
}

interface LabelProps extends Pick<SharedProps, 'onHover'> {
  label: Label
  own: Together['shared']
  nodes: Together['nodes']
}

function SharedOfLabel({ label, own, nodes, onHover }: LabelProps) {
  const { say, labels, writeDate } = useSettings()
  return (
    <Section title={say('inCommon', { what: labels[label].within })} count={own.length}>
      <Listed items={own} first={LISTED} className={links.links}>
        {({ key, name, date, links: ends }) => (
          <li key={key}>
            <NodeName label={label} nodeKey={key} name={name} onHover={onHover} />
            {date && date !== name && <time dateTime={date}>{writeDate(date)}</time>}
            {nodes.length > 2 && (
              <small className={links.places}>
                {say('sharedBy', { count: new Set(ends.map(({ node }) => node)).size, all: nodes.length })}
                {namesOf(nodes, ends)}
              </small>
            )}
          </li>
        )}
      </Listed>
    </Section>
  )
}

/** What nodes share, by label, with how many of them are linked with each if they are more than two. */
export function Shared({ together: { nodes, shared, total }, onHover }: SharedProps) {
  const { say } = useSettings()
  const order = nodes.length > 2 ? LABELS.toReversed() : LABELS
  const groups = order.map(label => ({ label, own: shared.filter(node => node.label === label) }))
  return (
    <>
      {groups
        .filter(({ own }) => own.length > 0)
        .map(({ label, own }) => (
          <SharedOfLabel key={label} label={label} own={own} nodes={nodes} onHover={onHover} />
        ))}
      {shared.length < total && <Quiet>{say('linksCut', { shown: shared.length, total })}</Quiet>}
    </>
  )
}

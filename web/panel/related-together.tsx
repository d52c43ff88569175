import { RELATED_TITLES } from '../../src/text/related-titles.ts'
import type { RelatedGroup, Together } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { Quiet } from '../components/quiet.tsx'
import { useSettings } from '../state/settings.tsx'
import { useRelatedTogether } from '../state/use-related-together.ts'
import { FIRST_LISTED } from './first-listed.ts'
import links from './link-groups.module.css'
import { Listed } from './listed.tsx'
import { namesOf } from './reasons.tsx'
import { Section } from './section.tsx'

interface RelatedProps {
  nodes: Together['nodes']
  onHover: (key: string | null) => void
}

/** What the chosen nodes are related to through their papers, be they papers of all of them or not. */
export function RelatedTogether({ nodes, onHover }: RelatedProps) {
  const groups = useRelatedTogether(nodes.map(({ key }) => key))
  return groups.map(group => <Group key={group.kind} group={group} nodes={nodes} onHover={onHover} />)
}

function Group({ group, nodes, onHover }: RelatedProps & { group: RelatedGroup }) {
  const { say } = useSettings()
  const { kind, label, nodes: related, total } = group
  const cut = related.length < total && <Quiet>{say('linksCut', { shown: related.length, total })}</Quiet>
  return (
    <Section title={say('relatedInCommon', { what: say(RELATED_TITLES[kind]) })} count={total}>
      <Listed items={related} first={FIRST_LISTED.further} className={links.links} end={cut}>
        {({ key, name, sharers }) => (
          <li key={key}>
            <NodeName label={label} nodeKey={key} name={name} onHover={onHover} />
            <small className={links.places}>
              <Sharers nodes={nodes} sharers={sharers} />
            </small>
          </li>
        )}
      </Listed>
    </Section>
  )
}

/** In how many papers of each of two nodes, or of which of more. */
function Sharers({
  nodes,
  sharers,
}: Pick<RelatedProps, 'nodes'> & Pick<RelatedGroup['nodes'][number], 'sharers'>) {
  const { say } = useSettings()
  const [one, other] = sharers
  if (nodes.length === 2) return say('papersOfTwo', { one: one?.papers ?? 0, other: other?.papers ?? 0 })
  return `${say('sharedBy', { count: sharers.length, all: nodes.length })}${namesOf(nodes, sharers)}`
}

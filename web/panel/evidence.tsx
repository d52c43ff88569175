import { splitByName } from '../../src/graph/split-by-name.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import type { NodeLink } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { useSettings } from '../state/settings.tsx'
import { Caption } from './caption.tsx'
import styles from './evidence.module.css'
import { FromService } from './from-service.tsx'

const FIELDS: Record<string, PlainKey> = {
  title: 'fieldTitle',
  abstract: 'fieldAbstract',
  commentary: 'fieldCommentary',
}

/** Why two nodes are linked: the sentence with the name marked, where it stands, and the rule that found it. */
export function Evidence({ link }: { link: NodeLink }) {
  const { say } = useSettings()
  const { evidence = '', name, field, start, end, rule, confidence, digests, service } = link
  const place = FIELDS[field ?? '']
  return (
    <figure className={styles.evidence}>
      {evidence !== '' && (
        <blockquote>
          {splitByName(evidence, name ?? link.other.name).map(({ text, isName, at }) =>
            isName ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
        </blockquote>
      )}
      <Caption>
        {evidence === '' && name && <span>{say('writtenAs', { name })}</span>}
        {rule && (
          <span>
            {say('rule')} <code>{rule}</code>
          </span>
        )}
        {confidence !== undefined && (
          <span>{say('confidence', { percent: Math.round(confidence * 100) })}</span>
        )}
        <FromService service={service} />
        {place && <span>{say(place)}</span>}
        {start !== undefined && end !== undefined && (
          <span>{say('characters', { start: start + 1, end })}</span>
        )}
        {digests?.map(digest => (
          <NodeName key={digest} label="Digest" nodeKey={digest} name={digest.replace(/^digest:/, '')} />
        ))}
      </Caption>
    </figure>
  )
}

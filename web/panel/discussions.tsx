import type { NodeDetails } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { Quiet } from '../components/quiet.tsx'
import { useLibrary } from '../state/library-store.ts'
import { useSettings } from '../state/settings.tsx'
import { Caption } from './caption.tsx'
import styles from './discussions.module.css'
import { Paragraphs } from './paragraphs.tsx'
import { Section } from './section.tsx'

/** What the digests say about a paper, newest first, each with its line. */
export function Discussions({ discussions }: { discussions: NodeDetails['discussions'] }) {
  const { say, writeDate } = useSettings()
  const library = useLibrary()
  const isPrivate = library.status === 'ready' && library.isPrivate
  if (discussions.length === 0) return null
  return (
    <Section title={say(isPrivate ? 'featuredIn' : 'said')}>
      {discussions.map(({ digest, line, commentary }) => (
        <figure key={`${digest.key} ${line}`} className={styles.said}>
          {commentary === null ? (
            !isPrivate && <Quiet>{say('saidNothing')}</Quiet>
          ) : (
            <blockquote>
              <Paragraphs text={commentary} />
            </blockquote>
          )}
          <Caption>
            <NodeName label="Digest" nodeKey={digest.key} name={digest.title} />
            {digest.date && !digest.title.includes(digest.date) && (
              <time dateTime={digest.date}>{writeDate(digest.date)}</time>
            )}
            <span>{say('line', { line })}</span>
          </Caption>
        </figure>
      ))}
    </Section>
  )
}

import type { NodeDetails } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { go } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'

/** What each digest says of a paper, newest first, with the place where it says so. */
export function Discussions({ discussions }: { discussions: NodeDetails['discussions'] }) {
  const { say, writeDay } = useSettings()
  if (discussions.length === 0) return null
  return (
    <section>
      <h3>{say('said')}</h3>
      {discussions.map(({ digest, line, commentary }) => (
        <figure key={`${digest.key} ${line}`} className="said">
          {commentary === null ? (
            <p className="quiet">{say('saidNothing')}</p>
          ) : (
            <blockquote>
              {commentary.split('\n').map(paragraph => (
                <p key={paragraph}>{paragraph}</p>
              ))}
            </blockquote>
          )}
          <figcaption>
            <NodeName
              label="Digest"
              nodeKey={digest.key}
              name={digest.title}
              onChoose={node => go({ node })}
            />
            {digest.date && !digest.title.includes(digest.date) && (
              <time dateTime={digest.date}>{writeDay(digest.date)}</time>
            )}
            <span>{say('line', { line })}</span>
          </figcaption>
        </figure>
      ))}
    </section>
  )
}

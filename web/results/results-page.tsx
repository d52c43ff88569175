import { useState } from 'react'
import { writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import { failureText } from '../api/api-error.ts'
import type { CypherFile, SearchAnswer, SearchHit } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { CloseButton } from '../components/close-button.tsx'
import { followHere } from '../components/follow-here.ts'
import { Hit } from '../components/hit.tsx'
import { KindTabs } from '../components/kind-tabs.tsx'
import { Quiet } from '../components/quiet.tsx'
import { useSearch } from '../components/use-search.ts'
import { useSearchNotes } from '../components/use-search-notes.ts'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './results-page.module.css'

/** Hits that are shown at first, and that each press adds. */
const PAGE = 30
/** As many as the server gives at once. */
const MOST = 100

interface ResultsProps {
  text: string
  views: CypherFile[]
}

/** Everything that a search finds, with the sentences that match, by kind. */
export function ResultsPage({ text, views }: ResultsProps) {
  const [kind, setKind] = useState<Label | null>(null)
  const [shown, setShown] = useState(PAGE)
  const translator = useSettings()
  const { say } = translator
  const { answer, failure } = useSearch(text, { limit: shown, labels: kind === null ? [] : [kind] })
  return (
    <div className={styles.page}>
      <article className={styles.results} aria-busy={answer === null && failure === null}>
        <CloseButton onClose={() => go(NO_CONSOLE)} />
        <h1>{say('searchTitle', { text })}</h1>
        {failure && <p role="alert">{failureText(failure, translator)}</p>}
        {!failure && !answer && <Quiet>{say('searching')}</Quiet>}
        {answer && (
          <>
            <Notes answer={answer} text={text} />
            <KindTabs
              counts={answer.counts}
              kind={kind}
              onChange={chosen => {
                setKind(chosen)
                setShown(PAGE)
              }}
            />
            <Hits answer={answer} views={views} />
            {answer.hits.length < Math.min(answer.total, MOST) && (
              <Button onPress={() => setShown(Math.min(MOST, shown + PAGE))}>{say('searchMore')}</Button>
            )}
            {answer.hits.length === MOST && answer.total > MOST && (
              <Quiet>{say('searchNarrow', { shown: MOST, total: answer.total })}</Quiet>
            )}
          </>
        )}
      </article>
    </div>
  )
}

function Notes({ answer, text }: { answer: SearchAnswer; text: string }) {
  const { say } = useSettings()
  const all = LABELS.reduce((sum, label) => sum + (answer.counts[label] ?? 0), 0)
  const notes = useSearchNotes(answer)
  return (
    <div role="status">
      <Quiet>{all === 0 ? say('searchNothing', { text }) : say('searchCount', { count: all })}</Quiet>
      {notes.map(note => (
        <Quiet key={note}>{note}</Quiet>
      ))}
    </div>
  )
}

function Hits({ answer, views }: { answer: SearchAnswer; views: CypherFile[] }) {
  const address = useAddress()
  const known = views.some(({ name }) => name === address.view)
  const targetOf = ({ key }: SearchHit) => ({
    ...address,
    ...NO_CONSOLE,
    ...(known ? {} : { view: 'library' }),
    node: key,
    camera: null,
    community: null,
  })
  return (
    <ol className={styles.hits}>
      {answer.hits.map(hit => (
        <li key={`${hit.label} ${hit.key}`}>
          <a
            href={writeAddress(targetOf(hit)) || '?'}
            onClick={event => followHere(event, () => go(targetOf(hit)))}
          >
            <Hit hit={hit} />
          </a>
        </li>
      ))}
    </ol>
  )
}

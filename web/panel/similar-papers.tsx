import { type ReactNode, useEffect, useState } from 'react'
import { readable } from '../../src/graph/writable.ts'
import { type ApiError, asApiError, failureText } from '../api/api-error.ts'
import { AGAIN, isBeingMade } from '../api/being-made.ts'
import { getSimilar, type SimilarPaper } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { Quiet } from '../components/quiet.tsx'
import { useGeneration } from '../state/library-store.ts'
import { useSettings } from '../state/settings.tsx'
import { Section } from './section.tsx'
import styles from './similar-papers.module.css'

/** Papers that are shown. */
const MOST = 6
/** Names that a reason lists. */
const NAMED = 3

const REASONS = {
  topic: 'similarTopic',
  model: 'similarModel',
  author: 'similarAuthor',
  cites: 'similarCites',
  cited: 'similarCited',
  words: 'similarWords',
} as const satisfies Record<SimilarPaper['reasons'][number]['why'], string>

type State = { papers: SimilarPaper[] | null; failure: ApiError | null }

/** The papers that are most like one. While the index is being made, `failure` says how far it is, and they follow. */
function useSimilar(key: string, most: number): State {
  const [state, setState] = useState<State>({ papers: null, failure: null })
  const generation = useGeneration()
  useEffect(() => {
    const abort = new AbortController()
    let timer = 0
    const ask = async () => {
      try {
        const { papers } = await getSimilar(key, most, abort.signal)
        setState({ papers, failure: null })
      } catch (error) {
        if (abort.signal.aborted) return
        const failure = asApiError(error)
        setState({ papers: null, failure })
        if (isBeingMade(failure)) timer = window.setTimeout(ask, AGAIN)
      }
    }
    void ask()
    return () => {
      window.clearTimeout(timer)
      abort.abort()
    }
  }, [key, most, generation])
  return state
}

/** The papers that are most like the one of the panel, each with what the two have in common. */
export function SimilarPapers({ nodeKey }: { nodeKey: string }) {
  const translator = useSettings()
  const { say } = translator
  const { papers, failure } = useSimilar(nodeKey, MOST)
  if (failure)
    return (
      <Section title={say('similar')}>
        <Quiet>{failureText(failure, translator)}</Quiet>
      </Section>
    )
  if (!papers || papers.length === 0) return null
  return (
    <Section title={say('similar')}>
      <ul className={styles.list}>
        {papers.map(paper => (
          <li key={paper.key}>
            <NodeName label={paper.label} nodeKey={paper.key} name={paper.name} />
            <Reasons reasons={paper.reasons} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** How many similar papers are looked through for another one. */
const FAR = 100

interface AlikeProps {
  keys: readonly [string, string]
  /** What is shown of papers that are not alike. */
  otherwise?: ReactNode
}

/** What makes two papers alike; nothing while that is not known. */
export function WhyAlike({ keys: [one, other], otherwise = null }: AlikeProps) {
  const { papers } = useSimilar(one, FAR)
  const found = papers?.find(({ key }) => key === other)
  if (found) return <Reasons reasons={found.reasons} />
  return papers ? otherwise : null
}

function Reasons({ reasons }: Pick<SimilarPaper, 'reasons'>) {
  const { say } = useSettings()
  const texts = reasons.map(({ why, what }) => {
    const names = what.slice(0, NAMED).map(({ name }) => readable(name))
    return say(REASONS[why], { count: what.length, names: names.join(', ') })
  })
  return <small className={styles.reasons}>{texts.join(' · ')}</small>
}

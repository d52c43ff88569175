import { useState } from 'react'
import type { CypherFile } from '../api/client.ts'
import { Quiet } from '../components/quiet.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { Ask } from './ask.tsx'
import styles from './console-page.module.css'
import { addToHistory, readHistory } from './history.ts'
import { Outcome } from './outcome.tsx'
import { useRun } from './use-run.ts'

const START = `MATCH (p:Paper)-[c:CITES]->(m:Model)
RETURN m AS model, count(p) AS papers
ORDER BY papers DESC LIMIT 20`

/** The query console: saved queries, one's own Cypher, and results whose nodes lead back to the graph. */
export default function ConsolePage({ queries, views }: { queries: CypherFile[]; views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  // A link can bring a query along; it never runs by itself.
  const [cypher, setCypher] = useState(address.cypher ?? START)
  const [chosen, setChosen] = useState<string | null>(null)
  const saved = queries.find(({ name }) => name === chosen) ?? null
  const [history, setHistory] = useState(readHistory)
  const running = useRun()
  const write = (text: string) => {
    setCypher(text)
    if (saved && text !== saved.cypher) setChosen(null)
  }
  const choose = (file: CypherFile) => {
    setChosen(file.name)
    setCypher(file.cypher)
  }
  return (
    <div className={styles.console}>
      <nav className={styles.side} aria-label={say('savedQueries')}>
        <h2>{say('savedQueries')}</h2>
        {queries.map(file => (
          <button
            key={file.name}
            type="button"
            title={file.description}
            aria-pressed={saved?.name === file.name}
            onClick={() => choose(file)}
          >
            {file.title}
          </button>
        ))}
        <h2>{say('history')}</h2>
        {history.length === 0 && <Quiet>{say('historyEmpty')}</Quiet>}
        {history.map(text => (
          <button key={text} type="button" title={text} onClick={() => write(text)}>
            <code>{text.replace(/\s+/g, ' ')}</code>
          </button>
        ))}
      </nav>
      <div className={styles.main}>
        <Ask
          key={saved?.name ?? ''}
          cypher={cypher}
          saved={saved}
          running={running}
          onWrite={write}
          onRan={() => setHistory(addToHistory(cypher))}
        />
        <Outcome state={running.state} name={saved?.name ?? 'query'} views={views} />
      </div>
    </div>
  )
}

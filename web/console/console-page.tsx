import { useState } from 'react'
import type { CypherFile } from '../api/client.ts'
import { useAddress } from '../state/address-store.ts'
import { Ask } from './ask.tsx'
import styles from './console-page.module.css'
import { addToHistory, readHistory } from './history.ts'
import { Outcome } from './outcome.tsx'
import { Side } from './side.tsx'
import { useRun } from './use-run.ts'

const START = `MATCH (p:Paper)-[c:CITES]->(m:Model)
RETURN m AS model, count(p) AS papers
ORDER BY papers DESC LIMIT 20`

/** The query console: saved queries, an editor for Cypher, and results whose nodes link to the graph. */
export default function ConsolePage({ queries, views }: { queries: CypherFile[]; views: CypherFile[] }) {
  const address = useAddress()
  // A link may contain a query, but never runs it.
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
      <Side queries={queries} saved={saved} history={history} onChoose={choose} onWrite={write} />
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

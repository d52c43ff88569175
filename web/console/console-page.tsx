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
export function ConsolePage({ queries, views }: { queries: CypherFile[]; views: CypherFile[] }) {
  const address = useAddress()
  // A link may contain a query, but never runs it.
  const [cypher, setCypher] = useState(address.cypher ?? START)
  const [chosen, setChosen] = useState<string | null>(null)
  const file = queries.find(({ name }) => name === chosen) ?? null
  const saved = file?.cypher === cypher ? file : null
  const [history, setHistory] = useState(readHistory)
  const running = useRun()
  const choose = (name: string | null, text: string) => {
    setChosen(name)
    setCypher(text)
  }
  return (
    <div className={styles.console}>
      <Side
        queries={queries}
        saved={saved}
        history={history}
        onChoose={({ name, cypher: text }) => choose(name, text)}
        onWrite={text => choose(null, text)}
      />
      <div className={styles.main}>
        <Ask
          key={file?.name ?? ''}
          cypher={cypher}
          file={file}
          isSaved={saved !== null}
          running={running}
          onWrite={setCypher}
          onRan={() => setHistory(addToHistory(cypher))}
        />
        <Outcome state={running.state} name={saved?.name ?? 'query'} views={views} />
      </div>
    </div>
  )
}

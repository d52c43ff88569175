import { useState } from 'react'
import type { CypherFile } from '../api/client.ts'
import { defaultsOf } from '../state/question.ts'
import styles from './console-page.module.css'
import { Desk } from './desk.tsx'
import { addToHistory, readHistory } from './history.ts'
import { Side } from './side.tsx'
import { useConsole } from './use-console.ts'

/** The query console: saved queries, an editor for Cypher, and results whose nodes link to the graph. */
export function ConsolePage({ queries, views }: { queries: CypherFile[]; views: CypherFile[] }) {
  const state = useConsole(queries)
  const [history, setHistory] = useState(readHistory)
  const [written, setWritten] = useState({ turn: -1, text: '' })
  const { opened, open } = state
  const file = opened.question?.file ?? null
  const isChanged = written.turn === opened.turn && written.text !== file?.cypher
  return (
    <div className={styles.console}>
      <Side
        queries={queries}
        saved={isChanged ? null : file}
        history={history}
        onChoose={chosen => open({ file: chosen, cypher: chosen.cypher, parameters: defaultsOf(chosen) })}
        onWrite={cypher => open({ file: null, cypher, parameters: {} })}
      />
      <Desk
        key={opened.turn}
        state={state}
        views={views}
        onWrite={text => setWritten({ turn: opened.turn, text })}
        onRan={cypher => setHistory(addToHistory(cypher))}
      />
    </div>
  )
}

import type { CypherFile } from '../api/client.ts'
import { Ask } from './ask.tsx'
import styles from './console-page.module.css'
import { Outcome } from './outcome.tsx'
import type { ConsoleState } from './use-console.ts'
import { useDraft } from './use-draft.ts'

interface DeskProps {
  state: ConsoleState
  views: CypherFile[]
  onWrite: (text: string) => void
  onRan: (text: string) => void
}

/** A query that is written, and the answer to the one that was asked. */
export function Desk({ state, views, onWrite, onRan }: DeskProps) {
  const draft = useDraft(state.opened.question)
  const { question } = draft
  const write = (text: string) => {
    draft.setCypher(text)
    onWrite(text)
  }
  const run = () => {
    onRan(question.cypher)
    state.run(question)
  }
  return (
    <div className={styles.main}>
      <Ask
        draft={draft}
        running={state.running}
        onWrite={write}
        onRun={run}
        onExplain={() => state.explain(question)}
      />
      <Outcome state={state} question={question} views={views} />
    </div>
  )
}

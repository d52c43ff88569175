import { LONGEST_ADDRESS } from '../../src/address/console.ts'
import { tableToCsv, tableToJson } from '../../src/graph/table-files.ts'
import type { PlainKey, Problem } from '../../src/text/texts.ts'
import type { Say } from '../../src/text/translator.ts'
import { type ApiError, failureText, problemText } from '../api/api-error.ts'
import type { CypherFile, Table } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { Note } from '../components/note.tsx'
import { Quiet } from '../components/quiet.tsx'
import { saveFile } from '../components/save-file.ts'
import { type Question, sameQuestion } from '../state/question.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './outcome.module.css'
import { ResultTable } from './result-table.tsx'
import type { ConsoleState } from './use-console.ts'

interface OutcomeProps {
  state: ConsoleState
  /** What is in the editor. */
  question: Question
  views: CypherFile[]
}

/** The outcome of a query: a table, a plan, or why there is none. */
export function Outcome({ state: { running, opened, fits }, question, views }: OutcomeProps) {
  const { say, sayProblem } = useSettings()
  const { state } = running
  return (
    <section className={styles.outcome} aria-label={say('result')} aria-live="polite">
      {state.status === 'idle' && <Quiet>{say('consoleStart')}</Quiet>}
      {opened.missing !== null && <Note>{sayProblem(opened.missing)}</Note>}
      {state.status !== 'idle' && !sameQuestion(state.of, question) && <Note>{earlier(state.of, say)}</Note>}
      {state.status !== 'idle' && opened.linked && <Quiet>{say('ranFromAddress')}</Quiet>}
      {!fits && <Note>{say('addressTooLong', { most: LONGEST_ADDRESS })}</Note>}
      {state.status === 'running' && <Quiet>{say('running')}</Quiet>}
      {state.status === 'stopped' && <Quiet>{say('runStopped', { seconds: state.seconds })}</Quiet>}
      {state.status === 'plan' && <pre className={styles.plan}>{state.text}</pre>}
      {state.status === 'failed' && <Refusal error={state.error} />}
      {state.status === 'table' && <Found table={state.table} of={state.of} views={views} />}
    </section>
  )
}

/** Says what an answer belongs to when the editor holds something else. */
const earlier = ({ file, cypher }: Question, say: Say): string =>
  say('answerOfEarlier', { query: file?.title ?? cypher.replace(/\s+/g, ' ').trim() })

function Hints({ hints }: { hints: NonNullable<Table['hints']> }) {
  const translator = useSettings()
  return hints.map(({ hint, reason, values }) => (
    <Note key={hint}>{problemText(hint, { reason, values } as Problem, translator)}</Note>
  ))
}

function Found({ table, of, views }: { table: Table; of: Question; views: CypherFile[] }) {
  const { say } = useSettings()
  const save = (extension: string, type: string, text: string) =>
    saveFile(`${of.file?.name ?? 'query'}.${extension}`, new Blob([text], { type }))
  return (
    <>
      <div className={styles.line}>
        <span>{say('rowsIn', { rows: table.rows.length, milliseconds: Math.round(table.elapsed) })}</span>
        {table.truncated && <strong>{say('rowsCut', { limit: table.limit })}</strong>}
        {table.rows.length > 0 && (
          <>
            <Button look="chip" onPress={() => save('csv', 'text/csv', tableToCsv(table))}>
              CSV
            </Button>
            <Button look="chip" onPress={() => save('json', 'application/json', tableToJson(table))}>
              JSON
            </Button>
          </>
        )}
      </div>
      {table.hints && <Hints hints={table.hints} />}
      {table.rows.length === 0 ? <Quiet>{say('noRows')}</Quiet> : <ResultTable table={table} views={views} />}
    </>
  )
}

const TITLES: Record<string, PlainKey> = {
  QUERY_REFUSED: 'refused',
  QUERY_INVALID: 'queryInvalid',
  QUERY_FAILED: 'queryFailed',
  QUERY_TIMEOUT: 'queryTimeout',
  QUERY_MEMORY: 'queryMemory',
}

/** Why a query is refused that is no question. */
const WRITES: ReadonlySet<string | undefined> = new Set(['refusedChange', 'refusedWriting', 'refusedFiles'])

function Refusal({ error }: { error: ApiError }) {
  const translator = useSettings()
  const { say } = translator
  const text = failureText(error, translator)
  return (
    <div className={styles.refusal} role="alert">
      <h3>{say(TITLES[error.code] ?? 'failed')}</h3>
      <p className={text.includes('\n') ? styles.pointed : undefined}>{text}</p>
      {WRITES.has(error.problem?.reason) && <p>{say('refusedHint')}</p>}
    </div>
  )
}

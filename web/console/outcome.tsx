import { tableToCsv, tableToJson } from '../../src/graph/table-files.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import { type ApiError, failureText } from '../api/api-error.ts'
import type { CypherFile, Table } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { Quiet } from '../components/quiet.tsx'
import { saveFile } from '../components/save-file.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './outcome.module.css'
import { ResultTable } from './result-table.tsx'
import type { RunState } from './use-run.ts'

interface OutcomeProps {
  state: RunState
  /** The file name of a saved result. */
  name: string
  views: CypherFile[]
}

/** The outcome of a query: a table, a plan, or why there is none. */
export function Outcome({ state, name, views }: OutcomeProps) {
  const { say } = useSettings()
  return (
    <section className={styles.outcome} aria-label={say('result')} aria-live="polite">
      {state.status === 'idle' && <Quiet>{say('consoleStart')}</Quiet>}
      {state.status === 'running' && <Quiet>{say('running')}</Quiet>}
      {state.status === 'stopped' && <Quiet>{say('runStopped', { seconds: state.seconds })}</Quiet>}
      {state.status === 'plan' && <pre className={styles.plan}>{state.text}</pre>}
      {state.status === 'failed' && <Refusal error={state.error} />}
      {state.status === 'table' && <Found table={state.table} name={name} views={views} />}
    </section>
  )
}

function Found({ table, name, views }: { table: Table; name: string; views: CypherFile[] }) {
  const { say } = useSettings()
  const save = (extension: string, type: string, text: string) =>
    saveFile(`${name}.${extension}`, new Blob([text], { type }))
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
      {table.rows.length === 0 ? <Quiet>{say('noRows')}</Quiet> : <ResultTable table={table} views={views} />}
    </>
  )
}

const TITLES: Record<string, PlainKey> = {
  QUERY_REFUSED: 'refused',
  QUERY_INVALID: 'queryInvalid',
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

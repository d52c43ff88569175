import { Button } from 'react-aria-components'
import { tableToCsv, tableToJson } from '../../src/graph/table-files.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import { type ApiError, failureText } from '../api/api-error.ts'
import type { CypherFile, Table } from '../api/client.ts'
import { saveFile } from '../components/save-file.ts'
import { useSettings } from '../state/settings.tsx'
import { ResultTable } from './result-table.tsx'
import type { RunState } from './use-run.ts'

interface OutcomeProps {
  state: RunState
  /** What the result is called as a file. */
  name: string
  views: CypherFile[]
}

/** What came of a query: a table, a plan, or why not. */
export function Outcome({ state, name, views }: OutcomeProps) {
  const { say } = useSettings()
  return (
    <section className="console-result" aria-label={say('result')} aria-live="polite">
      {state.status === 'idle' && <p className="quiet">{say('consoleStart')}</p>}
      {state.status === 'running' && <p className="quiet">{say('running')}</p>}
      {state.status === 'plan' && <pre className="plan">{state.text}</pre>}
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
      <div className="result-line">
        <span>{say('rowsIn', { rows: table.rows.length, milliseconds: Math.round(table.elapsed) })}</span>
        {table.truncated && <strong>{say('rowsCut', { limit: table.limit })}</strong>}
        {table.rows.length > 0 && (
          <>
            <Button className="chip" onPress={() => save('csv', 'text/csv', tableToCsv(table))}>
              CSV
            </Button>
            <Button className="chip" onPress={() => save('json', 'application/json', tableToJson(table))}>
              JSON
            </Button>
          </>
        )}
      </div>
      {table.rows.length === 0 ? (
        <p className="quiet">{say('noRows')}</p>
      ) : (
        <ResultTable table={table} views={views} />
      )}
    </>
  )
}

const TITLES: Record<string, PlainKey> = {
  QUERY_REFUSED: 'refused',
  QUERY_INVALID: 'queryInvalid',
  QUERY_TIMEOUT: 'queryTimeout',
  QUERY_MEMORY: 'queryMemory',
}

function Refusal({ error }: { error: ApiError }) {
  const translator = useSettings()
  const { say } = translator
  const text = failureText(error, translator)
  return (
    <div className="refusal" role="alert">
      <h3>{say(TITLES[error.code] ?? 'failed')}</h3>
      <p className={text.includes('\n') ? 'pointed' : undefined}>{text}</p>
      {error.code === 'QUERY_REFUSED' && <p>{say('refusedHint')}</p>}
    </div>
  )
}

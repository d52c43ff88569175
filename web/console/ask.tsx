import { Button } from '../components/button.tsx'
import { Quiet } from '../components/quiet.tsx'
import { Keys } from '../keyboard/keys.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './ask.module.css'
import { ClosedNote } from './closed-note.tsx'
import { CypherEditor } from './cypher-editor.tsx'
import { JsonField } from './json-field.tsx'
import { QueryParameterFields } from './query-parameter-fields.tsx'
import type { Draft } from './use-draft.ts'
import type { Running } from './use-run.ts'

interface AskProps {
  draft: Draft
  running: Running
  onWrite: (text: string) => void
  onRun: () => void
  onExplain: () => void
}

/** The editor of a query, with its parameters and buttons. */
export function Ask({ draft, running, onWrite, onRun, onExplain }: AskProps) {
  const { say } = useSettings()
  const { question, declared, values, json, others } = draft
  const { file, cypher, parameters } = question
  const busy = running.state.status === 'running'
  const missing = declared.some(({ name, required }) => required && !parameters[name])
  const ready = cypher.trim() !== '' && others !== null && !missing
  return (
    <section className={styles.ask} aria-label={say('console')}>
      <ClosedNote asked={running.state} />
      <Quiet>{file?.description ?? say('consoleIntro')}</Quiet>
      <CypherEditor text={cypher} onChange={onWrite} onRun={() => ready && onRun()} />
      <QueryParameterFields
        parameters={declared}
        values={values}
        onChange={(name, value) => draft.setValues(before => ({ ...before, [name]: value }))}
      />
      {!file && <JsonField text={json} isGood={others !== null} onChange={draft.setJson} />}
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!ready} onPress={onRun}>
          {say('run')}
        </Button>
        <Keys command="run" />
        {busy ? (
          <Button onPress={running.stop}>{say('stop')}</Button>
        ) : (
          <Button isDisabled={!ready} onPress={onExplain}>
            {say('plan')}
          </Button>
        )}
      </div>
    </section>
  )
}

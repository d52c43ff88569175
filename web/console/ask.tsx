import { useState } from 'react'
import type { CypherFile, QueryParameters } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { Quiet } from '../components/quiet.tsx'
import { Keys } from '../keyboard/keys.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './ask.module.css'
import { ClosedNote } from './closed-note.tsx'
import { CypherEditor } from './cypher-editor.tsx'
import { JsonField } from './json-field.tsx'
import { parseParameters } from './parse-parameters.ts'
import { QueryParameterFields } from './query-parameter-fields.tsx'
import type { Running } from './use-run.ts'

interface AskProps {
  cypher: string
  /** The saved query that was chosen; its parameters keep their values while its text is changed. */
  file: CypherFile | null
  /** Whether the text is still that of the file. */
  isSaved: boolean
  running: Running
  onWrite: (text: string) => void
  onRan: () => void
}

const defaultsOf = (file: CypherFile | null): QueryParameters =>
  Object.fromEntries(file?.parameters.map(({ name, default: value }) => [name, value]) ?? [])

/** The parameters that a text still uses. */
function namedIn(cypher: string, file: CypherFile | null): CypherFile['parameters'] {
  const names = new Set([...cypher.matchAll(/\$`?([\p{L}\p{N}_]+)/gu)].map(([, name]) => name))
  return file?.parameters.filter(({ name }) => names.has(name)) ?? []
}

/** The editor of a query, with its parameters and buttons. */
export function Ask({ cypher, file, isSaved, running, onWrite, onRan }: AskProps) {
  const { say } = useSettings()
  const [values, setValues] = useState(() => defaultsOf(file))
  const [json, setJson] = useState('')
  const declared = isSaved ? (file?.parameters ?? []) : namedIn(cypher, file)
  const others = isSaved ? {} : parseParameters(json)
  const parameters = {
    ...Object.fromEntries(declared.map(({ name }) => [name, values[name] ?? null])),
    ...others,
  }
  const busy = running.state.status === 'running'
  const missing = declared.some(({ name, required }) => required && !parameters[name])
  const ready = cypher.trim() !== '' && others !== null && !missing
  const run = () => {
    if (!ready) return
    onRan()
    running.run(cypher, parameters)
  }
  return (
    <section className={styles.ask} aria-label={say('console')}>
      <ClosedNote asked={running.state} />
      <Quiet>{file && isSaved ? file.description : say('consoleIntro')}</Quiet>
      <CypherEditor text={cypher} onChange={onWrite} onRun={run} />
      <QueryParameterFields
        parameters={declared}
        values={values}
        onChange={(name, value) => setValues(before => ({ ...before, [name]: value }))}
      />
      {!isSaved && <JsonField text={json} isGood={others !== null} onChange={setJson} />}
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!ready} onPress={run}>
          {say('run')}
        </Button>
        <Keys command="run" />
        {busy ? (
          <Button onPress={running.stop}>{say('stop')}</Button>
        ) : (
          <Button isDisabled={!ready} onPress={() => running.explain(cypher, parameters)}>
            {say('plan')}
          </Button>
        )}
      </div>
    </section>
  )
}

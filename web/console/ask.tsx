import { useState } from 'react'
import type { CypherFile } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { Quiet } from '../components/quiet.tsx'
import { Keys } from '../keyboard/keys.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './ask.module.css'
import { CypherEditor } from './cypher-editor.tsx'
import { type Given, QueryParameterFields } from './query-parameter-fields.tsx'
import type { Running } from './use-run.ts'

interface AskProps {
  cypher: string
  saved: CypherFile | null
  running: Running
  onWrite: (text: string) => void
  onRan: () => void
}

const startOf = (saved: CypherFile | null): Given => ({
  parameters: Object.fromEntries(saved?.parameters.map(({ name, default: value }) => [name, value]) ?? []),
  bad: false,
})

/** The editor of a query, with its parameters and buttons. */
export function Ask({ cypher, saved, running, onWrite, onRan }: AskProps) {
  const { say } = useSettings()
  const [given, setGiven] = useState(() => startOf(saved))
  const busy = running.state.status === 'running'
  const missing = saved?.parameters.some(({ name, required }) => required && !given.parameters[name]) ?? false
  const ready = cypher.trim() !== '' && !given.bad && !missing
  const run = () => {
    if (!ready) return
    onRan()
    running.run(cypher, given.parameters)
  }
  return (
    <section className={styles.ask} aria-label={say('console')}>
      <Quiet>{saved ? saved.description : say('consoleIntro')}</Quiet>
      <CypherEditor text={cypher} onChange={onWrite} onRun={run} />
      <QueryParameterFields saved={saved} given={given} onChange={setGiven} />
      <div className={styles.buttons}>
        <Button look="primary" isDisabled={!ready} onPress={run}>
          {say('run')}
        </Button>
        <Keys command="run" />
        {busy ? (
          <Button onPress={running.stop}>{say('stop')}</Button>
        ) : (
          <Button isDisabled={!ready} onPress={() => running.explain(cypher, given.parameters)}>
            {say('plan')}
          </Button>
        )}
      </div>
    </section>
  )
}

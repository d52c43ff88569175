import type { CypherFile } from '../api/client.ts'
import { Quiet } from '../components/quiet.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './side.module.css'

interface SideProps {
  queries: CypherFile[]
  saved: CypherFile | null
  history: string[]
  onChoose: (file: CypherFile) => void
  onWrite: (cypher: string) => void
}

/** Lists the saved queries, and those that were run in this browser. */
export function Side({ queries, saved, history, onChoose, onWrite }: SideProps) {
  const { say } = useSettings()
  return (
    <nav className={styles.side} aria-label={say('savedQueries')}>
      <h2>{say('savedQueries')}</h2>
      {queries.map(file => (
        <button
          key={file.name}
          type="button"
          title={file.description}
          aria-pressed={saved?.name === file.name}
          onClick={() => onChoose(file)}
        >
          {file.title}
        </button>
      ))}
      <h2>{say('history')}</h2>
      {history.length === 0 && <Quiet>{say('historyEmpty')}</Quiet>}
      {history.map(text => (
        <button key={text} type="button" title={text} onClick={() => onWrite(text)}>
          <code>{text.replace(/\s+/g, ' ')}</code>
        </button>
      ))}
    </nav>
  )
}

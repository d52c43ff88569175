import { KEEPERS } from '../../src/graph/schema.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { ModalDialog } from '../components/modal-dialog.tsx'
import { COMMANDS, capsOf } from '../keyboard/commands.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './help-dialog.module.css'

/** Explains how to read the graph, and lists the keys. */
export function HelpDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { say, labels } = useSettings()
  return (
    <ModalDialog title={say('helpTitle')} isOpen={isOpen} onClose={onClose}>
      <ul className={styles.kinds}>
        {KEEPERS.map(({ label }) => (
          <li key={label}>
            <KindMark label={label} /> {labels[label].one}
          </li>
        ))}
      </ul>
      <p>{say('helpReading')}</p>
      <p>{say('helpEvidence')}</p>
      <h3>{say('keys')}</h3>
      <dl className={styles.keys}>
        {Object.values(COMMANDS).map(command => (
          <div key={command.text}>
            <dt>
              {capsOf(command).map(cap => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{say(command.text)}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  )
}

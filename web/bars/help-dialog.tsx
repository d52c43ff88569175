import { KEEPERS } from '../../src/graph/schema.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { ModalDialog } from '../components/modal-dialog.tsx'
import { useSettings } from '../state/settings.tsx'
import styles from './help-dialog.module.css'

const KEYS: [string[], PlainKey][] = [
  [['/'], 'keySearch'],
  [['←', '↑', '→', '↓'], 'keyWalk'],
  [['Enter'], 'keyOpen'],
  [['Esc'], 'keyClear'],
  [['+', '−'], 'keyZoom'],
  [['0'], 'keyFit'],
  [['Ctrl Enter'], 'keyRun'],
  [['?'], 'keyHelp'],
]

/** How to read the picture, and the keys. */
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
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning}>
            <dt>
              {keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    </ModalDialog>
  )
}

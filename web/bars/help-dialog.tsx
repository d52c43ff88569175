import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { KEEPERS } from '../../src/graph/schema.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import { CloseButton } from '../components/close-button.tsx'
import { KindMark } from '../components/kind-mark.tsx'
import { useSettings } from '../state/settings.tsx'

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
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={open => !open && onClose()}>
      <Modal className="modal">
        <Dialog className="dialog">
          <CloseButton onClose={onClose} />
          <Heading slot="title">{say('helpTitle')}</Heading>
          <ul className="help-kinds">
            {KEEPERS.map(({ label }) => (
              <li key={label}>
                <KindMark label={label} /> {labels[label].one}
              </li>
            ))}
          </ul>
          <p>{say('helpReading')}</p>
          <p>{say('helpEvidence')}</p>
          <h3>{say('keys')}</h3>
          <dl className="keys">
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
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

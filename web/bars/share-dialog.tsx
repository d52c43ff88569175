import { useState } from 'react'
import { writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE, showsAnswer } from '../../src/address/console.ts'
import { embedCode } from '../../src/address/embed-code.ts'
import { type CypherFile, pageAddress } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { ModalDialog } from '../components/modal-dialog.tsx'
import { Note } from '../components/note.tsx'
import { Quiet } from '../components/quiet.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './share-dialog.module.css'

interface ShareProps {
  isOpen: boolean
  onClose: () => void
  views: CypherFile[]
}

/** The link and the embed code for what is on the screen, with a preview of the embed. */
export function ShareDialog({ isOpen, onClose, views }: ShareProps) {
  const { say } = useSettings()
  return (
    <ModalDialog title={say('shareTitle')} isOpen={isOpen} onClose={onClose} large>
      <ShareBody views={views} />
    </ModalDialog>
  )
}

const isLoopback = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname)

function ShareBody({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const framed = showsAnswer(address) ? address : { ...address, ...NO_CONSOLE }
  const link = new URL(pageAddress('graph', writeAddress(address)), document.baseURI).href
  const frame = new URL(pageAddress('embed', writeAddress(framed)), document.baseURI).href
  const view = views.find(({ name }) => name === address.view)
  const shown = showsAnswer(address) ? say('console') : (view?.title ?? address.view)
  const title = `${shown} · Paperweave`
  return (
    <>
      <p>{say(showsAnswer(address) ? 'shareAnswer' : 'shareText')}</p>
      {isLoopback() && <Note>{say('loopbackNote')}</Note>}
      <Copyable label={say('shareLink')} text={link} />
      <Copyable label={say('embedCode')} text={embedCode(frame, title)} />
      <Quiet>{say('embedText')}</Quiet>
      <iframe
        className={styles.preview}
        src={frame}
        title={say('preview')}
        sandbox="allow-scripts"
        loading="lazy"
      />
    </>
  )
}

function Copyable({ label, text }: { label: string; text: string }) {
  const { say } = useSettings()
  const [state, setState] = useState<'copy' | 'copied' | 'copyFailed'>('copy')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('copyFailed')
    }
  }
  return (
    <div className={styles.copyable}>
      <span>{label}</span>
      <code>{text}</code>
      <Button aria-label={`${say('copy')}: ${label}`} onPress={() => void copy()}>
        {say(state)}
      </Button>
    </div>
  )
}

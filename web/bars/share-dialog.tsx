import { useState } from 'react'
import { showsView } from '../../src/address/address.ts'
import { showsAnswer } from '../../src/address/console.ts'
import { type CypherFile, isPublished } from '../api/client.ts'
import { Copyable } from '../components/copyable.tsx'
import { ModalDialog } from '../components/modal-dialog.tsx'
import { Note } from '../components/note.tsx'
import { Quiet } from '../components/quiet.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { QrCode } from './qr-code.tsx'
import { type ShareChoices, type ShareCodes, shareCodes } from './share-codes.ts'
import styles from './share-dialog.module.css'
import { ShareForm } from './share-form.tsx'

interface ShareProps {
  isOpen: boolean
  onClose: () => void
  views: CypherFile[]
}

/** Everything to paste for what is on the screen, with a preview of the embed. */
export function ShareDialog({ isOpen, onClose, views }: ShareProps) {
  const { say } = useSettings()
  return (
    <ModalDialog title={say('shareTitle')} isOpen={isOpen} onClose={onClose} large>
      <ShareBody views={views} />
    </ModalDialog>
  )
}

const isLoopback = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname)

const PUBLISH = 'paperweave publish site'

function ShareBody({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const { theme, language, chrome, labels } = address
  const [choices, setChoices] = useState<ShareChoices>({ theme, language, chrome, labels, size: null })
  const isAnswer = showsAnswer(address)
  const view = views.find(({ name }) => name === address.view)
  const title = `${isAnswer ? say('console') : (view?.title ?? address.view)} · Paperweave`
  const codes = shareCodes(address, title, choices)
  const isEmbedded = isAnswer || showsView(address)
  return (
    <>
      <p>{say(isAnswer ? 'shareAnswer' : isEmbedded ? 'shareText' : 'shareLinkAlone')}</p>
      {isLoopback() && !isPublished && (
        <>
          <Note>{say('loopbackNote')}</Note>
          <Copyable label={say('publishCommand')} text={PUBLISH} />
        </>
      )}
      <div className={styles.link}>
        <Copyable label={say('shareLink')} text={codes.link} />
        <QrCode text={codes.link} label={say('qrCode')} />
      </div>
      {isEmbedded && <Pasted codes={codes} choices={choices} onChange={setChoices} />}
    </>
  )
}

interface PastedProps {
  codes: ShareCodes
  choices: ShareChoices
  onChange: (choices: ShareChoices) => void
}

/** What is pasted into pages and posts, as somebody chooses it. */
function Pasted({ codes, choices, onChange }: PastedProps) {
  const { say } = useSettings()
  return (
    <>
      <ShareForm choices={choices} onChange={onChange} />
      <iframe
        className={styles.preview}
        src={codes.frame}
        title={say('preview')}
        sandbox="allow-scripts"
        loading="lazy"
        style={choices.size ? { ...choices.size, aspectRatio: 'auto' } : undefined}
      />
      <Copyable label={say('embedCode')} text={codes.embed} />
      <Quiet>{say('embedText')}</Quiet>
      {codes.markdown && <Copyable label={say('markdownCode')} text={codes.markdown} />}
      {codes.picture && <Copyable label={say('pictureLink')} text={codes.picture} />}
      {codes.picture && isPublished && <Quiet>{say('pictureWhole')}</Quiet>}
      {codes.oembed && <Copyable label={say('oembedLink')} text={codes.oembed} />}
    </>
  )
}

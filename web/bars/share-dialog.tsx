import { useState } from 'react'
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { writeAddress } from '../../src/address/address.ts'
import { embedCode } from '../../src/address/embed-code.ts'
import type { CypherFile } from '../api/client.ts'
import { CloseButton } from '../components/close-button.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'

interface ShareProps {
  isOpen: boolean
  onClose: () => void
  views: CypherFile[]
}

/** A link and an embed code for exactly what is seen, with the embed shown as it will look. */
export function ShareDialog({ isOpen, onClose, views }: ShareProps) {
  const { say } = useSettings()
  return (
    <ModalOverlay className="veil" isDismissable isOpen={isOpen} onOpenChange={open => !open && onClose()}>
      <Modal className="modal large">
        <Dialog className="dialog">
          <CloseButton onClose={onClose} />
          <Heading slot="title">{say('shareTitle')}</Heading>
          <ShareBody views={views} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const isLoopback = (): boolean => /^(localhost|127\.|\[::1\])/.test(location.hostname)

function ShareBody({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const query = writeAddress({ ...address, console: false })
  const link = new URL(`graph${writeAddress(address)}`, document.baseURI).href
  const frame = new URL(`embed${query}`, document.baseURI).href
  const view = views.find(({ name }) => name === address.view)
  const title = `${view?.title ?? address.view} · Paperweave`
  return (
    <>
      <p>{say('shareText')}</p>
      {isLoopback() && <p className="note">{say('loopbackNote')}</p>}
      <Copyable label={say('shareLink')} text={link} />
      <Copyable label={say('embedCode')} text={embedCode(frame, title)} />
      <p className="quiet">{say('embedText')}</p>
      <iframe className="preview" src={frame} title={say('preview')} sandbox="allow-scripts" loading="lazy" />
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
    <div className="copyable">
      <span>{label}</span>
      <code>{text}</code>
      <Button className="button" aria-label={`${say('copy')}: ${label}`} onPress={() => void copy()}>
        {say(state)}
      </Button>
    </div>
  )
}

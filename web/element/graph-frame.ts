import { type EmbedMessage, type HostMessage, MESSAGES_VERSION } from '../../src/address/embed-messages.ts'

export type { EmbedMessage } from '../../src/address/embed-messages.ts'

/** What of an embed may be changed while it is shown. */
export type Changes = Omit<HostMessage, 'target' | 'v' | 'type'>

export type MessageType = EmbedMessage['type']
export type MessageOf<T extends MessageType> = Extract<EmbedMessage, { type: T }>

const isMessage = (data: unknown): data is EmbedMessage =>
  typeof data === 'object' &&
  data !== null &&
  (data as Partial<EmbedMessage>).source === 'paperweave' &&
  (data as Partial<EmbedMessage>).v === MESSAGES_VERSION

/** The other side of an embed in a frame: hears what it says, and asks it to show something else. */
export class GraphFrame {
  private readonly heard = (event: MessageEvent): void => {
    if (event.source !== null && event.source === this.frame.contentWindow && isMessage(event.data))
      this.onMessage(event.data)
  }

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly onMessage: (message: EmbedMessage) => void,
  ) {
    window.addEventListener('message', this.heard)
  }

  /** Changes what is shown. What is left out stays as it is. Before the embed is ready, nothing hears it. */
  set(changes: Changes): void {
    const message: HostMessage = { target: 'paperweave', v: MESSAGES_VERSION, type: 'set', ...changes }
    // The frame is sandboxed, so its origin has no name.
    this.frame.contentWindow?.postMessage(message, '*')
  }

  /** Hears nothing any more. */
  close(): void {
    window.removeEventListener('message', this.heard)
  }
}

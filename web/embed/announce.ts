import { type EmbedMessage, MESSAGES_VERSION } from '../../src/address/embed-messages.ts'

type Facts<M> = M extends EmbedMessage ? Omit<M, 'source' | 'v'> : never

/** Reports an event to the page around the frame. */
export function announce(facts: Facts<EmbedMessage>): void {
  if (window.parent === window) return
  window.parent.postMessage({ source: 'paperweave', v: MESSAGES_VERSION, ...facts }, '*')
}

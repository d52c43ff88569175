import { type Address, writeAddress } from '../../src/address/address.ts'
import { readHostMessage } from '../../src/address/read-host-message.ts'
import { pageAddress, viewerOfFile } from '../api/client.ts'
import type { Drawn } from './draw-scene.ts'

/** Does what the page around the frame asks for, and nobody else. @param dress the theme may be another one */
export function obeyHost(address: Address, drawn: Drawn, dress: () => void): void {
  window.addEventListener('message', ({ source, data }) => {
    const asked = source === window.parent && source !== window ? readHostMessage(data) : null
    if (!asked) return
    const { reload, ...change } = asked
    if (reload) {
      // One file holds one view.
      if (viewerOfFile !== null) return
      const next = { ...address, camera: null, community: null, ...change }
      location.replace(pageAddress('embed', writeAddress(next)))
      return
    }
    if (change.theme) {
      address.theme = change.theme
      dress()
    }
    drawn.apply(change)
  })
}

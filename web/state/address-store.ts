import { type Address, readAddress, writeAddress } from '../../src/address/address.ts'
import { Store, useStore } from './store.ts'

/** What the viewer shows. It mirrors the address bar, which is the single source of truth. */
export const addressStore = new Store<Address>(readAddress(location.search))

let returned = false

/** Whether the address was reached with Back or Forward. */
export const hasReturned = (): boolean => returned

window.addEventListener('popstate', () => {
  returned = true
  addressStore.set(readAddress(location.search))
})

export interface Going {
  /** Replaces the entry in the browser's history: for camera and appearance, which Back doesn't undo one by one. */
  replace?: boolean
}

/** Changes what is shown, together with the address. */
export function go(change: Partial<Address>, { replace = false }: Going = {}): void {
  returned = false
  // Whoever chooses one node chooses no others with it.
  const alone = 'node' in change && !('others' in change) ? { others: [] } : {}
  const address = { ...addressStore.get(), ...alone, ...change }
  const href = `${location.pathname}${writeAddress(address)}`
  if (href !== `${location.pathname}${location.search}`) {
    if (replace) history.replaceState(null, '', href)
    else history.pushState(null, '', href)
  }
  addressStore.set(address)
}

export const useAddress = (): Address => useStore(addressStore)

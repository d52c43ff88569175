import { type Address, readAddress, writeAddress } from '../../src/address/address.ts'
import { Store, useStore } from './store.ts'

/** Where the viewer is: the address bar is the one truth, and this mirrors it. */
export const addressStore = new Store<Address>(readAddress(location.search))

window.addEventListener('popstate', () => addressStore.set(readAddress(location.search)))

export interface Going {
  /** Stay on the same entry of the history: for the camera, filters and appearance. */
  replace?: boolean
}

/** Changes what is seen, and the address with it. */
export function go(change: Partial<Address>, { replace = false }: Going = {}): void {
  const address = { ...addressStore.get(), ...change }
  const href = `${location.pathname}${writeAddress(address)}`
  if (href !== `${location.pathname}${location.search}`) {
    if (replace) history.replaceState(null, '', href)
    else history.pushState(null, '', href)
  }
  addressStore.set(address)
}

export const useAddress = (): Address => useStore(addressStore)

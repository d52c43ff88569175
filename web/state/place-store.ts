import { type Place, readPlace, writePlace } from '../../src/address/address.ts'
import { Store, useStore } from './store.ts'

/** Where the viewer is: the address bar is the one truth, and this mirrors it. */
export const placeStore = new Store<Place>(readPlace(location.search))

window.addEventListener('popstate', () => placeStore.set(readPlace(location.search)))

export interface Going {
  /** Stay on the same entry of the history: for the camera, filters and appearance. */
  replace?: boolean
}

/** Changes what is seen, and the address with it. */
export function go(change: Partial<Place>, { replace = false }: Going = {}): void {
  const place = { ...placeStore.get(), ...change }
  const address = `${location.pathname}${writePlace(place)}`
  if (address !== `${location.pathname}${location.search}`) {
    if (replace) history.replaceState(null, '', address)
    else history.pushState(null, '', address)
  }
  placeStore.set(place)
}

export const usePlace = (): Place => useStore(placeStore)

import { addressStore, go } from './address-store.ts'
import { chosenKeys } from './chosen.ts'

/** What an address says of single nodes of the map. */
type Listed = 'pinned' | 'without'

/** Addresses have an end: more nodes are told apart by filters. */
const MOST_LISTED = 120

/** Whether the address has room for so many more of these nodes. */
export const hasRoom = (list: readonly string[], more = 1): boolean => list.length + more <= MOST_LISTED

const addedTo = (list: Listed, keys: readonly string[]): string[] => [
  ...new Set([...addressStore.get()[list], ...keys]),
]

/** Leaves nodes out of the map, and chooses them no longer. */
export function hideNodes(keys: readonly string[]): boolean {
  if (keys.length === 0) return false
  const without = addedTo('without', keys)
  if (!hasRoom(without, 0)) return false
  const [node = null, ...others] = chosenKeys(addressStore.get()).filter(key => !keys.includes(key))
  go({ without, node, others })
  return true
}

/** Shows nodes again that were left out. */
export const showAgain = (keys: readonly string[]): void =>
  go({ without: addressStore.get().without.filter(key => !keys.includes(key)) })

/** Pins nodes, or lets go of them if all of them are pinned. */
export function togglePinned(keys: readonly string[]): boolean {
  if (keys.length === 0) return false
  const before = addressStore.get().pinned
  const isPinned = keys.every(key => before.includes(key))
  const pinned = isPinned ? before.filter(key => !keys.includes(key)) : addedTo('pinned', keys)
  if (!hasRoom(pinned, 0)) return false
  go({ pinned })
  return true
}

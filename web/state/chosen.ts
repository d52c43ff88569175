import type { Address } from '../../src/address/address.ts'
import { MOST_TOGETHER } from '../../src/graph/most-together.ts'
import { addressStore, go } from './address-store.ts'

/** The keys of the chosen nodes: the selected one, and those that are chosen together with it. */
export const chosenKeys = ({ node, others }: Pick<Address, 'node' | 'others'>): string[] => [
  ...new Set(node === null ? others : [node, ...others]),
]

/** Chooses these nodes and no others. */
export function choose(keys: readonly string[]): void {
  const [node = null, ...others] = [...new Set(keys)].slice(0, MOST_TOGETHER)
  go({ node, others })
}

/** Chooses a node together with those that are chosen, or no longer. */
export function toggleChosen(key: string): void {
  const keys = chosenKeys(addressStore.get())
  choose(keys.includes(key) ? keys.filter(other => other !== key) : [...keys, key])
}

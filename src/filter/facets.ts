import type { FilterName } from '../address/filters.ts'

/** The values of one field, and which papers have them, as compressed sparse rows. */
export interface Facet {
  /** Keys of nodes, or texts, in order. */
  keys: readonly string[]
  names: readonly string[]
  /** The values of paper i are `values[starts[i]]` up to `values[starts[i + 1]]`: indexes into `keys`. */
  starts: Uint32Array
  values: Uint32Array
}

/** All papers of a library with what they can be chosen by. */
export interface Facets {
  papers: {
    /** In order. */
    keys: readonly string[]
    titles: readonly string[]
    /** As in `numberOfDate`. */
    dates: Int32Array
  }
  fields: Readonly<Record<FilterName, Facet>>
}

/** Where a key stands in an ordered list of keys; -1 where it does not. */
export function indexIn(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const at = keys[middle] as string
    if (at === key) return middle
    if (at < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

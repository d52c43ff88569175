/**
 * The index of the first item for which `is` holds, found by halving; the length of the list if there is none. It must
 * hold for every item behind that one, too.
 */
export function firstIndex<T>(items: readonly T[], is: (item: T) => boolean): number {
  let [from, to] = [0, items.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (is(items[middle] as T)) to = middle
    else from = middle + 1
  }
  return from
}

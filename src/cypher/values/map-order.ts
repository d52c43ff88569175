/**
 * The order of the entries of a map. Neo4j does not keep the order in which they are written: it builds maps in hash
 * tables of Java, and for a literal of more than four entries in one of Scala before. keys() shows that order.
 */

/** Java's hash of a text. */
function hashOf(text: string): number {
  let hash = 0
  for (let index = 0; index < text.length; index += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0
  return hash
}

/** A table is made with places for so many entries; it is doubled when more than three quarters are taken. */
function placesFor(count: number, made: number): number {
  let places = 1
  while (places < made || count > places * 0.75) places *= 2
  return places
}

/** The order of a java.util.HashMap: by place; those of one place in the order in which they came. */
export function inJavaOrder<Entry>(
  entries: Iterable<readonly [string, Entry]>,
  made = 16,
): Map<string, Entry> {
  const map = new Map(entries)
  if (map.size < 2) return map
  const mask = placesFor(map.size, made) - 1
  const placed = [...map].map(entry => {
    const hash = hashOf(entry[0])
    return { entry, place: (hash ^ (hash >>> 16)) & mask }
  })
  return new Map(placed.sort((one, other) => one.place - other.place).map(({ entry }) => entry))
}

/** How Scala mixes the bits of a hash. */
function mixed(hash: number): number {
  let mix = (hash + ~(hash << 9)) | 0
  mix ^= mix >>> 14
  mix = (mix + (mix << 4)) | 0
  return mix ^ (mix >>> 10)
}

const SMALL = 4
const BITS = 5
const HASH_BITS = 32

/** The order of Scala's immutable HashMap, a trie: what is alone in its place comes before what shares one. */
function inTrieOrder(names: readonly string[], shift = 0): string[] {
  if (shift >= HASH_BITS) return [...names]
  const places: string[][] = Array.from({ length: 2 ** BITS }, () => [])
  for (const name of names) places[(mixed(hashOf(name)) >>> shift) & (2 ** BITS - 1)]?.push(name)
  const alone = places.filter(({ length }) => length === 1).flat()
  const shared = places.filter(({ length }) => length > 1)
  return [...alone, ...shared.flatMap(inPlace => inTrieOrder(inPlace, shift + BITS))]
}

/** The names of a map literal, in the order that its entries have. */
export function literalOrder(names: readonly string[]): string[] {
  const distinct = [...new Set(names)]
  const built = distinct.length > SMALL ? inTrieOrder(distinct) : distinct
  return [...inJavaOrder(built.map(name => [name, null] as const)).keys()]
}

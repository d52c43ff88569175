export const START_OF_FNV1A = 0x811c9dc5

/** The FNV-1a hash of some UTF-16 units with one more: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
export const nextFnv1a = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)

/** The FNV-1a hash of the UTF-16 units of a text, in 32 bits. */
export function fnv1a(text: string): number {
  let hash = START_OF_FNV1A
  for (let at = 0; at < text.length; at += 1) hash = nextFnv1a(hash, text.charCodeAt(at))
  return hash >>> 0
}

/** Spreads the bits of a hash over all others, as the end of MurmurHash3 does it (public domain). */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

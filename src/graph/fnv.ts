/** The FNV-1a hash of the UTF-16 units of a text or of a part of it, in 32 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
export function fnv1a(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Spreads the bits of a hash over all others, as the end of MurmurHash3 does it (public domain). */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}

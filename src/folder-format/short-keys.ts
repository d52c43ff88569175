/**
 * Most keys follow from names: `title:a-long-title` is a paper with that title. They are left out where they do.
 *
 * In a column, a key is the number of its prefix; or, where it is cut and ends in a hash, that number and its end; or
 * itself, which has a colon.
 */
export type ShortKey = number | string

/** So many letters of a name are in a key that is cut, as `paperKey` cuts them. */
const LONGEST = 80

/** The part of a key that follows from a name, for most of them. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Shortens keys. `prefixes` grows with them. */
export class KeyShortener {
  readonly prefixes: string[] = []

  short(key: string, name: string): ShortKey {
    const at = key.indexOf(':')
    const [prefix, rest] = [key.slice(0, at), key.slice(at + 1)]
    const plain = plainName(name)
    if (at < 1 || plain === '') return key
    if (rest === plain) return this.numberOf(prefix)
    const [start, end] = [plain.slice(0, LONGEST), rest.slice(LONGEST)]
    return plain.length > LONGEST && rest.startsWith(start) && /^-[0-9a-f]+$/.test(end)
      ? `${this.numberOf(prefix)}${end}`
      : key
  }

  private numberOf(prefix: string): number {
    const known = this.prefixes.indexOf(prefix)
    return known >= 0 ? known : this.prefixes.push(prefix) - 1
  }
}

/** The whole of a key. A column that is short of one is no error of the reader's: such a key is of no node. */
export function wholeKey(short: ShortKey | undefined, name: string, prefixes: readonly string[]): string {
  if (short === undefined) return ''
  if (typeof short === 'number') return `${prefixes[short]}:${plainName(name)}`
  if (short.includes(':')) return short
  const at = short.indexOf('-')
  return `${prefixes[Number(short.slice(0, at))]}:${plainName(name).slice(0, LONGEST)}${short.slice(at)}`
}

/** What a character or a range also matches where case is ignored. Java does it for ASCII only, unless flag u is set. */
import { escaped } from './characters.ts'

export type Folding = 'none' | 'ascii' | 'unicode'

const single = (code: number, change: (text: string) => string): number => {
  const points = [...change(String.fromCodePoint(code))]
  return points.length === 1 ? (points[0]?.codePointAt(0) ?? code) : code
}

const upper = (code: number): number => single(code, text => text.toUpperCase())
/** Java makes a plain i of İ, JavaScript an i with a dot of its own. */
const lower = (code: number): number => (code === 0x130 ? 0x69 : single(code, text => text.toLowerCase()))

let cased: number[] | undefined

/** Every character that has another case. */
function casedCharacters(): number[] {
  cased ??= Array.from({ length: 0x1f000 }, (_, code) => code).filter(
    code => (code < 0xd800 || code > 0xdfff) && (upper(code) !== code || lower(code) !== code),
  )
  return cased
}

/** The other cases of the ASCII letters of a range. */
const asciiPartners = (from: number, to: number): number[] =>
  Array.from({ length: 26 }, (_, index) => [0x41 + index, 0x61 + index])
    .flatMap(([capital = 0, small = 0]) => [
      [capital, small],
      [small, capital],
    ])
    .flatMap(([one = 0, other = 0]) => (one >= from && one <= to ? [other] : []))

/** A range as the inside of a class, with all that matches it where case is ignored. */
export function foldedRange(from: number, to: number, folding: Folding): string {
  const range = from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`
  if (folding === 'none') return range
  const inside = (code: number): boolean => code >= from && code <= to

  const more =
    folding === 'ascii'
      ? asciiPartners(from, to)
      : casedCharacters().filter(code => inside(upper(code)) || inside(lower(upper(code))))
  return range + more.map(escaped).join('')
}

/** One character, as the inside of a class. */
export function foldedCharacter(code: number, folding: Folding): string {
  if (folding !== 'unicode') return foldedRange(code, code, folding)
  const folded = lower(upper(code))
  const same = casedCharacters().filter(other => lower(upper(other)) === folded)
  return escaped(code) + [folded, ...same].map(escaped).join('')
}

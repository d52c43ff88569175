/** Neo4j compares texts by code points; JavaScript's `<` by UTF-16 units, which puts 😀 before U+FFFD. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  const length = Math.min(a.length, b.length)
  let index = 0
  while (index < length && a.charCodeAt(index) === b.charCodeAt(index)) index += 1
  if (index === length) return a.length < b.length ? -1 : 1
  return rank(a.charCodeAt(index)) - rank(b.charCodeAt(index))
}

/** Halves of characters beyond U+FFFF come after all others. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

/** Classes in square brackets: unions, ranges, complements and intersections. */
import { refusedPattern } from './characters.ts'
import { type Escape, readEscape } from './escapes.ts'
import { type Folding, foldedCharacter, foldedRange } from './letter-case.ts'
import type { Reader } from './reader.ts'

const complement = (set: string): string => `[^${set}]`

function readItem(reader: Reader, folding: Folding): Escape {
  const { point, quoted } = reader.read()
  if (quoted || point !== '\\') return { code: point.codePointAt(0) ?? 0 }
  const letter = reader.readRaw()
  const known = readEscape(reader, letter, folding !== 'none')
  if (!known) throw reader.error(`Illegal/unsupported escape sequence \\${letter} in a class`)
  return known
}

/** One character, a range of them, or a set such as `\d`. */
function readRange(reader: Reader, folding: Folding): string {
  const first = readItem(reader, folding)
  if ('set' in first) return first.negated ? complement(first.set) : first.set
  if (!reader.next('-')) return foldedCharacter(first.code, folding)
  const hyphen = reader.at
  reader.take('-')
  if (reader.next(']') || reader.next('[')) {
    reader.at = hyphen
    return foldedCharacter(first.code, folding)
  }
  if (reader.sees('\\v')) throw refusedPattern('\\v at the end of a range')
  const last = readItem(reader, folding)
  if ('set' in last || last.code < first.code) throw reader.error('Illegal character range')
  return foldedRange(first.code, last.code, folding)
}

/** Reads up to `]` or `&&`. */
function readUnion(reader: Reader, folding: Folding, first: boolean): string {
  let set = ''
  for (;;) {
    if (reader.done) throw reader.error('Unclosed character class')
    if (reader.next('&') && reader.sees('&&')) return set
    if (reader.next(']') && !(first && set === '')) return set
    set += reader.take('[') ? readClass(reader, folding) : readRange(reader, folding)
  }
}

/** Reads a class behind its `[`. */
export function readClass(reader: Reader, folding: Folding): string {
  const negated = reader.take('^')
  const sides = [readUnion(reader, folding, true)]
  while (reader.take('&&')) {
    if (reader.next('&')) throw refusedPattern('&&& in a class')
    sides.push(readUnion(reader, folding, false))
  }
  if (!reader.take(']')) throw reader.error('Unclosed character class')
  if (sides.includes('')) throw refusedPattern('an empty side of && in a class')
  const body = sides.length === 1 ? sides[0] : sides.map(side => `[${side}]`).join('&&')
  return `[${negated ? '^' : ''}${body}]`
}

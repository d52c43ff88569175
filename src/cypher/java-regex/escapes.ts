/** What stands behind a backslash. */
import { propertyClass, refusedPattern, SHORTHANDS } from './characters.ts'
import type { Reader } from './reader.ts'

/** A character, or the inside of a class and whether its complement is meant. */
export type Escape = { code: number } | { set: string; negated: boolean }

const CONTROLS: Record<string, number> = { t: 9, n: 10, r: 13, f: 12, a: 7, e: 27 }

function hexadecimal(reader: Reader): number {
  const match = reader.match(/^(?:([\da-f]{2})|\{([\da-f]+)\})/i)
  const code = Number.parseInt(match?.[1] ?? match?.[2] ?? '', 16)
  if (!(code <= 0x10ffff)) throw reader.error('Illegal hexadecimal escape sequence')
  return code
}

function unicode(reader: Reader): number {
  const match = reader.match(/^([\da-f]{4})/i)
  if (!match) throw reader.error('Illegal Unicode escape sequence')
  const code = Number.parseInt(match[0], 16)
  if (code < 0xd800 || code > 0xdfff) return code
  const low = code < 0xdc00 ? reader.match(/^\\u(d[c-f][\da-f]{2})/i) : null
  if (!low) throw refusedPattern('half of a character (\\uD800 to \\uDFFF)')
  return 0x10000 + (code - 0xd800) * 0x400 + Number.parseInt(low[1] ?? '', 16) - 0xdc00
}

function octal(reader: Reader): number {
  const match = reader.match(/^(?:[0-3][0-7]{2}|[0-7]{1,2})/)
  if (!match) throw reader.error('Illegal octal escape sequence')
  return Number.parseInt(match[0], 8)
}

function property(reader: Reader, ignoringCase: boolean): string {
  const match = reader.match(/^(?:\{([^}]*)\}|([^{]))/)
  if (!match) throw reader.error('Unclosed character family')
  return propertyClass(match[1] ?? match[2] ?? '', ignoringCase)
}

/** Reads an escape that means a character or a set of them. Null: the letter has another meaning, or none. */
export function readEscape(reader: Reader, letter: string, ignoringCase: boolean): Escape | null {
  const set = SHORTHANDS[letter.toLowerCase()]
  if (set !== undefined && /[dwshv]/i.test(letter)) return { set, negated: letter !== letter.toLowerCase() }
  if (/[pP]/.test(letter)) return { set: property(reader, ignoringCase), negated: letter === 'P' }
  const control = Object.hasOwn(CONTROLS, letter) ? CONTROLS[letter] : undefined
  if (control !== undefined) return { code: control }
  if (letter === 'x') return { code: hexadecimal(reader) }
  if (letter === 'u') return { code: unicode(reader) }
  if (letter === '0') return { code: octal(reader) }
  if (letter === 'c') return { code: (reader.read().point.codePointAt(0) ?? 0) ^ 64 }
  return /[A-Za-z0-9]/.test(letter) ? null : { code: letter.codePointAt(0) ?? 0 }
}

import { CypherError } from '../../cypher-error.ts'

const LARGEST = 2n ** 63n - 1n
const INTEGER = /^(?:\d+(?:_\d+)*|0x[\da-f]+(?:_[\da-f]+)*|0o[0-7]+(?:_[0-7]+)*)$/i
const FLOAT = /^(?:\d[\d_]*)?(?:\.\d[\d_]*)?(?:e[+-]?[\d_]+)?$/i

/** The integer that was written; `digits` has no sign, since -9223372036854775808 is one number. */
export function integerFrom(digits: string, negative: boolean, at: number): bigint {
  if (!INTEGER.test(digits)) throw new CypherError('invalid', `${digits} is no number.`, at)
  const size = BigInt(digits.replaceAll('_', ''))
  const value = negative ? -size : size
  if (value <= LARGEST && value >= -LARGEST - 1n) return value
  throw new CypherError(
    'invalid',
    `${value} is too large: an integer has 64 bits. Write it with a point, as a float.`,
    at,
  )
}

export function floatFrom(digits: string, negative: boolean, at: number): number {
  if (!FLOAT.test(digits)) throw new CypherError('invalid', `${digits} is no number.`, at)
  const size = Number(digits.replaceAll('_', ''))
  if (size === Number.POSITIVE_INFINITY) {
    throw new CypherError('invalid', `${digits} is too large for a floating point number.`, at)
  }
  return negative ? -size : size
}

/** A backslash before any other character stays. */
const ESCAPES: Record<string, string> = {
  t: '\t',
  b: '\b',
  n: '\n',
  r: '\r',
  f: '\f',
  '\\': '\\',
  "'": "'",
  '"': '"',
}

/** The value of a string literal; `written` has its quotes. */
export function stringFrom(written: string, at: number): string {
  return written
    .slice(1, -1)
    .replace(/\\(?:u([\s\S]{0,4})|([\s\S]))/g, (whole, digits?: string, letter?: string) => {
      if (digits === undefined) return ESCAPES[letter ?? ''] ?? whole
      if (!/^[\da-f]{4}$/i.test(digits)) {
        throw new CypherError('invalid', `${whole} is no character: \\u needs four hexadecimal digits.`, at)
      }
      const character = String.fromCharCode(Number.parseInt(digits, 16))
      if (!/['"\\]/.test(character)) return character
      // Neo4j reads these before it looks for the end of the string.
      throw new CypherError(
        'refused',
        `${whole} ends or escapes a string for Neo4j. Write \\${character}.`,
        at,
      )
    })
}

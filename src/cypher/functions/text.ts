/** The functions on texts, by their names in lower case. Neo4j counts code points, not UTF-16 units. */
import { CypherError, invalid } from '../cypher-error.ts'
import { isList } from '../values/equality.ts'
import type { Steps } from '../values/steps.ts'
import type { Value } from '../values/value.ts'
import { type CypherFunction, nullIn, textOf, wrongType } from './arguments.ts'
import { CONVERSION_FUNCTIONS } from './convert.ts'
import { piecesBetween } from './find.ts'
import { strip, stripEnd, stripStart } from './trim.ts'

const LARGEST_INDEX = 2 ** 31 - 1

const hasPairs = (text: string): boolean => /[\ud800-\udfff]/.test(text)
const pointsOf = (text: string): string | string[] => (hasPairs(text) ? [...text] : text)

function slice(text: string, start: number, end: number): string {
  const points = pointsOf(text)
  return typeof points === 'string' ? points.slice(start, end) : points.slice(start, end).join('')
}

/** An argument that counts characters. Fractions are cut off, as Neo4j does. */
function count(name: string, value: Value | undefined): number {
  if (typeof value !== 'bigint' && typeof value !== 'number') throw wrongType(name, 'an INTEGER', value)
  const number = Math.trunc(Number(value))
  if (number < 0) throw invalid(`${name}() does not take a negative index or length: ${value}.`)
  return number
}

function index(name: string, value: Value | undefined): number {
  const number = count(name, value)
  if (number > LARGEST_INDEX) throw invalid(`${name}() takes indexes and lengths up to ${LARGEST_INDEX}.`)
  return number
}

function substring([text, start, length]: Value[]): string {
  const source = textOf('substring', text)
  const from = index('substring', start)
  return slice(source, from, length === undefined ? Infinity : from + index('substring', length))
}

function right([text, length]: Value[]): string {
  const source = textOf('right', text)
  return slice(source, Math.max(0, textLength(source) - count('right', length)), Infinity)
}

const textLength = (text: string): number => pointsOf(text).length

/** Java cuts between UTF-16 units here; halves of characters cannot be shown. */
function unitsOf(name: string, text: string, steps: Steps): string[] {
  if (hasPairs(text))
    throw new CypherError(
      'refused',
      `${name}() would cut characters beyond U+FFFF in two: do not pass an empty text.`,
    )
  steps.count(text.length)
  return text.split('')
}

function replace(args: Value[], steps: Steps): string {
  const [text = '', search = '', replacement = ''] = args.map(value => textOf('replace', value))
  if (search !== '') return piecesBetween(text, [search], steps).join(replacement)
  return [replacement, ...unitsOf('replace', text, steps).flatMap(unit => [unit, replacement])].join('')
}

function split([text, delimiters]: Value[], steps: Steps): Value {
  const source = textOf('split', text)
  const list = isList(delimiters) ? delimiters : [delimiters ?? null]
  if (list.includes(null)) return null
  const texts = list.map(delimiter => textOf('split', delimiter))
  const filled = texts.filter(delimiter => delimiter !== '')
  if (texts.length === 0 || source === '') return [source]
  if (filled.length === 0) return unitsOf('split', source, steps)
  return piecesBetween(source, filled, steps)
}

/** Letters that are turned around at once. */
const CHUNK = 8_192

function reversed(text: string, steps: Steps): string {
  const chunks: string[] = []
  for (let end = text.length; end > 0; ) {
    steps.count(CHUNK)
    let start = Math.max(0, end - CHUNK)
    // A character of two units stays whole.
    if (start > 0 && (text.codePointAt(start - 1) ?? 0) > 0xffff) start -= 1
    chunks.push([...text.slice(start, end)].reverse().join(''))
    end = start
  }
  return chunks.join('')
}

function reverse([value]: Value[], steps: Steps): Value {
  if (isList(value)) return value.toReversed()
  if (typeof value === 'string') return reversed(value, steps)
  throw wrongType('reverse', 'a STRING or a LIST', value)
}

function size([value]: Value[]): bigint {
  if (typeof value === 'string') return BigInt(textLength(value))
  if (isList(value)) return BigInt(value.length)
  throw wrongType('size', 'a STRING or a LIST', value)
}

function isEmpty([value]: Value[]): boolean {
  if (typeof value === 'string' || isList(value)) return value.length === 0
  if (value instanceof Map) return value.size === 0
  throw wrongType('isEmpty', 'a STRING, a LIST or a MAP', value)
}

const FORMS = ['NFC', 'NFD', 'NFKC', 'NFKD']

function normalize([text, form = 'NFC']: Value[]): string {
  const source = textOf('normalize', text)
  if (typeof form === 'string' && FORMS.includes(form)) return source.normalize(form)
  throw invalid(`Invalid normal form, expected ${FORMS.join(', ')}`)
}

const onText = (name: string, body: (text: string) => Value): [string, CypherFunction] => [
  name,
  nullIn(name, 1, ([value]) => body(textOf(name, value))),
]

type Strip = (text: string, characters?: string) => string

const trimmer = (name: string, cut: Strip): [string, CypherFunction] => [
  name,
  nullIn(name, 1, args => cut(...(args.map(value => textOf(name, value)) as Parameters<Strip>)), 2),
]

const SIDES: Record<string, Strip> = { BOTH: strip, LEADING: stripStart, TRAILING: stripEnd }

/** `trim(text)`; before the text may stand the side and the character of `trim(LEADING 'x' FROM text)`. */
function trim(args: Value[]): Value {
  const texts = args.map(value => textOf('trim', value))
  const [side, character] = texts.length === 1 ? ['BOTH'] : texts
  const text = texts.at(-1) ?? ''
  const given = texts.length === 3 ? character : undefined
  if (given !== undefined && textLength(given) !== 1)
    throw invalid('trim() takes one character before FROM. For more, write btrim().')
  return SIDES[side ?? '']?.(text, given) ?? text
}

const upper = (text: string): string => text.toUpperCase()
const lower = (text: string): string => text.toLowerCase()
const length = (text: string): bigint => BigInt(textLength(text))

const FUNCTIONS: [string, CypherFunction][] = [
  onText('toUpper', upper),
  onText('upper', upper),
  onText('toLower', lower),
  onText('lower', lower),
  onText('char_length', length),
  onText('character_length', length),
  ['trim', nullIn('trim', 1, trim, 3)],
  trimmer('btrim', strip),
  trimmer('ltrim', stripStart),
  trimmer('rtrim', stripEnd),
  ['replace', nullIn('replace', 3, replace)],
  ['substring', nullIn('substring', 2, substring, 3)],
  ['left', nullIn('left', 2, ([text, count_]) => slice(textOf('left', text), 0, count('left', count_)))],
  ['right', nullIn('right', 2, right)],
  ['split', nullIn('split', 2, split)],
  ['reverse', nullIn('reverse', 1, reverse)],
  ['size', nullIn('size', 1, size)],
  ['isEmpty', nullIn('isEmpty', 1, isEmpty)],
  ['normalize', nullIn('normalize', 1, normalize, 2)],
  ...CONVERSION_FUNCTIONS,
]

export const TEXT_FUNCTIONS: Record<string, CypherFunction> = Object.fromEntries(
  FUNCTIONS.map(([name, body]) => [name.toLowerCase(), body]),
)

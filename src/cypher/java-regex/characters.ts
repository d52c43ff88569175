/** Sets of characters of Java's regular expressions, as sources for a class of a JavaScript expression with flag v. */
import { CypherError } from '../cypher-error.ts'

export const invalidPattern = (message: string): CypherError =>
  new CypherError('invalid', `Invalid Regex: ${message}`)

export const refusedPattern = (construct: string): CypherError =>
  new CypherError(
    'refused',
    `Regular expressions with ${construct} are not supported here. Write the pattern without it.`,
  )

/** Any character as an escape, so that none has a meaning of its own. */
export const escaped = (code: number): string => `\\u{${code.toString(16)}}`

export const LINE_ENDS = '\\n\\r\\x85\\u2028\\u2029'

/** What `\d` and its like are without the flag U: ASCII only. The capital letter means the complement. */
export const SHORTHANDS: Record<string, string> = {
  d: '0-9',
  w: 'a-zA-Z_0-9',
  s: '\\x20\\t\\n\\v\\f\\r',
  h: '\\x20\\t\\xa0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000',
  v: '\\n\\v\\f\\r\\x85\\u2028\\u2029',
}

const POSIX: Record<string, string> = {
  Lower: 'a-z',
  Upper: 'A-Z',
  ASCII: '\\0-\\x7f',
  Alpha: 'a-zA-Z',
  Digit: '0-9',
  Alnum: 'a-zA-Z0-9',
  Punct: '!-\\/:-@\\[-`\\{-~',
  Graph: '!-~',
  Print: '\\x20-~',
  Blank: '\\x20\\t',
  Cntrl: '\\0-\\x1f\\x7f',
  XDigit: '0-9a-fA-F',
  Space: '\\x20\\t\\n\\v\\f\\r',
  L1: '\\0-\\xff',
  LC: '\\p{Lu}\\p{Ll}\\p{Lt}',
  LD: '\\p{L}\\p{Nd}',
  all: '\\0-\\u{10ffff}',
}

const JAVA: Record<string, string> = {
  javaLowerCase: '\\p{Lowercase}',
  javaUpperCase: '\\p{Uppercase}',
  javaTitleCase: '\\p{Lt}',
  javaAlphabetic: '\\p{Alphabetic}',
  javaLetter: '\\p{L}',
  javaDigit: '\\p{Nd}',
  javaLetterOrDigit: '\\p{L}\\p{Nd}',
  javaIdeographic: '\\p{Ideographic}',
  javaSpaceChar: '\\p{Z}',
  javaWhitespace: '\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000',
}

/** Behind `Is`, in capitals. */
const BINARY: Record<string, string> = {
  ALPHABETIC: '\\p{Alphabetic}',
  LETTER: '\\p{L}',
  IDEOGRAPHIC: '\\p{Ideographic}',
  LOWERCASE: '\\p{Lowercase}',
  UPPERCASE: '\\p{Uppercase}',
  TITLECASE: '\\p{Lt}',
  WHITE_SPACE: '\\p{White_Space}',
  WHITESPACE: '\\p{White_Space}',
  CONTROL: '\\p{Cc}',
  PUNCTUATION: '\\p{P}',
  HEX_DIGIT: '0-9a-fA-F\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46',
  HEXDIGIT: '0-9a-fA-F\\uff10-\\uff19\\uff21-\\uff26\\uff41-\\uff46',
  ASSIGNED: '\\p{Assigned}',
  DIGIT: '\\p{Nd}',
}

/** The blocks that people ask for, by their names without spaces, `-` and `_`, in capitals. */
const BLOCKS: Record<string, [from: number, to: number]> = {
  BASICLATIN: [0, 0x7f],
  LATIN1SUPPLEMENT: [0x80, 0xff],
  LATINEXTENDEDA: [0x100, 0x17f],
  LATINEXTENDEDB: [0x180, 0x24f],
  GREEK: [0x370, 0x3ff],
  GREEKANDCOPTIC: [0x370, 0x3ff],
  CYRILLIC: [0x400, 0x4ff],
  HEBREW: [0x590, 0x5ff],
  ARABIC: [0x600, 0x6ff],
  DEVANAGARI: [0x900, 0x97f],
  THAI: [0xe00, 0xe7f],
  HANGULJAMO: [0x1100, 0x11ff],
  GENERALPUNCTUATION: [0x2000, 0x206f],
  CJKSYMBOLSANDPUNCTUATION: [0x3000, 0x303f],
  HIRAGANA: [0x3040, 0x309f],
  KATAKANA: [0x30a0, 0x30ff],
  HANGULCOMPATIBILITYJAMO: [0x3130, 0x318f],
  CJKUNIFIEDIDEOGRAPHS: [0x4e00, 0x9fff],
  HANGULSYLLABLES: [0xac00, 0xd7af],
}

/** These ask for the case of a letter; Java's versions differ on what they mean where case is ignored. */
const ABOUT_CASE =
  /^(is)?(general_category=|gc=)?(lu|ll|lt|lower|upper|lowercase|uppercase|titlecase)$|^java(lower|upper|title)case$/i

const own = <T>(table: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Whether JavaScript knows the property, with the letters as Unicode writes them. */
function property(source: string): string | undefined {
  try {
    new RegExp(source, 'v')
    return source
  } catch {
    return undefined
  }
}

const titled = (name: string): string =>
  name.toLowerCase().replace(/(^|_)[a-z]/g, letter => letter.toUpperCase())

const script = (name: string): string | undefined => property(`\\p{Script=${titled(name)}}`)

const category = (name: string): string | undefined =>
  /^[CLMNPSZ][a-z]?$/.test(name) ? property(`\\p{${name}}`) : undefined

function block(name: string): string {
  const range = own(BLOCKS, name.replace(/[-_ ]/g, '').toUpperCase())
  if (!range) throw refusedPattern(`the block of characters ${name}`)
  return `${escaped(range[0])}-${escaped(range[1])}`
}

function named(name: string): string | undefined {
  const [, key = '', value = ''] = /^([^=]*)=(.*)$/.exec(name) ?? []
  if (/^(sc|script)$/i.test(key)) return script(value)
  if (/^(blk|block)$/i.test(key)) return block(value)
  if (/^(gc|general_category)$/i.test(key)) return category(value) ?? own(POSIX, value)
  if (name.startsWith('In')) return block(name.slice(2))
  if (name.startsWith('Is')) {
    const rest = name.slice(2)
    return own(BINARY, rest.toUpperCase()) ?? category(rest) ?? own(POSIX, rest) ?? script(rest)
  }
  return own(POSIX, name) ?? own(JAVA, name) ?? category(name)
}

/** `\p{name}` as the inside of a class. */
export function propertyClass(name: string, ignoringCase: boolean): string {
  if (ignoringCase && ABOUT_CASE.test(name)) throw refusedPattern(`\\p{${name}} where case is ignored`)
  const source = named(name)
  if (source !== undefined) return source
  if (/^(java|Is)/.test(name)) throw refusedPattern(`\\p{${name}}`)
  throw invalidPattern(`Unknown character property name {${name}}`)
}

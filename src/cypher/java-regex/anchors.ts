/** What matches at a place, or any character: it depends on the flags. */
import { LINE_ENDS } from './characters.ts'

export interface Flags {
  ignoreCase: boolean
  unicodeCase: boolean
  dotAll: boolean
  multiline: boolean
  unixLines: boolean
  comments: boolean
}

export const NO_FLAGS: Flags = {
  ignoreCase: false,
  unicodeCase: false,
  dotAll: false,
  multiline: false,
  unixLines: false,
  comments: false,
}

const FLAGS: Record<string, keyof Flags> = {
  i: 'ignoreCase',
  u: 'unicodeCase',
  s: 'dotAll',
  m: 'multiline',
  d: 'unixLines',
  x: 'comments',
}

export const flagOf = (letter: string): keyof Flags | undefined =>
  Object.hasOwn(FLAGS, letter) ? FLAGS[letter] : undefined

/** What `\b` takes for a part of a word: Unicode letters before Java 19, ASCII from it on. */
export type WordCharacters = 'unicode' | 'ascii'

export const START = '^'
export const END = '$'
/** Not `[^]`: with flag v, V8 of Node 20 takes one character for `[^]{2}`. */
const ANY = '[\\0-\\u{10ffff}]'
/** A mark belongs to the letter before it. */
const MARK = '(?<=[\\p{L}\\p{Nd}]\\p{Mn}*)\\p{Mn}'
const WORDS: Record<WordCharacters, string> = {
  unicode: `(?:[\\p{L}\\p{Nd}_]|${MARK})`,
  ascii: `(?:[a-zA-Z_0-9]|${MARK})`,
}

const lineEnds = (flags: Flags): string => (flags.unixLines ? '\\n' : LINE_ENDS)

/** Between \r and \n is no place for an anchor. */
const notWithin = (flags: Flags): string => (flags.unixLines ? '' : '(?!(?<=\\r)\\n)')

export const dot = (flags: Flags): string => (flags.dotAll ? ANY : `[^${lineEnds(flags)}]`)

export const lineStart = (flags: Flags): string =>
  flags.multiline ? `(?:(?!${END})(?:${START}|(?<=[${lineEnds(flags)}])${notWithin(flags)}))` : START

/** At the end, or before the line end that is the last thing. */
export function lastEnd(flags: Flags): string {
  const last = flags.unixLines ? '\\n?' : `(?:\\r\\n|[${LINE_ENDS}])?`
  return `(?:(?=${last}${END})${notWithin(flags)})`
}

export const lineEnd = (flags: Flags): string =>
  flags.multiline ? `(?:(?:${END}|(?=[${lineEnds(flags)}]))${notWithin(flags)})` : lastEnd(flags)

export function wordBoundary(words: WordCharacters, wanted: boolean): string {
  const word = WORDS[words]
  return wanted
    ? `(?:(?<=${word})(?!${word})|(?<!${word})(?=${word}))`
    : `(?:(?<=${word})(?=${word})|(?<!${word})(?!${word}))`
}

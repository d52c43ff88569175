import { isAscii } from './ascii.ts'

/**
 * More combining marks than this on one letter are no writing, and sorting them takes the square of their number.
 * Unicode's stream-safe text format has the same limit.
 */
const MOST_MARKS = 30
const SURPLUS = new RegExp(String.raw`(\p{M}{${MOST_MARKS}})\p{M}+`, 'gu')

/** A text in a normal form of Unicode, in linear time. */
export const normalForm = (text: string, form: 'NFC' | 'NFKD'): string =>
  isAscii(text) ? text : withoutSurplus(text).normalize(form)

const withoutSurplus = (text: string): string =>
  text.length > MOST_MARKS ? text.replace(SURPLUS, '$1') : text

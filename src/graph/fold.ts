import { isAscii } from './ascii.ts'
import { normalForm } from './normal-form.ts'
import { trimMarks } from './trim.ts'

/**
 * How texts are compared. The linker, the search of both stores, and the identity of people, topics and models all fold
 * texts by these rules, so that what looks the same is the same everywhere.
 */

/** Letters that Unicode does not decompose, and what people type for them on a keyboard without them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  þ: 'th',
  ŧ: 't',
}

/**
 * The letters among them that keys fold. Keys are stored, and people use them in addresses and identity files, so they
 * must never change and no letter may be added here: `author:nils-kjær` stays, although "kjaer" finds it.
 */
const PLAIN_IN_KEYS = 'ßłø'

const all = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')
const inKeys = new RegExp(`[${PLAIN_IN_KEYS}]`, 'gu')
const toPlain = (letter: string): string => PLAIN[letter] ?? letter

/**
 * Lower case without diacritics. Compatibility forms (full-width letters, ligatures, half-width Hangul) become the usual
 * ones, and Hangul is composed.
 */
export const foldMarks = (text: string): string =>
  isAscii(text)
    ? text.toLowerCase()
    : normalForm(text, 'NFKD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC')
        .toLowerCase()

/** A text in the form in which it is compared with others. */
export const foldText = (text: string): string =>
  isAscii(text) ? text.toLowerCase() : foldMarks(text).replace(all, toPlain)

const NO_LETTERS = /[^\p{L}\p{N}]+/gu
/** The same of a text in ASCII, in lower case. */
const NO_LETTERS_IN_ASCII = /[^a-z0-9]+/g

/** The letters and digits of a text, folded, without anything else. */
export const foldLetters = (text: string): string =>
  isAscii(text) ? text.toLowerCase().replace(NO_LETTERS_IN_ASCII, '') : foldText(text).replace(NO_LETTERS, '')

const noLettersBut = (keep: string): RegExp => {
  const kept = [...keep].map(character => `\\${character}`).join('')
  return new RegExp(`[^\\p{L}\\p{N}${kept}]+`, 'gu')
}

/** A readable part of a key: words joined by hyphens. Keeps letters of any script, digits, and the characters of `keep`. */
export const slugOf = (text: string, keep = ''): string => {
  if (keep === '' && isAscii(text))
    return trimMarks(text.toLowerCase().replace(/['`]/g, '').replace(NO_LETTERS_IN_ASCII, '-'), '-')
  const other = keep === '' ? NO_LETTERS : noLettersBut(keep)
  const slug = foldMarks(text).replace(inKeys, toPlain).replace(/['’`]/g, '').replace(other, '-')
  return trimMarks(slug, '-')
}

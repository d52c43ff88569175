/**
 * How texts are compared: the linker, the search of both stores and the identity of people, topics and models all
 * fold by these rules, so that what the eye takes for the same is the same everywhere.
 */

/** Letters that Unicode does not take apart into a plain letter and a mark, as people type them without the mark. */
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
 * Those of them that keys fold. A key is stored, and stands in addresses and identity files: it never changes, so no
 * other letter may join these (`author:nils-kjær` stays, though a search for "kjaer" finds it).
 */
const PLAIN_IN_KEYS = 'ßłø'

const all = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')
const inKeys = new RegExp(`[${PLAIN_IN_KEYS}]`, 'gu')
const toPlain = (letter: string): string => PLAIN[letter] ?? letter

/**
 * Lower case without diacritics. Compatibility forms (full-width letters, ligatures, half-width Hangul) become the
 * usual ones; Hangul is composed, however it was written.
 */
export const foldMarks = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()

/** A text as it is compared with others. */
export const foldText = (text: string): string => foldMarks(text).replace(all, toPlain)

/** Only the letters and digits of a text, folded. */
export const foldLetters = (text: string): string => foldText(text).replace(/[^\p{L}\p{N}]+/gu, '')

/** A readable part of a key: words joined by hyphens; letters of any script and the characters of `keep` stay. */
export const slugOf = (text: string, keep = ''): string => {
  const kept = [...keep].map(character => `\\${character}`).join('')
  const other = new RegExp(`[^\\p{L}\\p{N}${kept}]+`, 'gu')
  return foldMarks(text)
    .replace(inKeys, toPlain)
    .replace(/['’`]/g, '')
    .replace(other, '-')
    .replace(/^-+|-+$/g, '')
}

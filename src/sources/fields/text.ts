import { normalForm } from '../../graph/normal-form.ts'

/** Facts about texts that every format needs. */

/** A text whose lines end as on any system, with line feeds instead. */
export const withLineFeeds = (text: string): string => text.replace(/\r\n?/g, '\n')

/** What most texts have none of, which one look tells. */
const UNCLEAN = /[^\P{Cc}\n\t]|[\u00A0\u200B-\u200D\u202F\u2060\uFEFF\uFF10-\uFF19]/u

/** Zero-width characters, but joiners where they shape what is read: in emoji, Arabic script and scripts with marks. */
const ZERO_WIDTH =
  /[\u200B\u2060\uFEFF]|(?<![\p{M}\p{Script=Arabic}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200C\u200D]|[\u200C\u200D](?![\p{L}\p{Extended_Pictographic}])/gu

/** `２０２４`, as Chinese and Japanese keyboards type digits, and with the stop behind a number at the beginning of a line. */
const WIDE = /[\uFF10-\uFF19]/g
const WIDE_NUMBER = /^([ \t\u3000]{0,8}\d{1,3})．[ \u3000]?(?=\S)/gm
const narrow = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) - 0xff10 + 0x30)

/** Normalises to NFC and line feeds, without byte order mark, zero-width characters, NBSP and wide digits. Lines keep their numbers. */
export const cleanText = (text: string): string =>
  normalForm(
    UNCLEAN.test(text)
      ? withLineFeeds(text)
          .replace(ZERO_WIDTH, '')
          .replace(/[\u00A0\u202F]/g, ' ')
          .replace(/[^\P{Cc}\n\t]/gu, '')
          .replace(WIDE, narrow)
          .replace(WIDE_NUMBER, '$1. ')
      : text,
    'NFC',
  )

/** Most spaces stand alone already, and are passed over. */
export const collapse = (text: string): string => text.replace(/(?: \s|[^\S ])\s*/g, ' ').trim()

const HANGUL = /[가-힣]/g
const LATIN = /[A-Za-z]/g

/** How often a pattern matches. It keeps no list of the matches, which may be millions. */
function countOf(text: string, pattern: RegExp): number {
  let count = 0
  pattern.lastIndex = 0
  while (pattern.test(text)) count += 1
  return count
}

export const hasHangul = (text: string): boolean => /[가-힣]/.test(text)
/** The share of Hangul among the letters, from 0 to 1. */
export const hangulShare = (text: string): number => {
  const hangul = countOf(text, HANGUL)
  return hangul === 0 ? 0 : hangul / (hangul + countOf(text, LATIN))
}

export const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** How many words a text has; Chinese and Japanese put no spaces between them. */
export const lengthInWords = (text: string): number =>
  wordsOf(text).length +
  Math.floor(countOf(text, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu) / 3)

/** A set of words, which a text lists. */
export const wordSet = (text: string): ReadonlySet<string> => new Set(wordsOf(text))

const MINOR = wordSet(
  'a an the and or but nor of in on at to for from by with without via as is are be not do does your you it its we vs vs. than into over under through using towards toward about can how what when why where that this',
)

/** Whether a line ends with a word that no title ends with: "… with a", "… of the". */
export const endsWithMinorWord = (text: string): boolean =>
  MINOR.has((wordsOf(text).at(-1) ?? '').toLowerCase())

/** The share of capitalised words among those that a title would capitalise, from 0 to 1. */
export function capitalShare(text: string): number {
  const words = wordsOf(text).filter(word => /[A-Za-z]/.test(word) && !MINOR.has(word.toLowerCase()))
  if (words.length === 0) return 0
  return words.filter(word => /^[^A-Za-z]*[A-Z0-9$]/.test(word) || /[A-Z]/.test(word)).length / words.length
}

/** Whether a line, taken by itself, could be the title of a paper or post. */
export function looksLikeTitle(line: string): boolean {
  const words = wordsOf(line)
  if (line.length < 3 || line.length > 220 || words.length > 32) return false
  if (hasHangul(line))
    return hangulShare(line) < 0.9 && line.length < 80 && !/[.!]$|[다요죠네군]\s*[.~]?$/.test(line)
  if (/[.;,]$/.test(line) && !/(etc|vs|al|Jr|\.\.)\.$/.test(line)) return false
  if (/^(https?:|www\.|[-*|>#(\d]+[.)]?\s*$)/.test(line)) return false
  return /[A-Za-z0-9]/.test(line)
}

/** Whether a line is English prose, such as an abstract or an English comment. */
export const isEnglishProse = (line: string): boolean =>
  hangulShare(line) < 0.1 && wordsOf(line).length >= 25 && /[.!?)"'”:]\s*$/.test(line)

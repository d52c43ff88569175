import { romanize } from 'es-hangul'
import { foldText } from '../graph/fold.ts'
import { hasHangul } from './hangul.ts'

/**
 * Korean names are written in Latin letters in many ways: 김태형 is Taehyung Kim, Tae-Hyeong Gim or Kim Tae Hyung. Words
 * that may be the same name have the same sound here. Romanisation itself is the library's (es-hangul, the official
 * one); what people make of it is in no library.
 */

/** Family names whose usual form is not what the rules below make of the official one. */
const FAMILY: Readonly<Record<string, readonly string[]>> = {
  이: ['lee', 'yi', 'rhee'],
  임: ['lim', 'im'],
  류: ['ryu', 'yu'],
  유: ['yu', 'ryu'],
  노: ['noh', 'roh'],
  로: ['roh', 'noh'],
  박: ['park', 'pak'],
  양: ['yang', 'ryang'],
  우: ['woo', 'u'],
  원: ['won'],
}

/** The family names of nearly all Koreans. */
const FAMILIES =
  '김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가태목형계'

/** Each of these has several spellings, of which the last is the one that stands for all. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/([aeou])h(?=$|[^aeiouy])/g, '$1'],
  [/([aeou])r(?=$|[^aeiouy])/g, '$1'],
  [/ck|kk|gg|q/g, 'k'],
  [/dj|ts|ch|jj|z/g, 'j'],
  [/ss|sh/g, 's'],
  [/tt|th/g, 't'],
  [/pp|ph/g, 'p'],
  [/rh|l/g, 'r'],
  [/g/g, 'k'],
  [/nk(?![aeiouy])/g, 'ng'],
  [/[dt]/g, 't'],
  [/[bvf]/g, 'p'],
  [/w(?=[ou])/g, ''],
  [/yeo|you|yoo|yu/g, 'yu'],
  [/eo|eu|oo|ou/g, 'u'],
  [/[aeo]i|[ao]e|ay|ey/g, 'e'],
  [/ee|yi|ie|wi|ui/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** How a word sounds, roughly. */
export const soundOf = (word: string): string =>
  SPELLINGS.reduce((sound, [from, to]) => sound.replace(from, to), foldText(word).replace(/[^a-z]/g, ''))

const spellingsOf = (family: string): readonly string[] => FAMILY[family] ?? [romanize(family)]

const SOUNDS: ReadonlySet<string> = new Set([...FAMILIES].flatMap(spellingsOf).map(soundOf))

/** The sounds of a Korean name in Hangul, family name first; null for any other text. */
function soundsOfHangul(name: string): string[] | null {
  const squeezed = name.replace(/\s+/g, '')
  if (!/^[가-힣]{2,4}$/.test(squeezed) || !FAMILIES.includes(squeezed.charAt(0))) return null
  const given = soundOf([...squeezed.slice(1)].map(syllable => romanize(syllable)).join(''))
  return [...new Set(spellingsOf(squeezed.charAt(0)).map(soundOf)), given]
}

/** The sounds of a name in Latin letters one of whose words may be a Korean family name; null for any other. */
function soundsOfLatin(name: string): string[] | null {
  const words = name.split(/[\s,]+/).filter(word => /[a-z]{2}/i.test(word))
  if (words.length < 2 || words.length > 3) return null
  const family = words.findIndex(
    (word, at) => (at === 0 || at === words.length - 1) && SOUNDS.has(soundOf(word)),
  )
  if (family < 0) return null
  // A given name of two words is also one word.
  const given = words.filter((_, at) => at !== family)
  const last = words.length - 1
  const other = SOUNDS.has(soundOf(words[last] as string)) ? [soundOf(words.slice(0, last).join(''))] : []
  return [...new Set([...words.map(soundOf), soundOf(given.join('')), ...other])]
}

/** The sounds by which a person is found; none for a name that is not Korean. */
export const soundsOf = (name: string): string[] =>
  (hasHangul(name) ? soundsOfHangul(name) : soundsOfLatin(name)) ?? []

/**
 * The sounds that a person must have to be the one who is asked for, in several ways: a family name of them and a given
 * name. None for a text that is not a Korean name.
 */
export function soundsAsked(text: string): string[][] {
  const squeezed = text.replace(/\s+/g, '')
  if (hasHangul(text)) {
    const sounds = soundsOfHangul(squeezed)
    const given = sounds?.at(-1)
    return sounds && given ? sounds.slice(0, -1).map(family => [family, given]) : []
  }
  const words = text.split(/[\s,]+/).filter(Boolean)
  if (words.length < 2 || words.length > 3) return []
  const ways = [
    [words[0] as string, words.slice(1).join('')],
    [words.at(-1) as string, words.slice(0, -1).join('')],
  ]
  return ways
    .map(way => way.map(soundOf))
    .filter(([family = '', given = '']) => SOUNDS.has(family) && given.length > 1)
}

import { disassemble, getChoseong } from 'es-hangul'

/** Whether a text is initial consonants, such as `ㅈㅅㄱㄹㅍ` for 지식 그래프. */
export const onlyInitials = (text: string): boolean => /^[ㄱ-ㅎ\s]+$/.test(text)

export const hasHangul = (text: string): boolean => /[가-힣]/.test(text)

/** The initial consonants of a Hangul name without spaces; `''` for any other. */
export const initialsOf = (name: string): string => {
  const composed = name.normalize('NFC')
  return hasHangul(composed) ? getChoseong(composed).replace(/\s+/g, '') : ''
}

/** The letters of a Hangul text: 학슴 is one letter away from 학습. */
export const lettersOf = (text: string): string => disassemble(text.normalize('NFC'))

/**
 * What stands behind a Korean word and says how it belongs to the sentence: particles, and endings of the verbs that are
 * made of nouns. Longer ones first. A word is found whatever stands behind it in the text or in the query.
 */
const BEHIND = [
  '으로부터',
  '에서는',
  '이라는',
  '하는데',
  '했으며',
  '하였다',
  '됩니다',
  '합니다',
  '입니다',
  '으로',
  '에서',
  '에게',
  '까지',
  '부터',
  '처럼',
  '보다',
  '이나',
  '이란',
  '라는',
  '하는',
  '하고',
  '하며',
  '하여',
  '해서',
  '했다',
  '한다',
  '하다',
  '되는',
  '되고',
  '된다',
  '됐다',
  '이다',
  '을',
  '를',
  '이',
  '가',
  '은',
  '는',
  '의',
  '에',
  '로',
  '와',
  '과',
  '도',
  '만',
  '한',
  '된',
  '할',
  '될',
  '함',
  '기',
] as const

/** What is left of longer endings where a word is cut into pairs of syllables. */
const TAILS = [
  '적인',
  '적으',
  '니다',
  '습니',
  '있는',
  '있다',
  '없는',
  '하지',
  '되지',
  '이며',
  '지만',
  '에는',
  '것은',
  '것이',
]

const ENDINGS: ReadonlySet<string> = new Set([...BEHIND, ...TAILS])

/** Whether Hangul syllables say nothing of their own. */
export const isEnding = (syllables: string): boolean => ENDINGS.has(syllables)

/** A Hangul word without particle or ending. At least two syllables stay. */
export function withoutEnding(word: string): string {
  const ending = BEHIND.find(one => word.endsWith(one) && word.length - one.length >= 2)
  return ending === undefined ? word : word.slice(0, -ending.length)
}

import { convertHangulToQwerty, convertQwertyToHangul } from 'es-hangul'
import { hasHangul } from './hangul.ts'

const LETTERS = /[ㄱ-ㅎㅏ-ㅣ]/
/** Whole syllables are rarely meant as Latin letters, and fewer letters than these would find too much. */
const LEAST = 4

/** The Hangul that Latin keys write. The library refuses keys that make no syllable, such as those of "njec". */
function hangulOf(latin: string): string | null {
  try {
    return convertQwertyToHangul(latin)
  } catch {
    return null
  }
}

/** What the same keys write on the other keyboard, Korean or Latin; null when that is no text. Digits and signs stay. */
export function onOtherKeyboard(text: string): string | null {
  if (hasHangul(text) || LETTERS.test(text)) {
    const latin = convertHangulToQwerty(text)
    const isLikely = LETTERS.test(text) || latin.replace(/[^a-z]/gi, '').length >= LEAST
    return isLikely && /^[ -~]+$/.test(latin) ? latin : null
  }
  if (!/^[ -~]+$/.test(text) || !/[a-z]/i.test(text)) return null
  const hangul = hangulOf(text)
  return hangul !== null && hasHangul(hangul) && !/[a-z]/i.test(hangul) && !LETTERS.test(hangul)
    ? hangul
    : null
}

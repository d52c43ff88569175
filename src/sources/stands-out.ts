import { type Line, nextSolid, previousSolid } from './line.ts'
import { capitalShare, hasHangul, isEnglishProse, looksLikeTitle, wordsOf } from './text.ts'

/** Headings that people give to the parts of a comment. */
const PART_WORDS =
  /^(?:abstract|introduction|background|motivation|related works?|data|datasets?|models?|methods?|approach|architecture|training|pre-?training|post-?training|fine-?tuning|inference|evaluation|experiments?|results?|analysis|ablations?|limitations?|discussion|conclusions?|summary|links?|references?|appendix|code|demo|updates?|notes?|tl;?dr|etc)$/i

/** Whether what stands above is over: a comment or an abstract that ended, authors, an address. */
const hasEnded = (line: Line): boolean =>
  ['url', 'byline', 'quote'].includes(line.kind) ||
  (line.kind === 'text' &&
    (hasHangul(line.text) ? /[.!?)~"'”’다요죠네군까음함됨]$/.test(line.text) : isEnglishProse(line.text)))

/** Whether what stands below can be said about a title. */
const isComment = (line: Line | undefined): boolean =>
  line === undefined ||
  hasHangul(line.text) ||
  line.kind === 'quote' ||
  line.kind === 'url' ||
  isEnglishProse(line.text) ||
  /^by\s/i.test(line.text)

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** `GPT-4 Turbo`, `ImageBind`: written as no common word is. */
const isProperName = (word: string): boolean => /\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}|-\d/u.test(word)

/** One or two words are a title when they are a name, or when the comment speaks of them. */
const isNamed = (title: string, comment: Line): boolean =>
  !PART_WORDS.test(title) &&
  (wordsOf(title).some(isProperName) || fold(comment.text.slice(0, 300)).includes(fold(title)))

/** A title between two comments, with neither authors nor tags to announce it. */
export function standsOut(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line
  const before = previousSolid(lines, index)
  if (line.kind !== 'text' || !before || hasHangul(line.text) || !looksLikeTitle(line.text)) return false
  const after = nextSolid(lines, index)
  const words = wordsOf(line.text).length
  if (!hasEnded(before) || !isComment(after) || capitalShare(line.text) < 0.8 || words > 25) return false
  if (!/^["“']?(?:\p{Lu}|\d+\p{Lu}|\p{Ll}+\p{Lu})/u.test(line.text) || /[=:]$/.test(line.text)) return false
  if (/\s=\s/.test(line.text)) return false
  if (words >= 4) return true
  if (/!$/.test(line.text)) return false
  return after !== undefined && hasHangul(after.text) && (words === 3 || isNamed(line.text, after))
}

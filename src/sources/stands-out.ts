import { type Line, nextSolid, previousSolid } from './line.ts'
import { isLabel } from './links.ts'
import { capitalShare, hasHangul, looksLikeTitle, wordsOf } from './text.ts'
import { readTitleLine } from './title.ts'

/** Words of the headings that people give to the parts of a comment. */
const PART_WORDS = new Set(
  'abstract introduction background motivation overview related work works data dataset datasets model models method methods approach architecture training pretraining pre-training post-training finetuning fine-tuning inference evaluation experiment experiments result results analysis ablation ablations limitation limitations discussion conclusion conclusions summary link links reference references appendix code demo update updates note notes key takeaway takeaways point points main part step section chapter stage phase figure table next future the and of tl;dr etc'.split(
    ' ',
  ),
)

const isSentence = (text: string): boolean => wordsOf(text).length >= 8 && /[.!?)"”]$/.test(text)

/** Whether what stands above is over: a comment or an abstract that ended, authors, an address. */
const hasEnded = (line: Line): boolean =>
  ['url', 'byline', 'quote'].includes(line.kind) ||
  (line.kind === 'text' &&
    (hasHangul(line.text)
      ? /(?:[.!?)~"'”’다요죠네군까음함됨]|https?:\S+)$/.test(line.text)
      : isSentence(line.text)))

/** Whether what stands below can be said about a title. */
const isComment = (line: Line | undefined): boolean =>
  line === undefined ||
  hasHangul(line.text) ||
  ['quote', 'url', 'tags'].includes(line.kind) ||
  isSentence(line.text) ||
  /^by\s/i.test(line.text)

const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** `GPT-4 Turbo`, `ImageBind`: written as no common word is. */
const isProperName = (word: string): boolean =>
  /\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}|\p{Lu}{2}|-\d|^\d+(?:\.\d+)?$/u.test(word)

const isPart = (title: string): boolean =>
  wordsOf(title).every(word => PART_WORDS.has(word.toLowerCase()) || /^\d+$/.test(word))

/** A few words are a title when they are capitalised and no part of a comment, one word when it is known as a name. */
function isNamed(title: string, comment: Line): boolean {
  const words = wordsOf(title)
  if (isPart(title)) return false
  if (words.length >= 2 && words.every(word => /^[\p{Lu}\d]|\p{Lu}/u.test(word))) return true
  return words.some(isProperName) || fold(comment.text.slice(0, 300)).includes(fold(title))
}

/** Whether a line of Latin script is written as titles are, and not as a formula or part of a list. */
function readsAsTitle(title: string): boolean {
  const begins = /^["“']?(?:\p{Lu}|\d+\p{Lu}|\p{Ll}+\p{Lu})/u.test(title)
  return begins && looksLikeTitle(title) && !hasHangul(title) && !/\s=\s|[=:]$/.test(title)
}

/** Another title directly above, with a blank line between: an entry that has nothing but its name. */
function belowBareTitle(lines: readonly Line[], index: number, before: Line): boolean {
  return (
    lines[index - 1]?.kind === 'blank' &&
    before.kind === 'text' &&
    readsAsTitle(before.text) &&
    capitalShare(before.text) >= 0.8
  )
}

/** How much of a line must be capitalised. Between Korean comments one of Latin script stands out by itself. */
function leastShare(title: string, before: Line, after: Line | undefined): number {
  const foreign = before.kind !== 'text' || hasHangul(before.text)
  return foreign && after && hasHangul(after.text) && !/!$/.test(title) ? 0.4 : 0.8
}

/** A title between two comments, with neither authors nor tags to announce it. */
export function standsOut(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line
  const before = previousSolid(lines, index)
  const { title } = readTitleLine(line.text)
  const listed = /^(?:[-*+•]\s|[([]?\d{1,3}[.)\]]\s)/.test(line.text)
  if (line.kind !== 'text' || !before || listed || !readsAsTitle(title)) return false
  const after = nextSolid(lines, index)
  const words = wordsOf(title).length
  const share = capitalShare(title)
  if (words > 25 || !isComment(after)) return false
  if (!hasEnded(before)) return words >= 4 && share >= 0.8 && belowBareTitle(lines, index, before)
  if (words >= 4) return share >= leastShare(title, before, after)
  if (after === undefined || share < 0.8 || /!$/.test(title)) return false
  // An address directly below shows that a name stands apart, unless it is that of a code or page.
  const apart = lines[index - 1]?.kind === 'blank' && lines[index + 1]?.kind === 'url'
  if (apart && !isPart(title) && !isLabel(title)) return true
  const named = isNamed(title, nextSolid(lines, index, ['tags', 'url']) ?? after)
  return named && (after.kind === 'tags' || hasHangul(after.text) || wordsOf(title).some(isProperName))
}

import { foldLetters } from '../../../graph/fold.ts'
import { isLabel } from '../../fields/links.ts'
import { isProperName } from '../../fields/names.ts'
import { capitalShare, hasHangul, looksLikeTitle, wordSet, wordsOf } from '../../fields/text.ts'
import { readTitleLine } from '../../fields/title.ts'
import { type Line, nextSolid, previousSolid } from '../../lines/line.ts'

/** Words in the headings that people give to parts of a comment. */
const PART_WORDS = wordSet(
  'abstract introduction background motivation overview related work works data dataset datasets model models method methods approach architecture training pretraining pre-training post-training finetuning fine-tuning inference evaluation experiment experiments result results analysis ablation ablations limitation limitations discussion conclusion conclusions summary link links reference references appendix code demo update updates note notes key takeaway takeaways point points main part step section chapter stage phase figure table next future the and of tl;dr etc',
)

const isSentence = (text: string): boolean => wordsOf(text).length >= 8 && /[.!?)"”]$/.test(text)

/** A wiki link or a smiley, after which a comment does not go on; nor does it after an address. */
const CLOSING = /(?:\]\]|:[a-z_]+:|\^\^|;;|[ㅋㅎㅠㅜ]|(?![\d#*])\p{Extended_Pictographic}\uFE0F?)$/u

/** From the last white space on. */
const lastWordOf = (text: string): string => text.replace(/^.*\s/s, '')

/** Whether the text above has ended: a finished comment or abstract, authors, an address. */
const hasEnded = (line: Line): boolean =>
  ['url', 'byline', 'quote'].includes(line.kind) ||
  (line.kind === 'text' &&
    (CLOSING.test(line.text) ||
      /https?:\S/.test(lastWordOf(line.text)) ||
      (hasHangul(line.text)
        ? /[.!?)~"'”’다요죠네군까음함됨]$/.test(line.text)
        : wordsOf(line.text).length >= 4 && /[.!?)"”>]$/.test(line.text))))

/** Whether the text below can be about a title. */
const isComment = (line: Line | undefined): boolean =>
  line === undefined ||
  hasHangul(line.text) ||
  ['quote', 'url', 'tags'].includes(line.kind) ||
  isSentence(line.text) ||
  /^by\s/i.test(line.text)

const speaksOf = (comment: Line, title: string): boolean =>
  foldLetters(comment.text.slice(0, 300)).includes(foldLetters(title))

const isPart = (title: string): boolean =>
  wordsOf(title).every(word => PART_WORDS.has(word.toLowerCase()) || /^\d+$/.test(word))

/** A few capitalised words are a title, unless they head a part of a comment; a single word is if it is a name. */
function isNamed(title: string, comment: Line): boolean {
  const words = wordsOf(title)
  if (isPart(title)) return false
  if (words.length >= 2 && words.every(word => /^[\p{Lu}\d]|\p{Lu}/u.test(word))) return true
  return words.some(isProperName) || speaksOf(comment, title)
}

/** Whether a line in Latin script is written like a title, and not like a formula or part of a list. */
function readsAsTitle(title: string): boolean {
  const begins = /^(?:["“'$]|\((?!.*\)$))?(?:\p{Lu}|\d+\p{Lu}|\p{Ll}+[\p{Lu}\d])/u.test(title)
  return begins && looksLikeTitle(title) && !hasHangul(title) && !/\s=\s|[=:]$/.test(title)
}

/** An entry that consists of its title alone. */
const isBareTitle = (line: Line): boolean =>
  line.kind === 'text' && readsAsTitle(line.text) && capitalShare(line.text) >= 0.8

/** What share of a line must be capitalised. Between Korean comments, a line in Latin script stands out by itself. */
function leastShare(title: string, before: Line, after: Line | undefined): number {
  const foreign = before.kind !== 'text' || hasHangul(before.text) || /\]\]$/.test(before.text)
  if (!foreign || !after || !hasHangul(after.text) || /!$/.test(title)) return 0.8
  const named = /^\S+(?:\s\S+){0,2}:\s/.test(title) && !isPart(title.split(':')[0] ?? '')
  return named || wordsOf(title).length >= 7 ? 0 : 0.4
}

/** Whether a line is a title between two comments, although neither authors nor tags announce it. */
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
  const below = lines[index - 1]?.kind === 'blank'
  if (!hasEnded(before))
    return words >= 4 && share >= 0.8 && below && (isBareTitle(before) || hasHangul(before.text))
  if (words >= 4) return share >= leastShare(title, before, after)
  if (after === undefined || share < 0.8 || /!$/.test(title)) return false
  // An address directly below shows that a name is a title, unless it only labels the address.
  if (below && lines[index + 1]?.kind === 'url' && !isPart(title) && !isLabel(title)) return true
  const comment = nextSolid(lines, index, ['tags', 'url']) ?? after
  const explained = below && lines[index + 1]?.kind === 'text' && speaksOf(comment, title)
  return (
    isNamed(title, comment) &&
    (explained || after.kind === 'tags' || hasHangul(after.text) || wordsOf(title).some(isProperName))
  )
}

import { trimMarks } from '../../graph/trim.ts'
import { splitByline } from '../fields/byline.ts'
import { labelledField } from '../fields/labelled-field.ts'
import { areFullNames, isLoneAuthor, looksLikeName, namesAuthors } from '../fields/names.ts'
import { capitalShare, hasHangul, looksLikeTitle } from '../fields/text.ts'
import { readTitleLine, withoutMarks } from '../fields/title.ts'
import type { Line } from './line.ts'
import { isPerson, joinNames, LONGEST_BYLINE } from './wraps.ts'

const ITALIC = /^([*_])[^*_]+\1$/

/** `Jane Doe et al. (2023)` */
const AND_OTHERS = /^[^:：]{2,120} et\.? ?al\.?$/u
const YEAR_BEHIND = /(?<=\bal\.?),? \(?(?:19|20)\d{2}\)?$/u

/** The names in a line below a title, without parentheses or one name within them; null for other lines. */
export function namesBelowTitle(text: string): string | null {
  const plain = trimMarks(text, '*_').replace(/^[-+•]\s+/, '')
  const labelled = labelledField(text, 'authors')
  if (labelled) return splitByline(labelled).some(looksLikeName) ? labelled : null
  const inside = /^\(([^()]{2,80})\)$/.exec(plain)?.[1]
  if (inside) return !hasHangul(inside) && splitByline(inside).every(looksLikeName) ? inside : null
  if (ITALIC.test(text) && isLoneAuthor(plain)) return plain
  if (/[.!?:]$/.test(plain) && !/\b(?:Jr|al)\.$/.test(plain)) return null
  const list = plain.replace(/^by\s+/i, '').replace(YEAR_BEHIND, '')
  if (AND_OTHERS.test(list)) return splitByline(list).every(looksLikeName) ? list : null
  return namesAuthors(plain, splitByline(list)) ? list : null
}

/** A title may end with a full stop; unlike a sentence, it is capitalised. */
const endsWithPoint = (text: string): boolean =>
  /\.$/.test(text) && looksLikeTitle(text.slice(0, -1)) && capitalShare(text) >= 0.8

/** Whether a line can be the title above a list of names. */
const isUnsignedTitle = (line: Line): boolean =>
  line.kind === 'heading' ||
  (line.kind === 'text' &&
    (looksLikeTitle(withoutMarks(line.text)) || endsWithPoint(line.text)) &&
    readTitleLine(line.text).byline === null)

/** The names in a line below a title, taking into account the line that follows. */
function namesAbove(text: string, next: Line | undefined): string | null {
  // Above a byline, what looks like names is a title: `Cats and Dogs`.
  if (next?.kind === 'byline') return null
  // `By Jane Doe` above a date is the head of a whole article that was pasted.
  if (next?.kind === 'date' && /^by\s/i.test(text)) return null
  // A name between a title and its address is its author.
  return namesBelowTitle(text) ?? (next?.kind === 'url' && isLoneAuthor(text) ? text : null)
}

/** The list of names that ends with a line, if it goes on with names from a byline right above; null otherwise. */
function namesWithUpper(upper: Line | undefined, line: Line, isPlain: boolean): string | null {
  if (upper?.kind !== 'byline' || line.kind !== 'text' || line.first >= upper.first + LONGEST_BYLINE)
    return null
  const above = upper.text.slice(1, -1)
  const names = joinNames(above, line.text)
  const people = splitByline(line.text)
  // A comma may be missing at the end of the upper line, but below names in parentheses, others are no authors.
  const goesOn =
    /(?:[,;]|\sand|&)$/.test(above) ||
    (isPlain && (people.length > 1 || /[,;]$/.test(line.text)) && people.every(isPerson))
  return goesOn && areFullNames(splitByline(names)) ? names : null
}

/** Marks the lines that are bylines only because they are directly below a title. */
export function markBylines(lines: readonly Line[]): Line[] {
  const marked: Line[] = []
  let title: Line | undefined
  let isPlain = false
  for (const [index, line] of lines.entries()) {
    const upper = marked.at(-1)
    const more = namesWithUpper(upper, line, isPlain)
    const names = title && line.kind === 'text' ? namesAbove(line.text, lines[index + 1]) : null
    if (upper && more) marked[marked.length - 1] = { ...upper, last: line.last, text: `(${more})` }
    else if (names) marked.push({ ...line, kind: 'byline', text: `(${names})` })
    else marked.push(line)
    isPlain = more !== null ? isPlain : names !== null
    // An address or a blank line may come between a title and its authors.
    if (line.kind !== 'blank' && line.kind !== 'url') title = isUnsignedTitle(line) ? line : undefined
  }
  return marked
}

import { splitByline } from './byline.ts'
import type { Line } from './line.ts'
import { isGroup, looksLikeKoreanName, looksLikeName } from './names.ts'
import { hasHangul, looksLikeTitle, wordsOf } from './text.ts'
import { readTitleLine, withoutMarks } from './title.ts'

const LABEL = /^(?:authors?|written by|저자|지은이)\s*[:：]\s*(.+)$/i

/** Full names and groups, as they stand in a list without parentheses. */
const areFullNames = (names: readonly string[]): boolean =>
  names.length >= 2 &&
  (names.every(looksLikeKoreanName) ||
    names.every(
      name =>
        looksLikeName(name) &&
        /^[\p{Lu}\d]/u.test(name) &&
        (isGroup(name) || (wordsOf(name).length >= 2 && wordsOf(name).length <= 5)),
    ))

/** The names of a line below a title that has no parentheses, or one name within them; null for other lines. */
function namesBelowTitle(text: string): string | null {
  const plain = text.replace(/^[*_]+|[*_]+$/g, '').replace(/^[-+•]\s+/, '')
  const labelled = LABEL.exec(plain)?.[1]
  if (labelled) return splitByline(labelled).some(looksLikeName) ? labelled : null
  const inside = /^\(([^()]{2,80})\)$/.exec(plain)?.[1]
  if (inside) return !hasHangul(inside) && splitByline(inside).every(looksLikeName) ? inside : null
  if (/[.!?:]$/.test(plain) && !/\b(?:Jr|al)\.$/.test(plain)) return null
  const list = plain.replace(/^by\s+/i, '')
  return /[,;·&]|\sand\s/.test(list) && areFullNames(splitByline(list)) ? list : null
}

/** Whether a line can be the title that a list of names below it belongs to. */
const isUnsignedTitle = (line: Line): boolean =>
  line.kind === 'heading' ||
  (line.kind === 'text' &&
    looksLikeTitle(withoutMarks(line.text)) &&
    readTitleLine(line.text).byline === null)

/** Lines that are bylines only because they stand directly below a title. */
export function markBylines(lines: readonly Line[]): Line[] {
  const marked: Line[] = []
  let title: Line | undefined
  for (const line of lines) {
    const upper = marked.at(-1)
    const names = title && line.kind === 'text' ? namesBelowTitle(line.text) : null
    const more = line.kind === 'text' && upper?.kind === 'byline' && /,\)$/.test(upper.text)
    if (more && areFullNames(splitByline(`${line.text}, ${upper.text}`)))
      marked[marked.length - 1] = {
        ...upper,
        last: line.last,
        text: `${upper.text.slice(0, -1)} ${line.text})`,
      }
    else if (names) marked.push({ ...line, kind: 'byline', text: `(${names})` })
    else marked.push(line)
    // An address or a blank line may stand between a title and its authors.
    if (line.kind !== 'blank' && line.kind !== 'url') title = isUnsignedTitle(line) ? line : undefined
  }
  return marked
}

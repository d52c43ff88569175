import { splitByline } from './byline.ts'
import { isLoneAuthor, looksLikeName } from './names.ts'
import { hasHangul, wordsOf } from './text.ts'
import { isVenue } from './venue.ts'

/** Where a remark may begin behind the value of a field: `Authors: Jane Doe - worth reading`. */
const GAP = /\s(?:-{1,2}|[–—])\s+(?=\S)|[:：]\s+(?=\S)/gu
/** `Tags: goats (read it again)` */
const IN_BRACKETS = /\s\(([^()]+)\)$/
/** A longer value is a text. */
const LONGEST = 600
/** What stands behind the name of a venue and belongs to it. */
const OF_VENUE =
  /\b(?:workshops?|tracks?|proceedings|conference|symposium|oral|spotlight|poster|highlight|findings|main|volume|vol|no|pages?|pp|best paper|award)\b/i

const areNames = (list: string): boolean => {
  const people = splitByline(list)
  const isSure = people.length > 1 || isLoneAuthor(people[0] ?? '') || /\bet\.? al\b/.test(list)
  return isSure && people.every(looksLikeName)
}

/** Whether a text says something and is no list of people. */
const isRemark = (text: string): boolean =>
  /\p{L}{2}/u.test(text) && !splitByline(text.replace(GAP, ', ')).every(isLoneAuthor) && !text.startsWith('#')

const isTagList = (list: string): boolean =>
  list.split(/[,;、，]/).every(tag => tag.trim() !== '' && wordsOf(tag).length <= 4)

const isSentence = (text: string): boolean =>
  wordsOf(text).length >= (hasHangul(text) ? 2 : 3) && /(?:^|\s)\p{Ll}|\p{Lo}/u.test(text)

/** Whether a value ends before a remark, by the kind of the field. */
const ENDS: Record<string, (value: string, remark: string, gap: string) => boolean> = {
  authors: (value, remark) => areNames(value) && isRemark(remark),
  tags: (value, remark, gap) =>
    !/[:：]/.test(gap) && isTagList(value) && isSentence(remark) && !/\s[-–—]\s/.test(remark),
  venue: (value, remark) =>
    isVenue(value) && !isVenue(remark) && !OF_VENUE.test(remark) && wordsOf(remark).length >= 2,
}

/** The value of a field and the remark behind it, by the names of the field; null if there is none. */
export function splitRemark(
  names: readonly string[],
  value: string,
): { value: string; remark: string } | null {
  const [ends] = names.flatMap(name => ENDS[name] ?? [])
  if (!ends || value.length > LONGEST) return null
  const bracketed = names.includes('tags') ? IN_BRACKETS.exec(value) : null
  if (bracketed && isSentence(bracketed[1] ?? ''))
    return { value: value.slice(0, bracketed.index), remark: bracketed[1] ?? '' }
  for (const { 0: gap, index } of value.matchAll(GAP)) {
    const [before, behind] = [value.slice(0, index), value.slice(index + gap.length)]
    if (ends(before, behind, gap)) return { value: before, remark: behind }
  }
  return null
}

import { isByline } from '../fields/byline.ts'
import { endsWithGivenName } from '../fields/missing-comma.ts'
import { isGroup, isLoneAuthor, looksLikeName } from '../fields/names.ts'
import { hasHangul } from '../fields/text.ts'
import { readTitleLine } from '../fields/title.ts'
import type { Line } from './line.ts'

const isFence = (typed: string): boolean => /^\s*(?:```|~~~)/.test(typed)

/**
 * The typed lines inside code fences, which are kept as they are. A fence around the whole text, or one that is never
 * closed, is only a frame and ignored.
 */
export function fencesOf(raw: readonly string[]): { frame: Set<number>; verbatim: Set<number> } {
  const fences = [...raw.keys()].filter(index => isFence(raw[index] ?? ''))
  const isFilled = (line: string) => line.trim() !== ''
  const [first, last] = [raw.findIndex(isFilled), raw.findLastIndex(isFilled)]
  const framed = fences.length === 2 && fences[0] === first && fences[1] === last
  if (framed) return { frame: new Set(fences), verbatim: new Set() }
  const verbatim = new Set<number>()
  for (let at = 0; at + 1 < fences.length; at += 2)
    for (let index = fences[at] ?? 0; index <= (fences[at + 1] ?? 0); index += 1) verbatim.add(index)
  return { frame: new Set(fences.length % 2 === 0 ? [] : fences.slice(-1)), verbatim }
}

const LONGEST_WRAP = 4
/** How many lines the names of one paper may take. */
export const LONGEST_BYLINE = 60
/** No name is longer. */
const LONGEST_NAME = 200
/** A byline may hold a nickname in parentheses; with deeper nesting it is not a list of names. */
const DEEPEST = 2

/** The index of the line that closes the emphasis of a title; `start` if no later line does. */
function emphasisEnd(raw: readonly string[], start: number): number {
  const marks = /^\s*(?:(?:[-+•]|\d{1,3}[.)]|#{1,6})\s+)?(\*{1,3})(?=[^\s*])/.exec(raw[start] ?? '')
  const rest = (raw[start] ?? '').slice(marks?.[0].length)
  if (!marks || rest.includes('*')) return start
  for (let index = start + 1; index < raw.length && index < start + LONGEST_WRAP; index += 1) {
    const line = raw[index] ?? ''
    if (line.trim() === '') return start
    const closing = line.indexOf(marks[1] ?? '')
    if (closing >= 0) return /^\*+\s*(?:\(|$)/.test(line.slice(closing)) ? index : start
  }
  return start
}

/** The offsets of parentheses that are never closed; those in `before` are already open. */
function openParentheses(text: string, before: readonly number[] = [], offset = 0): number[] {
  const open = [...before]
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') open.push(offset + index)
    else if (text[index] === ')') open.pop()
  }
  return open
}

/** Whether a line continues the open byline above it, with names up to a parenthesis or the end of the line. */
function continuesByline(line: string): boolean {
  const pieces = line
    .replace(/\)[^()]*$/, '')
    .split(/,|\sand\s/)
    .map(piece => piece.trim())
    .filter(Boolean)
  return pieces.length > 0 && pieces.filter(looksLikeName).length / pieces.length >= 0.75
}

/** A name without what may stand around it in a byline: marks, numbers of schools, a school in parentheses. */
const bareName = (piece: string): string =>
  piece.replace(/[*†‡§¶∗\d\p{No}^{}]+|\([^()]*\)|[()]/gu, ' ').trim()

/** Whether a text is the full name of one person. */
export const isPerson = (text: string): boolean => isLoneAuthor(text) && !isGroup(text)

/**
 * A line of a list of names and the next one, with the mark between them if it is missing: one person ends the upper
 * line, and another begins the lower. A name that is broken between two lines has only one word on one of them, or its
 * given names on the upper.
 */
export function joinNames(upper: string, lower: string): string {
  const isList = /;/.test(`${upper}${lower}`)
  const between = isList ? /;/ : /,|\sand\s|&/
  const nameOf = (piece = '') => bareName(piece).replace(isList ? /^([^,]+), ([^,]+)$/ : /^$/, '$2 $1')
  const [last, first] = [
    nameOf(upper.slice(-LONGEST_NAME).split(between).at(-1)),
    nameOf(lower.split(between)[0]),
  ]
  const lacksMark = isPerson(last) && isPerson(first) && (isList || !endsWithGivenName(last))
  return `${upper}${lacksMark ? (isList ? ';' : ',') : ''} ${lower}`
}

/** Joins typed lines that belong together: an emphasised title, or a byline up to its closing parenthesis. */
export function endOfJoined(raw: readonly string[], start: number): { end: number; joined: string } {
  const titleEnd = emphasisEnd(raw, start)
  const title = raw
    .slice(start, titleEnd + 1)
    .map(line => line.trim())
    .join(' ')
  let [end, joined, open] = [titleEnd, title, openParentheses(title)]
  const first = open[0]
  if (first === undefined) return { end, joined }
  while (
    end < start + LONGEST_BYLINE &&
    open.length > 0 &&
    open.length <= DEEPEST &&
    continuesByline(raw[end + 1] ?? '')
  ) {
    end += 1
    const names = joinNames(joined.slice(first), (raw[end] ?? '').trim())
    const more = names.slice(joined.length - first)
    open = openParentheses(more, open, joined.length)
    joined += more
  }
  if (!isByline(joined.slice(first + 1).replace(/[,)\s]{1,20}$/, ''))) return { end: titleEnd, joined: title }
  return { end, joined: open.length === 0 ? joined : `${joined})` }
}

/** Whether a line continues the one before: arXiv's listings indent the second line of a long title by two spaces. */
export const isContinuation = (typed: string, previous: Line): boolean =>
  /^(?: {2}|\t)/.test(typed) &&
  typed.trim() !== '' &&
  previous.kind === 'text' &&
  previous.indent < 2 &&
  previous.text.length < 200 &&
  !/^(?:[-*+•]|\d{1,3}[.)])\s/.test(previous.text) &&
  hasHangul(typed) <= hasHangul(previous.text) &&
  (!/[.!?:]$/.test(previous.text) || readTitleLine(`${previous.text} ${typed.trim()}`).byline !== null) &&
  !/^\s*(?:[-*+•]\s|\d+[.)]\s|#|>|\(|https?:)/.test(typed)

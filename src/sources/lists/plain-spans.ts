import { trimMarksEnd } from '../../graph/trim.ts'
import { isLinkLabel } from '../fields/link-labels.ts'
import { lengthInWords, wordsOf } from '../fields/text.ts'
import { isVenue } from '../fields/venue.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { isPlain } from './labels.ts'
import { peopleOfText } from './people-of-text.ts'

/** A word in italics within a plain title is part of it. */
function isPartOfPlain(line: readonly Span[], at: number): boolean {
  const { text, emphasis, strong, url } = line[at] as Span
  const [before, after] = [line[at - 1], line[at + 1]]
  const inside = before && isPlain(before) && /\p{L}\p{L}\s*$|[-(“"]$/u.test(before.text)
  const goesOn = !after || (isPlain(after) && /^\s*[\p{Ll}\p{N}:?)”"-]/u.test(after.text))
  // `Jane Doe, John Roe *ICLR 2024*`, but not `(*ICLR 2024*)`.
  const isFact = isVenue(text) && !/[(“"-]$/.test(before?.text ?? '')
  const isWord = wordsOf(text).length <= 2 && !isFact
  return emphasis && !strong && url === null && isWord && inside === true && goesOn
}

/** `[Jane Doe](…), [John Roe](…)`: names with links to their pages, as one plain text. */
export function withPlainNames(line: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < line.length; at += 1) {
    let end = at
    while (isNameLink(line[end]) && isComma(line[end + 1]) && isNameLink(line[end + 2])) end += 2
    const text = line
      .slice(at, end + 1)
      .map(span => span.text)
      .join('')
    if (end > at && peopleOfText(text, 'apart').length > 0) {
      spans.push({ ...(line[at] as Span), url: null, text })
      at = end
    } else spans.push(line[at] as Span)
  }
  return spans
}

const isNameLink = (span: Span | undefined): boolean =>
  span !== undefined && span.url !== null && wordsOf(span.text).length <= 5
const isComma = (span: Span | undefined): boolean =>
  span !== undefined && span.url === null && /^\s*(?:[,，、;&*†‡\d]|and)+\s*(?:and\s*)?$/.test(span.text)

const INITIAL_AND_FAMILY =
  /^(?:\p{Lu}\.[ -]?){1,3}\p{Lu}[\p{L}'’-]+$|^\p{Lu}[\p{L}'’-]+, (?:\p{Lu}\.[ -]?){1,3}$/u
/** Where a list of people ends: before a title in quotation marks or brackets, or behind a full stop. */
const END_OF_PEOPLE = /(?<=[\p{L}*†]{2})\.(?:\s|$)|["“「『《(:：]/u
const LONGEST = 600

const mayBeTitle = (text: string): boolean => {
  const words = text.replace(/^[.\s]+/, '')
  return lengthInWords(words) >= 3 && !isVenue(words) && !/^\S*https?:/.test(words)
}

const isDressedTitle = ({ text, url, strong, emphasis }: Span): boolean =>
  (strong || emphasis || (url !== null && !isLinkLabel(text))) && !isVenue(text) && lengthInWords(text) >= 2

/** Whether a span in bold is one of the people that a line names: the one whose list of papers it is. */
function isBoldPerson(line: readonly Span[], at: number): boolean {
  const { text, strong, url } = line[at] as Span
  const name = trimMarksEnd(text, '*†‡\\ :：').trim()
  if (!strong || url !== null || wordsOf(name).length > 5) return false
  if (INITIAL_AND_FAMILY.test(name)) return true
  const [before = '', behind = ''] = [line[at - 1], line[at + 1]].map(span =>
    span && isPlain(span) ? span.text : '',
  )
  const ahead = behind.slice(0, LONGEST)
  const end = END_OF_PEOPLE.exec(ahead)?.index ?? ahead.length
  const list = `${before.slice(-LONGEST)}${name}${ahead.slice(0, end)}`
  const begins = !/\p{L}/u.test(before)
  if (begins && !mayBeTitle(ahead.slice(end)) && !line.slice(at + 2).some(isDressedTitle)) return false
  return peopleOfText(trimMarksEnd(list, ' ,，'), 'plain').length > 1
}

/** The line with the people in bold made plain, so that they are in one list with the others. */
export const withPlainPeople = (line: readonly Span[]): Span[] =>
  line.map((span, at) => (isBoldPerson(line, at) ? { ...span, strong: false, emphasis: false } : span))

/** The line with words in italics made plain where they are part of a text. */
export function withPlainWords(line: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const [at, span] of line.entries()) {
    const next = isPartOfPlain(line, at) ? { ...span, emphasis: false } : span
    const last = spans.at(-1)
    if (last && isPlain(last) && isPlain(next)) last.text += next.text
    else spans.push({ ...next })
  }
  return spans
}

/** A line of nothing but people, of whom some are in bold, as one plain text: `**Jane Doe**, John Roe`. */
export function asPlainPeople(line: readonly Span[]): readonly Span[] {
  const [first] = line
  const isDressed = line.some(({ strong }) => strong)
  const mayBe = line.every(span => (span.strong || isPlain(span)) && span.url === null && !isVenue(span.text))
  if (!first || !isDressed || !mayBe) return line
  const text = textOfSpans(line)
  return peopleOfText(text, 'plain').length > 1
    ? [{ ...first, text, strong: false, emphasis: false, badge: false }]
    : line
}

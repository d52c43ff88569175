import type { PhrasingContent } from 'mdast'
import { announcedTitle } from '../fields/announced-title.ts'
import { readLabelled } from '../fields/labelled-field.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { collapse } from '../fields/text.ts'
import { isVenue } from '../fields/venue.ts'
import { type Span, spanLines, textOfSpans } from '../markdown/spans.ts'
import { isPlain } from './labels.ts'
import { peopleOfText } from './people-of-text.ts'

/** The line breaks that were typed in a paragraph, where they are between plain words. */
function typedLines(line: readonly Span[]): Span[][] {
  const lines: Span[][] = [[]]
  for (const span of line) {
    if (!isPlain(span)) {
      lines.at(-1)?.push({ ...span, text: span.text.replaceAll('\n', ' ') })
      continue
    }
    for (const [at, text] of span.text.split('\n').entries()) {
      if (at > 0) lines.push([])
      if (text !== '') lines.at(-1)?.push({ ...span, text })
    }
  }
  return lines.filter(spans => spans.length > 0)
}

const isOneFact = (text: string): boolean =>
  text.length < 2_000 &&
  (preciseDateOf(text) !== null || isVenue(text) || peopleOfText(text, 'plain').length > 0)

/** `Doe et al., ICLR 2022` says several. */
const isFact = (text: string): boolean =>
  isOneFact(text) || (text.length < 200 && text.includes(', ') && text.split(', ').every(isOneFact))

/** `**A Title**, Jane Doe, John Roe`, `… by Jane Doe and John Roe` */
const BEFORE_FACT = /^[\s,.;:–—-]{0,4}(?:by\s)?/

/** `A Title (2024) by Jane Doe and John Roe`: from the people on. */
const FROM_PEOPLE = /^.{8,300} by (?=\p{Lu})/u

/** A title in quotation marks that are not closed yet. */
const OPEN_QUOTE = /(?:^|\s)["“„][^"“”„]{8,200}$/u

/** Whether a typed line goes on with the sentence of the line before. */
function goesOn(before: readonly Span[], line: readonly Span[]): boolean {
  const [last, first] = [before.at(-1), line.find(({ text }) => text.trim() !== '')]
  // A line may have been put together from thousands.
  const said = textOfSpans(before.slice(-8))
  const begins = textOfSpans(line.slice(0, 8))
  if (readLabelled(begins) || announcedTitle(begins)) return false
  if (/(?:[,，、-]|\b(?:and|of|the|for|with|in|on|to|a|an))$/.test(said)) return true
  if (OPEN_QUOTE.test(said) && /["”“»]/u.test(textOfSpans(line))) return true
  // `…, ICLR 2020`, and what is said below it.
  if (/(?:^|[\s,(])(?:19|20)\d{2}$/.test(said) && /^\p{Lu}/u.test(first?.text.trim() ?? '')) return false
  if (!last || !first || !isPlain(last) || !isPlain(first) || first.badge) return false
  if (/[.。!?)\]}:：;|”"]$/.test(said) || !/^[\p{L}\p{N}(]/u.test(first.text.trim())) return false
  const facts = [textOfSpans(line), said, said.replace(FROM_PEOPLE, ''), last.text.replace(BEFORE_FACT, '')]
  return !facts.some(text => isFact(collapse(text)))
}

/** The lines of a paragraph as people see them: a sentence that was wrapped is one. */
export function linesOfPhrases(children: readonly PhrasingContent[]): Span[][] {
  return spanLines(children).flatMap(line => {
    const lines: Span[][] = []
    for (const typed of typedLines(line)) {
      const before = lines.at(-1)
      if (before && goesOn(before, typed)) before.push({ ...(typed[0] as Span), ...PLAIN_SPACE }, ...typed)
      else lines.push([...typed])
    }
    return lines.filter(spans => spans.some(({ text, url }) => text.trim() !== '' || url !== null))
  })
}

const PLAIN_SPACE: Span = { text: ' ', url: null, strong: false, emphasis: false, badge: false }

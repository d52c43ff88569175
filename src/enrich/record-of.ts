import { partsOfDate } from '../graph/date.ts'
import { FILLED_TEXTS, type FilledText, type ServiceRecord } from '../graph/services.ts'
import { arxivIdIn, doiIn } from '../sources/fields/paper-ids.ts'
import { cleanText, collapse } from '../sources/fields/text.ts'
import type { PaperFacts, PaperQuestion } from './facts.ts'

/** What is longer, in characters or in items, is none of what it is said to be. */
const MOST = { abstract: 20_000, text: 1_000, items: 20_000 }

/** A text as one line without what only moves the cursor; empty if it is too long to be true. */
function plainLine(text: string, most: number): string {
  const line = text.length > most * 2 ? '' : collapse(cleanText(text))
  return line.length > most ? '' : line
}

const fewItems = <T>(items: readonly T[]): readonly T[] => (items.length > MOST.items ? [] : items)

/** Whether there is such a day, month or year. */
const isDate = (text: string): boolean =>
  partsOfDate(text) !== null &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text)

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const valid: Partial<Record<FilledText, (text: string) => boolean>> = {
  date: isDate,
  url: isWeb,
  doi: text => doiIn(text) !== null,
  arxivId: text => arxivIdIn(text) !== null,
}

/** A byline of which a name cannot be true is none. */
function bylineOf(authors: PaperFacts['authors']): ServiceRecord['authors'] {
  const people = fewItems(authors).map(({ name, affiliations }) => ({
    name: plainLine(name, MOST.text),
    affiliations: affiliations.flatMap(place => plainLine(place, MOST.text) || []),
  }))
  return people.every(({ name }) => name !== '') ? people : []
}

/** What a service said of a paper, as the graph keeps it: without what cannot be true. */
export function recordOf({ key }: PaperQuestion, facts: PaperFacts): ServiceRecord {
  const { service, id, title, authors, references } = facts
  const texts = FILLED_TEXTS.flatMap(name => {
    const text = plainLine(facts[name] ?? '', name === 'abstract' ? MOST.abstract : MOST.text)
    return text !== '' && (valid[name]?.(text) ?? true) ? [[name, text] as const] : []
  })
  return {
    service,
    asked: key,
    id,
    title: plainLine(title, MOST.text),
    authors: bylineOf(authors),
    references: fewItems(references),
    ...Object.fromEntries(texts),
  }
}

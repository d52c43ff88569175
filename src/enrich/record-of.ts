import { FILLED_TEXTS, type FilledText, type ServiceRecord } from '../graph/services.ts'
import { arxivIdIn, doiIn } from '../sources/fields/paper-ids.ts'
import { cleanText, collapse } from '../sources/fields/text.ts'
import type { PaperFacts, PaperQuestion } from './facts.ts'

/** How much of what a service says is kept, in characters or in items. What is true is far shorter. */
const MOST = { abstract: 20_000, text: 1_000, authors: 20_000, references: 20_000 }

/** A text as one line without what only moves the cursor; no character is cut in two. */
const plainLine = (text: string, most: number): string =>
  collapse(cleanText(text))
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, '')

/** Whether there is such a day, month or year. */
const isDate = (text: string): boolean =>
  /^\d{4}(?:-\d{2}){0,2}$/.test(text) && new Date(text).toISOString().startsWith(text)

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)

const valid: Partial<Record<FilledText, (text: string) => boolean>> = {
  date: text => !Number.isNaN(Date.parse(text)) && isDate(text),
  url: isWeb,
  doi: text => doiIn(text) !== null,
  arxivId: text => arxivIdIn(text) !== null,
}

/** What a service said of a paper, as the graph keeps it: without what cannot be true, and no longer than it may be. */
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
    authors: authors.slice(0, MOST.authors).map(({ name, affiliations }) => ({
      name: plainLine(name, MOST.text),
      affiliations: affiliations.map(place => plainLine(place, MOST.text)),
    })),
    references: references.slice(0, MOST.references),
    ...Object.fromEntries(texts),
  }
}

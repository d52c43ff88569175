import { z } from 'zod'
import { doiIn } from '../../sources/fields/paper-ids.ts'
import { plainText } from '../../sources/fields/plain-text.ts'
import { collapse } from '../../sources/fields/text.ts'
import type { PaperFacts } from '../facts.ts'
import { filterableDoi } from './clues.ts'
import { itemsOf, lenient, parseAnswer } from './parse-answer.ts'
import { fullest } from './same-paper.ts'
import type { ServiceKind } from './service-kind.ts'

const Dated = lenient(z.object({ 'date-parts': z.array(z.array(z.number().nullable())) }))
const Contributor = z.object({
  given: lenient(z.string()),
  family: lenient(z.string()),
  name: lenient(z.string()),
  affiliation: lenient(z.array(z.object({ name: lenient(z.string()) }))),
})
const Item = z.object({
  DOI: z.string(),
  title: lenient(z.array(z.string())),
  author: lenient(z.array(Contributor)),
  abstract: lenient(z.string()),
  issued: Dated,
  'container-title': lenient(z.array(z.string())),
  URL: lenient(z.string()),
  reference: lenient(z.array(z.object({ DOI: lenient(z.string()) }))),
})
const List = z.object({
  message: z.object({ 'total-results': z.number(), items: z.array(z.unknown()) }),
})

const FIELDS = Object.keys(Item.shape).join(',')
const BATCH = 40

/** `[[2024, 3]]` is `2024-03`: dates are as precise as the publisher was. */
function dateOf(dated: z.infer<typeof Dated>): string | null {
  const [year, ...others] = dated?.['date-parts'][0] ?? []
  if (!year) return null
  return [
    String(year).padStart(4, '0'),
    ...others.filter(Boolean).map(part => String(part).padStart(2, '0')),
  ].join('-')
}

const nameOf = ({ given, family, name }: z.infer<typeof Contributor>): string =>
  collapse(name ?? `${given ?? ''} ${family ?? ''}`)

const textOf = (text: string | null | undefined): string => collapse(plainText(text ?? ''))

/** JATS gives abstracts a heading of their own. */
const withoutHeading = (abstract: string): string => abstract.replace(/^(?:abstract|summary)\n/i, '')

function factsOf(item: z.infer<typeof Item>): PaperFacts {
  const doi = doiIn(item.DOI)
  const cited = (item.reference ?? []).flatMap(({ DOI }) => doiIn(DOI ?? '') ?? [])
  return {
    service: 'crossref',
    id: item.DOI.toLowerCase(),
    title: textOf(item.title?.[0]),
    authors: (item.author ?? [])
      .map(person => ({
        name: nameOf(person),
        affiliations: (person.affiliation ?? []).flatMap(({ name }) => textOf(name) || []),
      }))
      .filter(({ name }) => name !== ''),
    abstract: withoutHeading(plainText(item.abstract ?? '')) || null,
    date: dateOf(item.issued),
    doi,
    arxivId: null,
    venue: textOf(item['container-title']?.[0]) || null,
    url: item.URL ?? null,
    references: [...new Set(cited)].map(id => `doi:${id}`),
  }
}

/**
 * The REST API of Crossref. https://api.crossref.org documents it;
 * https://www.crossref.org/documentation/retrieve-metadata/rest-api/access-and-authentication/ says what is polite.
 * Several filters of one name mean that any of them holds.
 */
export const crossref: ServiceKind = {
  url: 'crossrefUrl',
  key: 'crossrefKey',
  path: 'works',
  pause: 1_000,
  parameters: ({ mail }) => ({ select: FIELDS, ...(mail && { mailto: mail }) }),
  headers: ({ key }) => (key === '' ? {} : { 'crossref-plus-api-token': `Bearer ${key}` }),
  ways: [
    {
      name: 'doi',
      batch: BATCH,
      clueOf: filterableDoi,
      parameters: clues => ({
        filter: clues.map(doi => `doi:${doi}`).join(','),
        rows: String(clues.length),
      }),
      isAbout: (facts, clue) => facts.doi === clue,
      pick: fullest,
    },
  ],
  read: body => {
    const { message } = parseAnswer(List, body)
    return { facts: itemsOf(Item, message.items).map(factsOf), found: message['total-results'] }
  },
}

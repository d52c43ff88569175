import { z } from 'zod'
import { dateOfWork, textOfPositions } from '../../sources/entries/openalex-values.ts'
import { arxivIdOf } from '../../sources/fields/links.ts'
import { doiIn } from '../../sources/fields/paper-ids.ts'
import { plainText } from '../../sources/fields/plain-text.ts'
import { collapse } from '../../sources/fields/text.ts'
import type { PaperFacts } from '../facts.ts'
import { lenient } from './parse-answer.ts'

const Authorship = z.object({
  author: lenient(z.object({ display_name: lenient(z.string()) })),
  raw_author_name: lenient(z.string()),
  institutions: lenient(z.array(z.object({ display_name: lenient(z.string()) }))),
  raw_affiliation_strings: lenient(z.array(z.string())),
})
const Location = z.object({
  landing_page_url: lenient(z.string()),
  pdf_url: lenient(z.string()),
  source: lenient(z.object({ display_name: lenient(z.string()), type: lenient(z.string()) })),
})

/** A work of OpenAlex, as the API and the snapshot have it. https://developers.openalex.org/api-reference/works documents it. */
export const Work = z.object({
  id: z.string(),
  doi: lenient(z.string()),
  title: lenient(z.string()),
  publication_date: lenient(z.string()),
  publication_year: lenient(z.number()),
  authorships: lenient(z.array(Authorship)),
  abstract_inverted_index: lenient(z.record(z.string(), z.array(z.number()))),
  primary_location: lenient(Location),
  locations: lenient(z.array(Location)),
  referenced_works: lenient(z.array(z.string())),
})
type Work = z.infer<typeof Work>

/** `https://openalex.org/W2741809807` is `W2741809807`. */
const shortId = (id: string): string => id.slice(id.lastIndexOf('/') + 1).toUpperCase()

const plain = (text: string | null | undefined): string => collapse(plainText(text ?? ''))

function authorOf({
  author,
  raw_author_name,
  institutions,
  raw_affiliation_strings,
}: z.infer<typeof Authorship>) {
  const known = (institutions ?? []).flatMap(({ display_name }) => plain(display_name) || [])
  const affiliations = known.length > 0 ? known : (raw_affiliation_strings ?? []).map(plain).filter(Boolean)
  return { name: plain(author?.display_name ?? raw_author_name), affiliations: [...new Set(affiliations)] }
}

/** Lists of works leave out the authors behind the hundredth; no byline is better than half of one. */
const MOST_AUTHORS = 100

const authorsOf = ({ authorships }: Work): PaperFacts['authors'] =>
  authorships?.length === MOST_AUTHORS
    ? []
    : (authorships ?? []).map(authorOf).filter(({ name }) => name !== '')

const locationsOf = ({ primary_location, locations }: Work): z.infer<typeof Location>[] =>
  [primary_location, ...(locations ?? [])].filter(location => !!location)

function arxivIdOfWork(work: Work): string | null {
  const addresses = [
    work.doi,
    ...locationsOf(work).flatMap(({ landing_page_url, pdf_url }) => [landing_page_url, pdf_url]),
  ]
  for (const address of addresses) {
    const id = arxivIdOf(address ?? '')
    if (id !== null) return id
  }
  return null
}

/** A repository such as arXiv is where a paper lies, not where it appeared. */
const venueOf = (work: Work): string | null =>
  locationsOf(work).find(({ source }) => source && source.type !== 'repository')?.source?.display_name ?? null

export function factsOfWork(work: Work): PaperFacts {
  const url = locationsOf(work).find(({ landing_page_url }) => landing_page_url)?.landing_page_url
  return {
    service: 'openalex',
    id: shortId(work.id),
    title: plain(work.title),
    authors: authorsOf(work),
    abstract: plain(textOfPositions(work.abstract_inverted_index ?? {})) || null,
    date: dateOfWork(work),
    doi: doiIn(work.doi ?? ''),
    arxivId: arxivIdOfWork(work),
    venue: venueOf(work),
    url: url ?? work.doi ?? null,
    references: [...new Set((work.referenced_works ?? []).map(shortId))],
  }
}

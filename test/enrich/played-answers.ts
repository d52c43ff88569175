import { xmlText } from '../../src/export/xml-text.ts'
import { groupBy } from '../../src/group-by.ts'

/** A paper as the played services know it. One without an id of a service is unknown to that service. */
export interface PlayedWork {
  title: string
  date: string
  authors: readonly { name: string; affiliations?: readonly string[] }[]
  abstract?: string
  venue?: string
  arxivId?: string
  doi?: string
  /** `W…` */
  openalexId?: string
  /** Ids of works that it cites, at OpenAlex. */
  references?: readonly string[]
}

const lower = (text: string | undefined): string => text?.toLowerCase() ?? ''
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const entryOf = ({ title, date, authors, abstract, arxivId, doi, venue }: PlayedWork): string => `
  <entry>
    <id>http://arxiv.org/abs/${arxivId}v2</id>
    <updated>${date}T20:00:00Z</updated>
    <published>${date}T17:57:34Z</published>
    <title>${xmlText(title).replace(' ', '\n  ')}</title>
    <summary>  ${xmlText(abstract ?? '')}\n</summary>
    ${authors
      .map(({ name, affiliations = [] }) => {
        const own = affiliations.map(one => `<arxiv:affiliation>${xmlText(one)}</arxiv:affiliation>`)
        return `<author><name>${xmlText(name)}</name>${own.join('')}</author>`
      })
      .join('\n    ')}
    ${doi ? `<arxiv:doi>${doi}</arxiv:doi>` : ''}${venue ? `<arxiv:journal_ref>${xmlText(venue)}</arxiv:journal_ref>` : ''}
    <link href="http://arxiv.org/abs/${arxivId}v2" rel="alternate" type="text/html"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`

/** https://info.arxiv.org/help/api/user-manual.html, section 3.3 */
export function arxivFeed(works: readonly PlayedWork[], parameters: URLSearchParams): string {
  const ids = parameters.get('id_list')?.split(',')
  const phrase = /^ti:"(.*)"$/.exec(parameters.get('search_query') ?? '')?.[1]
  const found = works.filter(({ arxivId, title }) => {
    if (!arxivId) return false
    return ids
      ? ids.includes(arxivId)
      : wordsOf(title)
          .join(' ')
          .includes(wordsOf(phrase ?? '').join(' '))
  })
  const shown = found.slice(0, Number(parameters.get('max_results') ?? 10))
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <link href="http://arxiv.org/api/query?${xmlText(String(parameters))}" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: ${xmlText(String(parameters))}</title>
  <id>http://arxiv.org/api/cHxbiOdZaP56ODnBPIenZhzg5f8</id>
  <opensearch:totalResults>${found.length}</opensearch:totalResults>
  <opensearch:startIndex>0</opensearch:startIndex>
  <opensearch:itemsPerPage>${shown.length}</opensearch:itemsPerPage>${shown.map(entryOf).join('')}
</feed>`
}

const positionsOf = (text: string): Record<string, number[]> => {
  const words = [...text.split(' ').entries()]
  const places = [...groupBy(words, ([, word]) => word)]
  return Object.fromEntries(places.map(([word, found]) => [word, found.map(([at]) => at)]))
}

/** A work of OpenAlex, as in its API and its snapshot. */
export function openalexWork(work: PlayedWork): Record<string, unknown> {
  const { title, date, authors, abstract, venue, arxivId, doi, openalexId, references = [] } = work
  const page = arxivId && {
    landing_page_url: `http://arxiv.org/abs/${arxivId}`,
    pdf_url: `https://arxiv.org/pdf/${arxivId}`,
    source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
  }
  const article = venue && {
    landing_page_url: `https://doi.org/${doi}`,
    pdf_url: null,
    source: { display_name: venue, type: 'journal' },
  }
  const locations = [article, page].filter(Boolean)
  return {
    id: `https://openalex.org/${openalexId}`,
    doi: doi ? `https://doi.org/${doi}` : null,
    title,
    display_name: title,
    publication_year: Number(date.slice(0, 4)),
    publication_date: date,
    authorships: authors.map(({ name, affiliations = [] }) => ({
      author: { id: 'https://openalex.org/A1', display_name: name, orcid: null },
      institutions: affiliations.map(display_name => ({ id: 'https://openalex.org/I1', display_name })),
      raw_author_name: name,
      raw_affiliation_strings: affiliations,
    })),
    abstract_inverted_index: abstract ? positionsOf(abstract) : null,
    primary_location: locations[0] ?? null,
    locations,
    referenced_works: references.map(id => `https://openalex.org/${id}`),
    cited_by_count: 7,
  }
}

const FILTERS: Readonly<Record<string, (work: PlayedWork, value: string) => boolean>> = {
  doi: ({ doi }, value) => !!doi && value.endsWith(doi.toLowerCase()),
  'locations.landing_page_url': ({ arxivId }, value) => value === `http://arxiv.org/abs/${lower(arxivId)}`,
  'title.search': ({ title }, value) => wordsOf(value).every(word => wordsOf(title).includes(word)),
}

const picked = (work: Record<string, unknown>, fields: string | null): Record<string, unknown> =>
  fields === null ? work : Object.fromEntries(fields.split(',').map(field => [field, work[field]]))

/** In lists, works have no more than a hundred authors. */
const listed = (work: PlayedWork) => openalexWork({ ...work, authors: work.authors.slice(0, 100) })

/** https://developers.openalex.org/guides/filtering; null for a filter that is none */
export function openalexList(works: readonly PlayedWork[], parameters: URLSearchParams): unknown {
  const [, name = '', values = ''] = /^([\w.]+):(.*)$/.exec(parameters.get('filter') ?? '') ?? []
  const matches = FILTERS[name]
  if (!matches || values.includes(',')) return null
  const found = works.filter(
    work => work.openalexId && values.split('|').some(value => matches(work, value.toLowerCase())),
  )
  const perPage = Number(parameters.get('per_page') ?? 25)
  return {
    meta: { count: found.length, page: 1, per_page: perPage },
    results: found
      .slice(0, perPage)
      .map(listed)
      .map(work => picked(work, parameters.get('select'))),
  }
}

const crossrefItem = ({ title, date, authors, abstract, venue, doi }: PlayedWork) => ({
  DOI: doi,
  type: 'proceedings-article',
  title: [title],
  author: authors.map(({ name, affiliations = [] }) => {
    const family = name.split(' ').at(-1)
    const given = name.split(' ').slice(0, -1).join(' ')
    return { given, family, sequence: 'first', affiliation: affiliations.map(one => ({ name: one })) }
  }),
  ...(abstract && { abstract: `<jats:title>Abstract</jats:title><jats:p>${xmlText(abstract)}</jats:p>` }),
  issued: { 'date-parts': [date.split('-').map(Number)] },
  'container-title': venue ? [venue] : [],
  URL: `https://doi.org/${doi}`,
  publisher: 'A publisher',
})

/** https://api.crossref.org, `/works`; null for a filter that is none */
export function crossrefList(works: readonly PlayedWork[], parameters: URLSearchParams): unknown {
  const filters = (parameters.get('filter') ?? '').split(',')
  if (!filters.every(filter => filter.startsWith('doi:'))) return null
  const found = works.filter(({ doi }) => doi && filters.includes(`doi:${doi.toLowerCase()}`))
  const rows = Number(parameters.get('rows') ?? 20)
  return {
    status: 'ok',
    'message-type': 'work-list',
    message: {
      'total-results': found.length,
      'items-per-page': rows,
      items: found.slice(0, rows).map(work => picked(crossrefItem(work), parameters.get('select'))),
    },
  }
}

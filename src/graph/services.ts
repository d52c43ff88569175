/** The services that know of papers. Where several know a value, the first of them gives it. */
export const SERVICES = {
  arxiv: { name: 'arXiv' },
  openalex: { name: 'OpenAlex' },
  crossref: { name: 'Crossref' },
} as const

export type ServiceName = keyof typeof SERVICES
export const SERVICE_NAMES = Object.keys(SERVICES) as ServiceName[]

/** The properties of a paper that a service may fill, in the order in which they are listed. */
export const FILLED_TEXTS = ['date', 'venue', 'doi', 'arxivId', 'url', 'abstract'] as const
export type FilledText = (typeof FILLED_TEXTS)[number]

/** What a service may fill: also whole bylines, and the places where authors work. */
export const FILLED = ['authors', 'affiliations', ...FILLED_TEXTS] as const
export type Filled = (typeof FILLED)[number]

/** A person in the byline that a service gives. */
export interface RecordedAuthor {
  name: string
  affiliations: readonly string[]
}

/** What a service says of a paper. The graph keeps it with the paper, whether the paper needs it or not. */
export interface ServiceRecord extends Partial<Record<FilledText, string>> {
  service: ServiceName
  /** The key that the paper had when the service was asked about it. */
  asked: string
  /** The service's own id of the paper. */
  id: string
  title: string
  authors: readonly RecordedAuthor[]
  /** The works that it cites: ids of the service, DOIs (`doi:…`) or arXiv ids (`arxiv:…`). */
  references: readonly string[]
}

/** A record as a text that is stored: the same record is always the same text. */
export const writeRecord = ({ service, asked, id, title, authors, references, ...texts }: ServiceRecord) => {
  const known = FILLED_TEXTS.flatMap(name => (texts[name] === undefined ? [] : [[name, texts[name]]]))
  return JSON.stringify({
    service,
    asked,
    id,
    title,
    authors: authors.map(({ name, affiliations }) => ({ name, affiliations })),
    ...Object.fromEntries(known),
    references,
  })
}

export const readRecord = (text: string): ServiceRecord => JSON.parse(text) as ServiceRecord

/** `abstract=openalex`: a property of a paper, and the service that it is from. */
export const writeFilled = (what: Filled, service: ServiceName): string => `${what}=${service}`

/** What of a paper is from a service, from the texts that are stored. */
export function readFilled(texts: unknown): Partial<Record<Filled, ServiceName>> {
  const pairs = Array.isArray(texts) ? texts.map(text => String(text).split('=')) : []
  return Object.fromEntries(pairs)
}

/** The services that know of papers, in the order in which they are asked. */
export const SERVICES = {
  arxiv: { name: 'arXiv' },
  openalex: { name: 'OpenAlex' },
  crossref: { name: 'Crossref' },
} as const

export type ServiceName = keyof typeof SERVICES

import type { NodeDetails } from './node-details.ts'

/** An address that a page may lead to: texts hold whatever somebody wrote. */
export const webAddress = (text: unknown): string | null =>
  typeof text === 'string' && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : null

/** Where a paper can be read. */
export function paperAddress({ properties }: Pick<NodeDetails, 'properties'>): string | null {
  const { arxivId, doi, url } = properties
  if (typeof arxivId === 'string') return webAddress(`https://arxiv.org/abs/${arxivId}`)
  if (typeof doi === 'string') return webAddress(`https://doi.org/${doi}`)
  return webAddress(url)
}

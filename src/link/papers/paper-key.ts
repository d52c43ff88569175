import { slugOf } from '../../graph/fold.ts'
import { keyOf } from '../../graph/keys.ts'
import { shortHash } from '../../hash.ts'

/** Longer slugs are cut and get a hash of the whole, to tell them apart. */
const LONGEST = 80

export interface PaperIds {
  title: string
  arxivId?: string | undefined
  doi?: string | undefined
}

/** The arXiv id in one of the DOIs that arXiv gives its papers. */
export const arxivOfDoi = (doi: string): string | undefined => /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1]
export const doiOfArxiv = (id: string): string => `10.48550/arxiv.${id}`

export const arxivKey = (id: string): string => keyOf('arxiv', id.replace(/v\d+$/, ''))
export const doiKey = (doi: string): string => keyOf('doi', doi.toLowerCase())

/** The same entry is asked about several times in a row. */
let last = { title: '', key: keyOfTitle('') }

export function titleKey(title: string): string {
  if (title !== last.title) last = { title, key: keyOfTitle(title) }
  return last.key
}

function keyOfTitle(title: string): string {
  const words = slugOf(title)
  if (words === '') return keyOf('title', shortHash(title, 8))
  return keyOf('title', words.length <= LONGEST ? words : `${words.slice(0, LONGEST)}-${shortHash(words, 8)}`)
}

/** The key of a paper, from the best identifier it has: `arxiv:2403.08763`, `doi:10.1145/…`, `title:claude-3-haiku`. */
export function paperKeyOf({ title, arxivId, doi }: PaperIds): string {
  const arxiv = arxivId ?? (doi === undefined ? undefined : arxivOfDoi(doi))
  if (arxiv !== undefined) return arxivKey(arxiv)
  return doi === undefined ? titleKey(title) : doiKey(doi)
}

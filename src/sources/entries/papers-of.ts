import { trimMarksEnd } from '../../graph/trim.ts'
import type { Entry } from '../entry.ts'
import { arxivIdOf, cleanUrl, doiOf } from '../fields/links.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'

/** Tells a paper from all others by an address of it: its arXiv id, its DOI, or else the address itself. */
export const paperOfUrl = (url: string): string =>
  arxivIdOf(url) ??
  doiOf(url) ??
  trimMarksEnd(cleanUrl(url).replace(/^https?:\/\/(?:www\.)?/i, ''), '#?/').toLowerCase()

/** The paper that an entry is about, by all of its own addresses. */
export const ownPapersOf = ({ url, arxivId, doi }: Entry): string[] =>
  [url && paperOfUrl(url), arxivId, doi?.toLowerCase()].filter(paper => paper !== null && paper !== undefined)

/** Whether an entry has the address of a paper. */
export const isAddressed = ({ url, arxivId, doi }: Entry): boolean =>
  arxivId !== null || doi !== null || (url !== null && isPaperUrl(url))

/** The papers and pages that the other links of an entry lead to, each once. */
export function otherPapersOf(entry: Entry): string[] {
  const own = new Set(ownPapersOf(entry))
  return [...new Set(entry.links.map(({ url }) => paperOfUrl(url)))].filter(paper => !own.has(paper))
}

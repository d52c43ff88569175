import { trimMarksEnd } from './trim.ts'

/** The ids of papers that stand in addresses: what links lead to, and what people paste into the search. */

const ARXIV_ID = String.raw`(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})`
const ARXIV = new RegExp(
  String.raw`(?:arxiv\.org\/(?:abs|pdf|html|format|ps)|(?:alphaxiv|ar5iv)(?:\.labs\.arxiv)?\.org\/(?:[a-z]{2}\/)?(?:abs|pdf|html|overview)|arxiv-vanity\.com\/papers|(?:huggingface|hf)\.co\/papers|scirate\.com\/arxiv|semanticscholar\.org\/arxiv[:/])\/?${ARXIV_ID}`,
  'i',
)

const ARXIV_DOI = /10\.48550\/arxiv\.(\d{4}\.\d{4,5})/i
/** Publishers write the DOI into the addresses of their pages. */
const DOI =
  /(?:doi\.org|\/doi(?:\/(?:abs|full|pdf|epdf|pdfdirect))?|\/(?:article|chapter|content|abstract))\/(10\.\d{4,9}\/[^\s?#]+)/i
/** What biorxiv and others put behind it. */
const BEHIND_DOI = /(?:v\d+)?(?:\.(?:full|abstract|pdf|full\.pdf|full-text))?$/

/** The arXiv id in an address, without version; null for other sites. */
export const arxivIdOf = (url: string): string | null => (ARXIV.exec(url) ?? ARXIV_DOI.exec(url))?.[1] ?? null

/** The DOI in an address, in lower case. */
export function doiOf(url: string): string | null {
  const doi = DOI.exec(url)?.[1]
  if (doi === undefined) return null
  const clean = trimMarksEnd(doi.toLowerCase(), '.,;)')
  return /doi\.org\//i.test(url) ? clean : clean.replace(BEHIND_DOI, '')
}

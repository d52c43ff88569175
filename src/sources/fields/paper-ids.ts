import { trimMarksEnd } from '../../graph/trim.ts'
import { arxivIdOf } from './links.ts'

/** The ids of a paper in what a record says: its own fields, addresses, and remarks that begin with an id. */

const ARXIV = String.raw`(\d{4}\.\d{4,5}|[a-z][a-z-]{1,15}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?`
const BARE = new RegExp(String.raw`^(?:arxiv:\s*)?${ARXIV}$`, 'i')
/** `arXiv:1706.03762 [cs.CL]`, `arXiv preprint arXiv:1706.03762`, `CoRR abs/1706.03762`, `arXiv ID: 1706.03762` */
const REMARK = new RegExp(
  String.raw`^(?:arxiv(?: e-?prints?| preprint)?,?[\s:]{0,3}(?:arxiv|id)?[\s:]{0,3}|(?:(?:corr|arxiv)[\s,:]{0,3})?abs\/)${ARXIV}(?![\d/])`,
  'i',
)
const DOI = /^(?:doi[\s:]*|(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/)?(10\.\d{4,9}\/[^\s?#"<>]+)/i

/** The arXiv id that a field for ids holds: with or without version, prefix or address. */
export const arxivIdIn = (text: string): string | null => {
  const id = text.trim()
  return arxivIdOf(id) ?? BARE.exec(id)?.[1] ?? remarkedArxivId(id) ?? arxivIdOf(`doi.org/${id}`)
}

/** The arXiv id with which a line of a remark or the name of a journal begins. An id further on is another paper's. */
export const remarkedArxivId = (text: string): string | null => {
  for (const line of text.slice(0, 2_000).split('\n')) {
    const id = REMARK.exec(line.trim())?.[1]
    if (id) return id
  }
  return null
}

/** The DOI that a text begins with, with or without address, in lower case. */
export function doiIn(text: string): string | null {
  const doi = DOI.exec(text.trim())?.[1]
  return doi === undefined ? null : trimMarksEnd(doi.toLowerCase(), '.,;')
}

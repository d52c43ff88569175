import { arxivIdOf, doiOf } from '../graph/paper-addresses.ts'
import { trimMarksEnd } from '../graph/trim.ts'
import { SIGNS } from './terms.ts'

/** Ids as people write and paste them, and the one form in which they are compared. */

const BARE_ARXIV =
  /^(?:arxiv\s*(?::\s*)?)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i
/** An id that is not typed to its end. */
const BEGUN_ARXIV = /^(?:arxiv\s*(?::\s*)?)?(\d{4}\.\d{0,4})$/i
const BARE_DOI = /^(?:doi\s*(?::\s*)?)?(10\.\d{4,9}\/\S+)$/i
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+\/\S+)$/i

const pageOf = (address: string): string => {
  const page = address.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  return `url:${trimMarksEnd(page, '/#?').toLowerCase()}`
}

/** The form of an id: `arxiv:2403.08763`, `doi:10.1000/xyz`, `url:example.org/paper`, or the key that it is. */
function formOf(text: string): string | null {
  const arxiv = BARE_ARXIV.exec(text)?.[1] ?? arxivIdOf(text)
  if (arxiv) return `arxiv:${arxiv.toLowerCase()}`
  const doi = BARE_DOI.exec(text)?.[1]?.toLowerCase() ?? doiOf(text)
  if (doi) return `doi:${trimMarksEnd(doi, '.,;)')}`
  return ADDRESS.test(text) ? pageOf(text) : null
}

/** The term of an id, an address or a key. */
export const wholeId = (id: string): string => SIGNS.whole + (formOf(id) ?? id.toLowerCase())

/** What a whole query may be an id of, and whether it is only begun; null for words. */
export function idAsked(text: string): { term: string; isBegun: boolean } | null {
  const form = formOf(text)
  if (form !== null) return { term: SIGNS.whole + form, isBegun: false }
  const begun = BEGUN_ARXIV.exec(text)?.[1]
  if (begun) return { term: `${SIGNS.whole}arxiv:${begun}`, isBegun: true }
  return /^[a-z]+:\S+$/i.test(text) ? { term: SIGNS.whole + text.toLowerCase(), isBegun: false } : null
}

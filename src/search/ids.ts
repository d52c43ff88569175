import { foldLetters } from '../graph/fold.ts'
import { arxivIdOf, doiOf } from '../graph/paper-addresses.ts'
import { trimMarksEnd, trimMarksStart } from '../graph/trim.ts'
import { SIGNS } from './terms.ts'

/** Ids as people write and paste them, and the one form in which they are compared. */

/** With the subject behind it, as citations have it: `arXiv:2403.08763v1 [cs.LG]`. */
const BARE_ARXIV =
  /^(?:arxiv\s*(?::\s*)?)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:\s*\[[a-z.-]+\])?$/i
/** An id that is not typed to its end. Its first four digits are a year and a month: 2024.03 is a date. */
const BEGUN_ARXIV = /^(?:arxiv\s*(?::\s*)?)?(\d{2}(?:0[1-9]|1[0-2])\.\d{0,4})$/i
const BARE_DOI = /^(?:doi\s*(?::\s*)?)?(10\.\d{4,9}\/\S+)$/i
const ADDRESS = /^(?:https?:\/\/)?(?:www\.)?([\w-]+(?:\.[\w-]+)+\/\S+)$/i
/** What stands around an id in a text. */
const AROUND = { before: ' \t\n<([{"\'“‘', behind: ' \t\n>)]}"\'”’.,;' }

/** Sites that show one paper at several addresses: its page, its PDF, the answer to a review. */
const OPEN_REVIEW = /openreview\.net\/(?:forum|pdf|attachment|revisions)\?(\S*)/i
const ACL = /(?:aclanthology\.org|aclweb\.org\/anthology|10\.18653\/v1)\//i

/** `…/2023.acl-long.891.pdf`, `…/papers/P/P19/P19-1001.bib` */
function idOfAcl(address: string): string | null {
  const site = ACL.exec(address)
  if (!site) return null
  const [path = ''] = address.slice(site.index + site[0].length).split(/[?#]/, 1)
  const parts = path.split('/').filter(Boolean)
  const isPage = parts.length === 1 || (parts.length === 4 && parts[0] === 'papers')
  const id = (parts.at(-1) ?? '').replace(/\.(?:pdf|bib)$/i, '').replace(/v\d{1,3}$/, '')
  return isPage && /^[\w.-]{1,99}$/.test(id) ? id : null
}

/** The id within an address of a site that gives its papers ids, which people also write alone: `2023.acl-long.891`. */
export function shortIdOf(address: string): string | null {
  const review = OPEN_REVIEW.exec(address)?.[1] ?? ''
  return /^[\w-]+/.exec(new URLSearchParams(review).get('id') ?? '')?.[0] ?? idOfAcl(address)
}

/** How it is found: in letters and digits, as a name is. */
const shortForm = (address: string): string | null => {
  const id = shortIdOf(address)
  return id === null ? null : foldLetters(id)
}

const pageOf = (address: string): string => {
  const page = address.replace(/^https?:\/\//i, '').replace(/^www\./i, '')
  return shortForm(page) ?? `url:${trimMarksEnd(page.split('#', 1)[0] ?? '', '/?').toLowerCase()}`
}

/** `math.GT/0309136` is `math/0309136`: arXiv takes both. */
const withoutSubject = (id: string): string => id.toLowerCase().replace(/^([a-z-]+)\.[a-z]{2}\//, '$1/')

/** The form of an id: `arxiv:2403.08763`, `doi:10.1000/xyz`, `url:example.org/paper`, or the key that it is. */
function formOf(text: string): string | null {
  const arxiv = BARE_ARXIV.exec(text)?.[1] ?? arxivIdOf(text)
  if (arxiv) return `arxiv:${withoutSubject(arxiv)}`
  const doi = BARE_DOI.exec(text)?.[1]?.toLowerCase() ?? doiOf(text)
  if (doi) return `doi:${trimMarksEnd(doi, '.,;)')}`
  return ADDRESS.test(text) ? pageOf(text) : null
}

/** The term of an id, an address or a key. */
export const wholeId = (id: string): string => SIGNS.whole + (formOf(id) ?? id.toLowerCase())

/** What a whole query may be an id of, and whether it is only begun; null for words. */
export function idAsked(text: string): { term: string; isBegun: boolean } | null {
  const bare = trimMarksEnd(trimMarksStart(text, AROUND.before), AROUND.behind)
  const form = shortForm(bare) ?? formOf(text) ?? formOf(bare)
  if (form !== null) return { term: SIGNS.whole + form, isBegun: false }
  const begun = BEGUN_ARXIV.exec(text)?.[1]
  if (begun) return { term: `${SIGNS.whole}arxiv:${begun}`, isBegun: true }
  return /^[a-z]+:\S+$/i.test(text) ? { term: SIGNS.whole + text.toLowerCase(), isBegun: false } : null
}

import { foldLetters } from '../../graph/fold.ts'
import { arxivOfDoi } from '../../link/papers/paper-key.ts'
import { arxivIdIn, doiIn } from '../../sources/fields/paper-ids.ts'
import type { PaperFacts, PaperQuestion } from '../facts.ts'

/** What a paper can be asked about by. Ids that are none are no clues: one of them can make a service refuse a batch. */

/** The arXiv id of a paper, as arXiv itself gives it: without version, and `math/0309136` for `math.GT/0309136`. */
export const arxivClue = ({ arxivId, doi }: PaperQuestion): string | null =>
  arxivIdIn(arxivId ?? arxivOfDoi(doi ?? '') ?? '')?.replace(/\.[A-Z]{2}(?=\/)/i, '') ?? null

/** The DOI of a paper in lower case, unless it is one that arXiv gave. */
export function doiClue({ doi }: PaperQuestion): string | null {
  const clue = doiIn(doi ?? '')
  return clue === null || arxivOfDoi(clue) !== undefined ? null : clue
}

/** Signs that mean something in filters of OpenAlex and Crossref, and that neither can escape there. */
const SEPARATORS = /[,|]/

/** A DOI that can stand in a filter. */
export function filterableDoi(question: PaperQuestion): string | null {
  const doi = doiClue(question)
  return doi === null || SEPARATORS.test(doi) ? null : doi
}

const OPERATORS = /\b(?:AND|ANDNOT|OR|NOT)\b/g
/** Longer titles are none, and would make long addresses. */
const LONGEST_TITLE = 400

/** The words of a title, without the signs that mean something in a search; null if there are none. */
export function titleClue({ title }: PaperQuestion): string | null {
  const words = title
    .slice(0, LONGEST_TITLE)
    .replace(/[^\p{L}\p{M}\p{N}.'’-]+/gu, ' ')
    .trim()
    .replace(OPERATORS, word => word.toLowerCase())
  return foldLetters(words) === '' ? null : words
}

export const hasTitle = (facts: PaperFacts, clue: string): boolean =>
  foldLetters(facts.title) === foldLetters(clue)

import { partsOfDate } from '../../graph/date.ts'
import { foldLetters } from '../../graph/fold.ts'
import { givenAndFamily } from '../../link/authors/person-name.ts'
import type { PaperFacts, PaperQuestion } from '../facts.ts'
import { arxivClue, doiClue } from './clues.ts'

/** Many works share a title with fewer letters; only a shared author makes them the same paper. */
const SHORTEST_TITLE = 12

const namesOf = ({ authors }: PaperFacts): string[] => authors.map(({ name }) => name)

/** Whether two bylines share a family name; null if one of them names nobody, as a team is nobody. */
function shareAuthor(some: readonly string[], others: readonly string[]): boolean | null {
  const families = (names: readonly string[]) => names.flatMap(name => givenAndFamily(name)?.family ?? [])
  const known = new Set(families(some))
  const asked = families(others)
  return known.size === 0 || asked.length === 0 ? null : asked.some(family => known.has(family))
}

const yearOf = (date: string | null): number | null => (date && partsOfDate(date)?.[0]) || null

/** Whether ids that both sides have tell them apart. A preprint and its article have two DOIs, so those alone do not. */
const isOtherId = (facts: PaperFacts, question: PaperQuestion): boolean => {
  const arxivId = arxivClue(question)
  return arxivId !== null && facts.arxivId !== null && facts.arxivId !== arxivId
}

/**
 * Whether facts with the exact title of a paper are about that paper: they share an author; where nobody is known, the
 * years are one apart at most.
 */
export function agrees(facts: PaperFacts, question: PaperQuestion): boolean {
  if (isOtherId(facts, question)) return false
  const shared = shareAuthor(namesOf(facts), question.authors)
  if (shared !== null) return shared
  const doi = doiClue(question)
  if (foldLetters(facts.title).length < SHORTEST_TITLE || (doi && facts.doi && doi !== facts.doi))
    return false
  const [year, asked] = [yearOf(facts.date), yearOf(question.year)]
  return year === null || asked === null || Math.abs(year - asked) <= 1
}

/** The fullest of several records of one paper: the one that cites most, then the one with most text and people. */
const fullness = ({ references, abstract, authors, doi }: PaperFacts): number =>
  references.length * 1_000 + (abstract === null ? 0 : 500) + Math.min(authors.length, 400) + (doi ? 1 : 0)

export const fullest = (records: readonly PaperFacts[]): PaperFacts | null =>
  [...records].sort((a, b) => fullness(b) - fullness(a) || (a.id < b.id ? -1 : 1))[0] ?? null

/** The facts about a paper among those with its title; null if there are none, or if they may be about several papers. */
export function factsByTitle(candidates: readonly PaperFacts[], question: PaperQuestion): PaperFacts | null {
  const same = candidates.filter(facts => agrees(facts, question))
  const best = fullest(same)
  const isOne = same.every(facts => best === null || shareAuthor(namesOf(best), namesOf(facts)) !== false)
  return isOne ? best : null
}

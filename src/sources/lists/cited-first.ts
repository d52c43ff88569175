import { monthOf } from '../fields/dates.ts'
import { invertedPeople, isInverted } from '../fields/inverted-names.ts'
import { areFullNames, isLoneAuthor, isParticle, looksLikeKoreanName } from '../fields/names.ts'
import { peopleIn } from '../fields/people.ts'
import { isFamilyFirst, personName } from '../fields/person-name.ts'
import { wordsOf } from '../fields/text.ts'
import { isKnownVenue } from '../fields/venue.ts'
import { type Atom, atomOf, PLAIN } from './atom.ts'
import { isFamily } from './families.ts'
import { isCertain } from './people-first.ts'

/** A citation that begins a line: `Doe & Roe (2013) A Title`, `Doe et al. 2014 — A Title`. */
export interface CitedFirst {
  people: Atom
  year: Atom
  /** Where the rest of the line begins. */
  end: number
}

const LONGEST = 200
const YEAR =
  /(?:[,，]|(?<!(?<!\p{L})\p{Lu})\.)?\s?[([（]?\b((?:19|20)\d{2})[a-z]?\b(?!\s?[-–/]\s?\d)(?:, (\p{Lu}\p{Ll}{2,8})(?: \d{1,2}(?:[-–]\d{1,2})?)?(?=\)))?[)\]）]?(?:\s?[-–—:.,;|]{1,2}(?=\s)|\s?[：，。；、])?/u
const MORE =
  /[,，]?\s?(?:\bet\.? ?al\.?|\bu\. ?a\.?|\bet coll\.?|\by cols?\.?|외(?: ?\d{1,3} ?[명인])?|등|ら|ほか|他|等人?|(?<=\p{Ll})\+|[yeи] (?:otr[oa]s|outr[oa]s|др\.?))$/u
const BETWEEN = /[,，]? (?:and|und|et|och|&|y|e) |[,，;；・·、&]\s?/u
const INITIALS = /^\p{Lu}\.?(?:[ -]?\p{Lu}\.?){0,2}$/u
const BEFORE_FAMILY = /^(?:\p{Lu}\.[ -]?){1,3}(?=\p{Lu}\p{L})/u

/** `Doe`, `van der Doe`, `J. Doe`, `Doe-Roe` */
function isCited(name: string): boolean {
  const words = wordsOf(name.replace(BEFORE_FAMILY, ''))
  const family = words.at(-1) ?? ''
  const particles = words.slice(0, -1)
  const isName = /^\p{Lu}[\p{L}'’-]+$/u.test(family) && !/^\p{Lu}+$/u.test(family) && monthOf(family) === 0
  return isName && isFamily(family) && !isKnownVenue(family) && particles.every(isParticle)
}

const isInEast = (name: string): boolean =>
  looksLikeKoreanName(name) || (isFamilyFirst(name) && name.length >= 2 && name.length <= 5)

/** The people between marks, by their family names; `Doe, J.` is one. null if something else stands there. */
export function familiesIn(list: string): string[] | null {
  const parts = list.split(BETWEEN).map(name => name.trim())
  const inverted = parts.some(part => INITIALS.test(part)) ? null : invertedPeople(list)
  if (inverted) return inverted
  const people: string[] = []
  for (const part of parts) {
    const last = people.at(-1)
    if (INITIALS.test(part) && last !== undefined && !last.includes(' '))
      people[people.length - 1] = `${part.replace(/(?<!\.)$/, '.')} ${last}`
    else if (isCited(part) || isInEast(part)) people.push(part)
    else return null
  }
  return people.length > 0 ? people : null
}

/** `[[…][A Title]] :: Doe, Roe`: the family names that a term is explained by in org-mode; none if it says more. */
export function familiesExplaining({ gap, text }: Atom): string[] {
  const people = gap.endsWith('::') ? (familiesIn(text) ?? []) : []
  return people.length > 1 && !people.every(name => name.endsWith('ing')) ? people : []
}

/** Words without quotation marks, brackets and numbers. */
const NAMES = /^[\p{L}\s,;.&'’-]+$/u

/** `Doe, Jane`, `Doe, Jane Q` */
const PAIR = /^\p{Lu}[\p{L}'’-]+, \p{Lu}\p{Ll}[\p{L}'’-]*(?: \p{Lu}\.?)?$/u

/** `Doe, Jane. 2024.`: two names before a full stop are one person, as two would stand around "and". */
const onePair = (list: string, year: string): string[] | null =>
  year.startsWith('.') && PAIR.test(list) && isInverted(list) === 'yes' ? [personName(list)] : null

/** `Jane Doe, John Roe (2024)`, `Jane Doe 2024.`: full names, of which one is a name for certain. */
function fullNamesIn(list: string, year: string): string[] | null {
  if (!/[([（]|[.:]$/.test(year) || !NAMES.test(list)) return null
  const people = peopleIn(list)
  const areNames = people.length === 1 ? people.every(isLoneAuthor) : areFullNames(people)
  return areNames && people.some(isCertain) ? people : null
}

/** The citation that a text begins with; null if it begins otherwise. One name with a year may be a film, if nothing follows. */
export function citedFirst(text: string, isLast: boolean): CitedFirst | null {
  const found = YEAR.exec(text.slice(0, LONGEST))
  if (!found || found.index === 0) return null
  const start = text.length - text.trimStart().length
  const cited = text.slice(start, found.index).trim()
  const names = cited.replace(MORE, '')
  const people = onePair(names, found[0]) ?? familiesIn(names) ?? fullNamesIn(names, found[0])
  if (people === null) return null
  const end = found.index + found[0].length
  if (/^\s?\p{Ll}/u.test(text.slice(end))) return null
  const more = names !== cited
  const lone = people.length === 1 && !more && !/\s/.test(people[0] ?? '')
  if (lone && isLast && text.slice(end).trim() === '') return null
  return {
    people: { ...atomOf(cited, PLAIN, '', 'plain'), kind: 'people', people, lone },
    year: atomOf([found[2] ?? '', found[1]].join(' '), PLAIN, ' ', 'plain'),
    end,
  }
}

import { invertedPeople } from '../fields/inverted-names.ts'
import { beginsWithGivenName, isFamilyOfMany } from '../fields/missing-comma.ts'
import { areFullNames, looksLikeKoreanName } from '../fields/names.ts'
import { peopleIn } from '../fields/people.ts'
import { wordsOf } from '../fields/text.ts'

/** The people that a text begins with, and where they end. */
export interface PeopleFirst {
  people: string[]
  /** Behind the mark that ends the list. */
  end: number
  /** The list as it is written. */
  list: string
}

const LONGEST = 600
const END_OF_LIST = /(?<=\p{L}{2})\.\s|[:：](?:\s|$)/u
const COLON = /[:：]\s/u
/** `Doe, J. and Ba. `: a list ends there, but not behind `Dr. ` and the like. */
const STOP = /(?<=\p{L}{2})(?<!\b(?:Jr|Sr|Dr|Prof|St))\.\s/u

/** `Doe, Jane; Roe, John. A Title` */
function betweenSemicolons(text: string): PeopleFirst | null {
  const found = END_OF_LIST.exec(text)
  const list = text.slice(0, found?.index ?? 0)
  const people = list.includes(';') ? invertedPeople(list) : null
  return found && people ? { people, list, end: found.index + found[0].length } : null
}

/** Where a list such as `Doe J, Roe JA` ends: `. `, behind initials. */
const BEFORE_END = /\p{L} \p{Lu}{1,3}$|, et al$/u
const WITH_INITIALS = /^\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})? \p{Lu}{1,3}$/u
const YEAR = /\b(?:19|20)\d{2}\b/

/** `Doe J, Roe JA. A title. Nature. 2024;12(3):45-67`, as medical journals cite. */
function withInitials(text: string): PeopleFirst | null {
  const stops = [...text.matchAll(/\.\s/g)].map(({ index }) => index)
  const end = stops.find(stop => BEFORE_END.test(text.slice(Math.max(0, stop - 8), stop)))
  const list = text.slice(0, end ?? 0).trim()
  const names = list.replace(/, et al$/, '').split(/,\s+/)
  if (end === undefined || !names.every(name => WITH_INITIALS.test(name)) || !YEAR.test(text)) return null
  const people = names.map(name => peopleIn(`${name}, ${name}`)[0] ?? name)
  return { people, list, end: end + '. '.length }
}

/** Whether words are a name for certain: `Jane Doe`, `J. Doe`, `Wei Wang`. */
export const isCertain = (name: string): boolean =>
  beginsWithGivenName(name) ||
  looksLikeKoreanName(name) ||
  /^\p{Lu}\.\s?(?:\p{Lu}\.\s?)*\p{Lu}/u.test(name) ||
  isFamilyOfMany(wordsOf(name).at(-1) ?? '')

/** The people of a list of full names, of which one is a name for certain; none if it is another list. */
function severalFullNames(list: string): string[] {
  const people = /,|\s(?:and|&|und)\s/.test(list) ? peopleIn(list) : []
  return areFullNames(people) && people.some(isCertain) ? people : []
}

/** What tells where a paper appeared. */
const PLACE = /\b(?:19|20)\d{2}\b|\barxiv:\s?\d{4}\.\d/i

/** Whether a text is a reference such as `J. Doe and J. Roe. A Title. ICLR 2024`. */
export function isReference(typed: string): boolean {
  const text = typed.slice(0, LONGEST).replace(/[*_\\]/g, '')
  const { index = 0 } = STOP.exec(text) ?? {}
  const behind = text.slice(index + 1)
  return (
    wordsOf(behind).length >= 4 && PLACE.test(behind) && severalFullNames(text.slice(0, index)).length > 1
  )
}

/** `Jane Doe, John Roe: A Title`; `Graph Theory, Group Actions: A Title` begins with none. */
function beforeColon(text: string): PeopleFirst | null {
  const found = COLON.exec(text)
  const list = text.slice(0, found?.index ?? 0)
  const people = STOP.test(list) ? [] : severalFullNames(list)
  const behind = text.slice((found?.index ?? 0) + 1)
  const isList = people.length > 0 && wordsOf(behind).length >= 2
  return found && isList ? { people, list, end: found.index + found[0].length } : null
}

/** The people that a text begins with, before its title; null if it begins otherwise. */
export function peopleFirst(typed: string): PeopleFirst | null {
  const text = typed.slice(0, LONGEST)
  return betweenSemicolons(text) ?? withInitials(text) ?? beforeColon(text)
}

/** Whether a line is a reference of a medical journal. */
export const isMedical = (line: string): boolean => withInitials(line.slice(0, LONGEST)) !== null

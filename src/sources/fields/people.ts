import { isRemark, splitByline } from './byline.ts'
import { familyWords, invertedPeople, isInverted } from './inverted-names.ts'
import {
  areInitials,
  invertedParts,
  isFamilyFirst,
  nameOfIndex,
  partsBetweenCommas,
  personName,
} from './person-name.ts'
import { collapse, wordsOf } from './text.ts'

/** Lists of people in one text, in every order in which bibliographies, catalogues and people write them. */

/** A name in Chinese characters may be whole, however short it is; a family name of one character cannot. */
const isWholeInCharacters = (text: string): boolean => isFamilyFirst(text) && text.length > 1

/** "Family, Given, Family, Given" in pairs; null for a list of names as people say them. */
function peopleInPairs(parts: readonly string[]): string[] | null {
  if (parts.length < 2 || parts.length % 2 !== 0) return null
  const pairs = parts.flatMap((family, at) => (at % 2 === 0 ? [`${family}, ${parts[at + 1]}`] : []))
  const sure = pairs.filter(pair => isInverted(pair) === 'yes').length
  const short = pairs.filter((_, at) => familyWords(parts[at * 2] ?? '') === 1).length
  const all = pairs.every(pair => isInverted(pair) !== 'no') && sure * 2 > pairs.length
  const initials = parts.every((given, at) => at % 2 === 0 || areInitials(given))
  const plain = initials || short * 2 > pairs.length || pairs.length === 1
  return all && plain && !isWholeInCharacters(parts[0] ?? '') ? pairs.map(personName) : null
}

/** The people of a list whose items stand apart from each other; an item may still be a list. */
export function peopleInItems(items: readonly string[]): string[] {
  const written = items.map(collapse).filter(item => item !== '' && !isRemark(item))
  const inverted = written.some(item => isInverted(item) === 'yes')
  return written.flatMap(item => {
    const how = item.includes(',') ? isInverted(item) : 'no'
    // "Vincent, Pascal" may be two given names, but not beside "Bengio, Yoshua".
    const alike = inverted && (how === 'maybe' || familyWords(invertedParts(item)?.family ?? '') === 1)
    if (how === 'yes' || alike) return [personName(item)]
    return item.includes(',') && personName(item) !== item ? splitByline(item) : [personName(item)]
  })
}

const AND = /,? (?:and|&) /i

/** The items between semicolons; the last two may stand around "and". */
const itemsBetweenSemicolons = (content: string): string[] =>
  content
    .split(/[;；]/)
    .map(item => item.trim().replace(/^(?:and|&)\s+/i, ''))
    .flatMap(item => (item.split(AND).every(part => isInverted(part) === 'yes') ? item.split(AND) : [item]))

/** `Doe JK, Roe L`: names as PubMed and Scopus write them; null if one is not. */
function peopleOfIndex(items: readonly string[]): string[] | null {
  const names = items.map(nameOfIndex)
  return names.length > 1 && names.every(name => name !== null) ? names : null
}

/** `Doe, Roe and Moe`: a single word stands behind "and", so that no pair stands before it. */
const areFamilies = (items: readonly (readonly string[])[]): boolean =>
  items.length > 1 && items.at(-1)?.length === 1 && items.flat().every(name => wordsOf(name).length === 1)

/** `Doe, J. et al.` */
const INITIAL_AL = /(?<=, \p{Lu}\.) et\.? ?al\b\.?/iu

/** Capitalised words and initials: in most lists of one person there is nothing to look for. */
const ONE_PERSON = /^\p{Lu}\p{Ll}+(?:[ -]\p{Lu}(?:\p{Ll}+|\.))+$/u
/** Words that stand between people or for others, also capitalised. */
const NO_NAME = /\b(?:and|by|et|al|coll|others?|altri|additional|shown|anonymous)\b/i

/** The people of a list in one text, in order, as people say their names. Remarks such as "et al." are left out. */
export function peopleIn(text: string): string[] {
  if (ONE_PERSON.test(text) && !NO_NAME.test(text)) return [text]
  // Scopus puts the number of a person behind the name.
  const content = collapse(text.replace(/\(\d{4,12}\)/g, '').replaceAll('|', ';')).replace(
    INITIAL_AL,
    ', et al.',
  )
  const isList = /[;；]/.test(content)
  const items = (isList ? itemsBetweenSemicolons(content) : content.split(AND)).filter(
    item => item !== '' && !isRemark(item),
  )
  const partsOfItems = items.map(item => partsBetweenCommas(item).filter(part => !isRemark(part)))
  const parts = partsOfItems.flat()
  const indexed = peopleOfIndex(isList ? items : parts)
  const inverted = indexed ?? invertedPeople(content)
  if (inverted) return inverted
  if (!isList && areFamilies(partsOfItems)) return splitByline(content)
  const whole = items.every(
    item => !item.includes(',') || isInverted(item) !== 'no' || partsBetweenCommas(item).length === 2,
  )
  if ((items.length > 1 || isList) && whole && items.some(item => isInverted(item) === 'yes'))
    return peopleInItems(items)
  // "Doe and Roe" are two people: no pair stands around "and".
  const mayBePairs = !isList && partsOfItems.every(({ length }) => length % 2 === 0)
  return (mayBePairs ? peopleInPairs(parts) : null) ?? splitByline(content)
}

/** Marks between the items of a list in which commas may stand within names. */
const BETWEEN_NAMES = /[;；]/

/**
 * The people of a byline, as `splitByline` has them, unless it is a list of "Family, Given": only with other marks than
 * commas between the names is that certain, as a byline may name schools, or people by one name.
 */
export const peopleOfByline = (content: string): string[] =>
  BETWEEN_NAMES.test(content) ? peopleIn(content) : splitByline(content)

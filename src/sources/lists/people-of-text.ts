import { invertedPeople } from '../fields/inverted-names.ts'
import { labelledField } from '../fields/labelled-field.ts'
import { beginsWithGivenName } from '../fields/missing-comma.ts'
import {
  areFullNames,
  isGroup,
  isLoneAuthor,
  isPlace,
  looksLikeChineseName,
  looksLikeName,
  namesAuthors,
} from '../fields/names.ts'
import { peopleIn } from '../fields/people.ts'
import { partsBetweenCommas, personName } from '../fields/person-name.ts'
import { wordsOf } from '../fields/text.ts'
import { isCertain } from './people-first.ts'

const MORE = /\bet\.? ?al\b/i
/** `Jane Doe 외`, `Jane Doe 等`, `Doe+`: what Korean, Japanese and Chinese say for "et al." */
const MORE_IN_EAST = /(?<=\p{Script=Latin})\s?(?:외(?: ?\d{1,4} ?[명인])?|等人?|ほか|他|ら|(?<=\p{Ll})\+)$/u
const HAN_NAMES = /^\p{Script=Han}{2,4}(?:\s?[,，、;；]\s?\p{Script=Han}{2,4})+(?:\s?等)?$/u
const HAN_AND_OTHERS = /^(\p{Script=Han}{2,3})\s?(?:等人?|ほか|ら)$/u
/** Nobody lists more. */
const LONGEST = 20_000

/** `Doe, Jane, John Roe, and Max Moe`: only the first name is turned round, as some styles of citations have it. */
function firstInverted(list: string): string[] | null {
  const [family = '', given = '', ...others] = partsBetweenCommas(list.replace(/,? (?:and|&) /gi, ', '))
  const turned = [family, given].every(part => /^\p{Lu}/u.test(part)) && wordsOf(family).length === 1
  if (!turned || others.length === 0 || !others.every(name => wordsOf(name).length >= 2)) return null
  const alone = wordsOf(given).length === 1 || /\p{Lu}\.$/u.test(given)
  return alone && areFullNames(['A B', ...others]) ? [personName(`${family}, ${given}`), ...others] : null
}

/** `Doe, Roe, Moe, Poe`: of words without any given name, each is a person. */
function onlyFamilies(list: string): string[] | null {
  const parts = partsBetweenCommas(list.replace(/,? (?:and|&) /gi, ', '))
  const families = parts.length >= 4 && parts.every(part => /^\p{Lu}\p{Ll}[\p{L}'’-]*$/u.test(part))
  const given = parts.some((part, at) => at % 2 === 1 && beginsWithGivenName(part))
  return families && !given ? parts : null
}

/** `Jane Doe, Example University`, `Jane Doe, MIT`: one person behind whom nothing stands but where they work. */
function isAtPlace(list: string, [name = '', ...others]: readonly string[]): boolean {
  const places = partsBetweenCommas(list).slice(1)
  const sure = isCertain(name) ? isPlace : (place: string) => isPlace(place) && isGroup(place)
  return others.length === 0 && places.length > 0 && isLoneAuthor(name) && places.every(sure)
}

/** The people that a text names, if it names nothing else. In italics, and in brackets, one name is enough. */
export function peopleOfText(typed: string, set: 'apart' | 'plain'): string[] {
  const text = typed.trim().replace(/(?<=\p{Ll}[\p{Ll}*†‡])[.;,:]$|[;,]$/u, '')
  if (text.length > LONGEST || !/\p{L}/u.test(text)) return []
  const labelled = labelledField(text, 'authors')
  if (labelled !== null) return peopleIn(labelled)
  const [, first = ''] = HAN_AND_OTHERS.exec(text) ?? []
  if (looksLikeChineseName(first)) return [first]
  const list = text.replace(/^(?:by|authors?)\s*[:：]?\s+/i, '').replace(MORE_IN_EAST, ' et al.')
  const people = invertedPeople(list) ?? firstInverted(list) ?? onlyFamilies(list) ?? peopleIn(list)
  const named = people.length > 0 && people.every(looksLikeName)
  if (named && MORE.test(list)) return wordsOf(list).length <= people.length * 4 + 4 ? people : []
  if (HAN_NAMES.test(list) || namesAuthors(text, people) || isAtPlace(list, people)) return people
  if (people.length > 1 && named && list !== text && areFullNames(people)) return people
  if (set === 'plain') return []
  return (people.length > 1 && named && !/[:?]/.test(list)) ||
    (people.length === 1 && isLoneAuthor(people[0] ?? ''))
    ? people
    : []
}

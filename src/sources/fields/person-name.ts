import { normalForm } from '../../graph/normal-form.ts'
import { isGroup } from './names.ts'
import { collapse } from './text.ts'

/** `Jr.`, `III` and the like, which belong to the name before them. */
const SUFFIX = /^(?:[JS]r|II|III|IV)\.?$/i
/** What follows the name of a company after a comma. */
const LEGAL_FORM = /^(?:inc|ltd|llc|corp|gmbh|co)\b/i
/** Names of groups that are family names, too. */
const ALSO_FAMILIES = /^(?:Ai|Apple|Lab)$/
/** `J`, `J.`, `J.-P.`, `JK`, `J. K.`, `Yu.` */
const INITIALS = /^(?:(?:\p{Lu}\.?|\p{Lu}\p{Ll}\.)[\s-]?){1,4}$/u
/** `Doe JK` and `Doe J.K.`, as PubMed and Scopus write names. */
const FAMILY_INITIALS =
  /^(\p{L}[\p{L}'’-]+(?:\s\p{L}[\p{L}'’-]+){0,3}) (\p{Lu}{1,3}|\p{Lu}\.(?:[ -]?\p{Lu}\.){0,3})\.?$/u
/** Scripts that write the family name first, without a space. */
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]+$/u
const KATAKANA = /^[\p{Script=Katakana}ー]+$/u

export const isSuffix = (text: string): boolean => SUFFIX.test(text)
export const areInitials = (text: string): boolean => text.length <= 16 && INITIALS.test(text)
export const isFamilyFirst = (text: string): boolean => FAMILY_FIRST.test(text)

const COMMA = /[,，]/

/** The parts between the commas of a text. */
export const partsBetweenCommas = (text: string): string[] => text.split(COMMA).map(collapse).filter(Boolean)

/** The parts of a person's name. */
export interface NameParts {
  family: string
  given?: string | undefined
  suffix?: string | undefined
}

const clean = (part: string): string => collapse(normalForm(part, 'NFC'))

/** The name as people say it: given name first, except where the family name comes first. */
export function joinName({ family, given = '', suffix = '' }: NameParts): string {
  const [last, before] = [clean(family), clean(given)] as const
  if (last === '' || before === '') return last || before
  if (isFamilyFirst(last + before)) return last + before
  if (KATAKANA.test(last) && KATAKANA.test(before)) return `${before}・${last}`
  return suffix === '' ? `${before} ${last}` : `${before} ${last}, ${clean(suffix)}`
}

const isOrganisation = (text: string): boolean => isGroup(text) && !ALSO_FAMILIES.test(text)

/** The parts of "Family, Given", "Family, Jr., Given" and "Family, Given, Jr."; null for any other name. */
export function invertedParts(text: string): NameParts | null {
  if (!COMMA.test(text)) return null
  const parts = partsBetweenCommas(text)
  const suffix = parts.length === 3 ? parts.slice(1).find(isSuffix) : undefined
  const [family = '', given = '', ...more] = parts.filter(part => part !== suffix)
  if (given === '' || more.length > 0 || isSuffix(given)) return null
  return [family, given].some(isOrganisation) || LEGAL_FORM.test(given) ? null : { family, given, suffix }
}

/**
 * The name of one person or group as people say it: "Family, Given" is turned round, with particles and "Jr.". Groups
 * stay as they are (`Google, Inc.`), and so does what stands in braces, as in BibTeX.
 */
export function personName(text: string): string {
  const name = clean(text)
  const [, braced] = /^\{+([^{}]+)\}+$/.exec(name) ?? []
  if (braced !== undefined) return collapse(braced)
  const parts = invertedParts(name)
  return parts ? joinName(parts) : name
}

/** `Doe JK` is `J. K. Doe`; null for other names. */
export function nameOfIndex(text: string): string | null {
  const [, family, initials] = FAMILY_INITIALS.exec(text) ?? []
  return family && initials
    ? joinName({
        family,
        given: `${initials
          .replace(/[^\p{Lu}]/gu, '')
          .split('')
          .join('. ')}.`,
      })
    : null
}

import { beginsWithGivenName } from './missing-comma.ts'
import { isAcronym, isNoun, isParticle, looksLikeKoreanName, looksLikeName } from './names.ts'
import { areInitials, invertedParts, partsBetweenCommas, personName } from './person-name.ts'
import { wordsOf } from './text.ts'

/** How many words a family name has besides particles; `Le` and `Van` may be whole names. */
export const familyWords = (family: string): number => {
  const words = wordsOf(family)
  return words.filter((word, at) => at === words.length - 1 || !isParticle(word)).length
}

/**
 * Whether a text is "Family, Given" instead of two people. With two words on each side, only the rest of the list can
 * tell.
 */
export function isInverted(text: string): 'yes' | 'maybe' | 'no' {
  const parts = invertedParts(text)
  if (parts === null) return 'no'
  const { family, given = '' } = parts
  const words = familyWords(family)
  if (words === 0 || words > 3 || /^\p{Ll}/u.test(given) || wordsOf(family).some(areInitials)) return 'no'
  if ((words > 1 && isAcronym(given)) || wordsOf(text.replace(/[,，]/g, ' ')).some(isNoun)) return 'no'
  if ([family, given].some(looksLikeKoreanName) || beginsWithGivenName(family)) return 'no'
  return words === 1 || wordsOf(given).length === 1 || areInitials(given) ? 'yes' : 'maybe'
}

/** "and" in the languages in which people list others. */
const AND = /,? (?:and|&|et|und|y|e|en|och|og|и|oraz|ve) (?!al\b)/iu
const MORE = /,? (?:et\.? ?al|u\. ?a|et coll|y otr[oa]s|e outr[oa]s|e altri)\.?$|,? (?:и др\.?|等|ほか|ら)$/iu
/** Nobody lists more. */
const LONGEST = 20_000

/** `Jane`, `Jane Q.`, `Jean-Paul`, `Ana María`, `J. K.` */
const GIVEN =
  /^(?:\p{Lu}\p{Ll}+(?:[-’']\p{L}\p{Ll}+)?\.?|\p{Lu}\.?(?:-\p{Lu}\.)?)(?: (?:\p{Lu}\p{Ll}+|\p{Lu}\.?)){0,2}$/u

/** Whether a pair may be a family name and what stands before it: `Martin, Louis`, though both are given names. */
function mayBePair([family = '', given = '']: readonly string[]): boolean {
  const pair = `${family}, ${given}`
  if (invertedParts(pair) === null || !GIVEN.test(given)) return false
  return (
    looksLikeName(family) && looksLikeName(given) && (familyWords(family) === 1 || isInverted(pair) === 'yes')
  )
}

const pairsOf = (parts: readonly string[]): string[][] =>
  parts.flatMap((_, at) => (at % 2 === 0 ? [parts.slice(at, at + 2)] : []))

/** Whether the given names that are known stand behind, and hardly any before: `Martin, Louis, Muller, Benjamin`. */
function givenBehind(pairs: readonly string[][]): boolean {
  const known = (at: number) => pairs.filter(pair => beginsWithGivenName(pair[at] ?? '')).length
  const alone = pairs.every(pair => pair.every(name => wordsOf(name).length === 1 || areInitials(name)))
  return alone && known(0) < known(1) && (known(1) * 2 >= pairs.length || known(0) === 0)
}

/**
 * The people of a list that is one of "Family, Given" without doubt: a comma stands behind "and", between semicolons, or
 * before given names that are known. null for all others.
 */
export function invertedPeople(text: string): string[] | null {
  if (text.length > LONGEST || !/[,，]/.test(text)) return null
  const list = text.replace(MORE, '')
  const items = list
    .split(/[;；/]/)
    .flatMap(item => item.split(AND))
    .map(partsBetweenCommas)
  const named = items.filter(({ length }) => length > 0)
  if (named.length === 0 || named.some(({ length }) => length % 2 !== 0)) return null
  const pairs = pairsOf(named.flat())
  if (!pairs.every(mayBePair)) return null
  return named.length > 1 || givenBehind(pairs) ? pairs.map(pair => personName(pair.join(', '))) : null
}

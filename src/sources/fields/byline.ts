import { splitMissingComma } from './missing-comma.ts'
import { isGroup, isLoneAuthor, isPlace, looksLikeKoreanName, looksLikeName } from './names.ts'
import { collapse, wordsOf } from './text.ts'

/** Whether a mark separates names. A middle dot separates Korean names but is part of Catalan ones. */
const separates = (mark: string, before: string): boolean =>
  mark === ':' ? /\S{2}$/.test(before) : mark !== '·' || !/\p{Script=Latin}$/u.test(before)

/** The pieces between commas and other separators outside parentheses. All white space is single spaces. */
function pieces(content: string): string[] {
  const list: string[] = []
  let depth = 0
  let start = 0
  for (const { 0: mark, index } of content.matchAll(/[(),;；、，:·]| \/ /g)) {
    if (mark === '(') depth += 1
    else if (mark === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && separates(mark, content.slice(Math.max(0, index - 2), index))) {
      list.push(content.slice(start, index))
      start = index + mark.length
    }
  }
  list.push(content.slice(start))
  return withoutPlaces(list.map(collapse)).flatMap(splitAnd).map(collapse).filter(Boolean)
}

/** Whether it is one person by the whole name: `Jane Doe`, `김민수`. */
const isWholeName = (name: string): boolean =>
  looksLikeKoreanName(name) || (isLoneAuthor(name) && !isGroup(name) && wordsOf(name).length > 1)

/** The pieces without where people work, which stands behind their names: `Jane Doe, KAIST`. */
function withoutPlaces(list: readonly string[]): string[] {
  const names = list.map(piece => cleanName(piece.replace(/\([^()]*\)/g, ' ')))
  const first = names.findIndex(isWholeName)
  return list.filter((_, at) => first < 0 || at < first || !isPlace(names[at] ?? ''))
}

/** "A and B" is two people, but "Lab of A and B" is one group. */
function splitAnd(piece: string): string[] {
  const [, before = ''] = /^(.*?) (?:and|&) /i.exec(piece) ?? []
  if (isGroup(before) && /\b(?:of|for)\b/i.test(before)) return [piece]
  return piece.split(/ (?:and|&) |^ ?(?:and|&) /i).flatMap(splitForeignAnd)
}

/** `Jane Doe y John Roe`, `Jane Doe und John Roe`: between two full names; `Ortega y Gasset` is one. */
function splitForeignAnd(piece: string): string[] {
  const parts = piece.split(/ (?:y|e|et|und|en|och|og|и|oraz|ve) (?!al\b)/u)
  return parts.every(part => wordsOf(part).length >= 2 && /^\s*\p{Lu}/u.test(part)) ? parts : [piece]
}

const REMARK =
  /additional authors|not shown|^et\.? ?al\.?$|^(?:many )?others?$|^(?:and )?\d+ (?:more|others?|additional)|^anonymous authors?$|^anonymous$|^등$|^等$|^ほか$|^ら$|^他$|^외\s*\d+\s*[명인]$|^\.\.\.$|^…$/i

/** "and others", behind a name. */
const AND_OTHERS =
  /\s(?:et\.? ?al\.?|u\. ?a\.|et coll\.?|y otr[oa]s|e outr[oa]s|e altri|и др\.?|등|외(?:\s*\d+\s*[명인])?|等|ほか|ら|他)$|(?<=\p{Script=Latin})(?:等|ほか|ら|他)$/iu

/** Removes footnote marks and affiliation numbers, puts spaces around a nickname, and keeps "Jr.". */
const cleanName = (piece: string): string =>
  collapse(
    piece
      .replace(/\$?\^?\{?[*†‡§¶∗⁎✉♠♣♢♡]+\}?\$?/gu, ' ')
      .replace(/(?<=\p{L}\.?)[\d\p{No}][\d\p{No}\s,]*$/u, '')
      .replace(/^[\d\p{No}]+(?=\p{Lu}\p{Ll})/u, '')
      .replace(/\(([^()]*)\)/g, (_, inside: string) => ` (${inside.trim()}) `)
      .trimEnd()
      .replace(AND_OTHERS, '')
      .replace(/^(?:by|and|&)\s+/i, ''),
  )

const NO_NICKNAME =
  /additional authors|not shown|other contributors|equal contribution|corresponding|alphabetical|\border\b/i
const ONLY_MARKS = /^(?:[\d,\s*†‡§¶&]|and)+$/i

/** Removes parentheses without a nickname: `(additional authors not shown)`, `(1, 2)`, `((1) A School)`. */
const withoutRemarks = (content: string): string =>
  content
    .replace(/\$?\^(?:\{[^{}]{0,20}\}|[\d*†‡§¶]{1,9})\$?/g, '')
    .replace(/\(\s*(?:\(\d+\)[^()]*)+\)/g, ' ')
    .replace(/\(([^()]*)\)/g, (whole, inside: string) =>
      NO_NICKNAME.test(inside) || ONLY_MARKS.test(inside) ? ' ' : whole,
    )

/** `Jane Doe (Example University)`, `Jane Doe (MIT)` */
const isAffiliation = (remark: string, person: string): boolean =>
  isGroup(remark) || (/^\p{Lu}{2,6}$/u.test(remark) && wordsOf(person).length > 1)

/**
 * A school or company in parentheses after a person is not part of the name. If one person has such an affiliation,
 * parentheses after other full names are affiliations too, even without words such as "University" or "Lab".
 */
function withoutAffiliations(names: readonly string[]): string[] {
  const parts = names.map(name => {
    const [, person = '', remark = ''] = /^(.*\S)\s+\(([^()]+)\)$/.exec(name) ?? []
    return { name, person, named: person !== '' && isAffiliation(remark, person) && !isGroup(person) }
  })
  const some = parts.some(({ named }) => named) || (parts.length > 1 && parts.every(({ person }) => person))
  return parts.map(({ name, person, named }) =>
    named || (some && wordsOf(person).length > 1 && !isGroup(person)) ? person : name,
  )
}

/** Whether a piece of a list is no person: "et al.", "2 more", a number. */
export const isRemark = (piece: string): boolean => REMARK.test(piece) || !/\p{L}/u.test(piece)

const namesIn = (content: string): string[] =>
  pieces(collapse(withoutRemarks(withoutStrayParentheses(content))))
    .filter(piece => !isRemark(piece))
    .map(cleanName)
    .filter(name => !isRemark(name))

/** Removes a parenthesis at the start of a list that is never closed, or one at its end that was never opened. */
function withoutStrayParentheses(content: string): string {
  const surplus = [...content].reduce((sum, char) => sum + (char === '(' ? 1 : char === ')' ? -1 : 0), 0)
  if (surplus > 0) return content.replace(/^\s*\(/, '')
  return surplus < 0 ? content.replace(/\)\s*$/, '') : content
}

/**
 * The people and groups of a byline, in order and as written. A group before a colon ("01.AI: Alex Young") is an author
 * of its own. Footnote marks, affiliations, "and", "et al." and remarks are removed.
 */
export function splitByline(content: string): string[] {
  const names = withoutAffiliations(namesIn(content)).map(name => name.replace(AND_OTHERS, ''))
  const people = joinSuffixes(names)
  return people.length >= 3 ? people.flatMap(splitMissingComma) : people
}

/** "Sammy Davis, Jr." is one person. */
const joinSuffixes = (names: string[]): string[] =>
  names.reduce<string[]>((list, name) => {
    const last = list.at(-1)
    if (last !== undefined && /^(?:Jr|Sr|II|III|IV)\.?$/.test(name))
      list[list.length - 1] = `${last}, ${name}`
    else list.push(name)
    return list
  }, [])

/** Whether the text between parentheses is a list of authors. */
export function isByline(content: string): boolean {
  const list = namesIn(content.replace(/^[^,:]{2,60}:\s+/, ''))
  if (list.length === 0) return false
  if (list.length === 1) return isLoneAuthor(list[0] ?? '')
  // "(Vision, Language, Audio)" is not a list of people.
  if (!list.some(name => wordsOf(name).length > 1 || isGroup(name) || /\p{Lo}/u.test(name))) return false
  const names = list.filter(looksLikeName).length
  return names / list.length >= (list.length <= 2 ? 1 : 0.75)
}

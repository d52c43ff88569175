import { collapse, hasHangul, wordsOf } from './text.ts'

const PARTICLES = new Set(
  'de da do dos das del della di du van von der den ten ter la le el al bin ibn ben abu y e zu zur af av of the und'.split(
    ' ',
  ),
)
const GROUP =
  /\b(?:team|group|lab|labs|project|consortium|collaboration|research|community|authors?|institute|university|inc|ai|deepmind|google|openai|meta|nvidia|anthropic|microsoft|apple)\b/i
const NOT_NAMES =
  /\b(?:we|our|is|are|was|were|which|that|this|with|using|based|from|when|than|https?|eg|ie)\b|[=<>%]|\d{3,}/i

const isNameToken = (token: string): boolean =>
  /^\p{Lu}/u.test(token) ||
  /^[("“']\p{L}/u.test(token) ||
  PARTICLES.has(token.toLowerCase()) ||
  /^(?:d['’]|o['’]|al-|el-|['’]t)/i.test(token)

/** Whether a piece of a list could be a person or a group. */
export function looksLikeName(piece: string): boolean {
  const name = collapse(piece.replace(/[*†‡§¶∗\d⁰-⁹₀-₉^{}]+/gu, ' '))
  if (name === '' || name.length > 60) return false
  if (hasHangul(name))
    return (
      /^[가-힣]{2,5}$/.test(name) ||
      (/^[가-힣A-Za-z ]+$/.test(name) && name.length <= 20 && /[A-Z]|팀|연구/.test(name))
    )
  if (NOT_NAMES.test(name)) return false
  const tokens = wordsOf(name)
  if (tokens.filter(token => !/^\p{Lu}\.?$/u.test(token)).length > 6) return false
  if (tokens.every(isNameToken)) return true
  return tokens.length <= 4 && tokens.length >= 2 && tokens.every(token => /^[\p{Ll}'-]{2,}$/u.test(token))
}

/** Pieces between commas (or semicolons, " and ", "&") outside parentheses. */
function pieces(content: string): string[] {
  const list: string[] = []
  let depth = 0
  let current = ''
  for (const char of content) {
    if (char === '(') depth += 1
    if (char === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && (char === ',' || char === ';' || char === '·' || char === '、')) {
      list.push(current)
      current = ''
    } else current += char
  }
  list.push(current)
  return list
    .flatMap(piece => piece.split(/\s+(?:and|&)\s+|^\s*(?:and|&)\s+/i))
    .map(collapse)
    .filter(Boolean)
}

const REMARK = /additional authors|not shown|^et\.? ?al\.?$|^others?$|^and \d+ more|^\d+ more|^등$/i

/** Footnote marks and affiliation numbers go, a nickname gets its spaces, "Jr." stays. */
const cleanName = (piece: string): string =>
  collapse(
    piece
      .replace(/\$?\^?\{?[*†‡§¶∗⁎✉♠♣♢♡]+\}?\$?/gu, ' ')
      .replace(/(?<=\p{L}\.?)[\d⁰-⁹₀-₉]+(?:\s*,?\s*[\d⁰-⁹]+)*$/u, '')
      .replace(/^[\d⁰-⁹]+(?=\p{L})/u, '')
      .replace(/\s*\(\s*([^()]*?)\s*\)\s*/g, ' ($1) ')
      .replace(/\bet\.? al\.?$/i, '')
      .replace(/^(?:by|and|&)\s+/i, ''),
  )

/** Remarks in parentheses that are no nickname: `(additional authors not shown)`, `(Google)`. */
const withoutRemarks = (content: string): string =>
  content.replace(
    /\((?:[^()]*(?:additional authors|not shown|other contributors|equal contribution|corresponding|alphabetical|\border\b)[^()]*|\s*[\d,\s]+)\)/gi,
    ' ',
  )

/** "Alice Smith Bob Jones": two or three people whose commas are missing. */
function splitMissingComma(name: string): string[] {
  const tokens = wordsOf(name)
  const plain = tokens.every(token => /^\p{Lu}\p{Ll}+(?:-\p{L}+)?$/u.test(token))
  const pairs = tokens.length === 4 || tokens.length === 6
  if (!plain || !pairs || GROUP.test(name) || tokens.some(token => PARTICLES.has(token.toLowerCase())))
    return [name]
  return tokens.flatMap((token, at) => (at % 2 === 0 ? [`${token} ${tokens[at + 1]}`] : []))
}

/**
 * The persons and groups of a byline, in order, as written. A group before a colon ("01.AI: Alex Young") is an
 * author of its own; footnote marks, "and", "et al." and remarks are removed.
 */
export function splitByline(content: string): string[] {
  const text = collapse(
    withoutRemarks(content).replace(/^\(+|\)+$/g, match => (balanced(content) ? '' : match)),
  )
  const group = /^([^,:]{2,60}):\s+(?=\S)(.*)$/.exec(text)
  const rest = group ? (group[2] ?? '') : text
  const names = pieces(rest)
    .filter(piece => !REMARK.test(piece))
    .map(cleanName)
    .filter(name => name !== '' && !REMARK.test(name) && /\p{L}/u.test(name))
  const joined = joinSuffixes(names)
  const longList = joined.length >= 3
  const people = longList ? joined.flatMap(splitMissingComma) : joined
  return group ? [collapse(group[1] ?? ''), ...people] : people
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

const balanced = (text: string): boolean => text.startsWith('(') && text.endsWith(')')

/** Whether the text between parentheses is a list of authors. */
export function isByline(content: string): boolean {
  const text = collapse(withoutRemarks(content)).replace(/^[^,:]{2,60}:\s+/, '')
  const list = pieces(text)
    .filter(piece => !REMARK.test(piece))
    .map(cleanName)
    .filter(Boolean)
  if (list.length === 0) return false
  const names = list.filter(looksLikeName).length
  if (list.length === 1) return isLoneAuthor(list[0] ?? '')
  return names / list.length >= (list.length <= 2 ? 1 : 0.75)
}

/** One name alone in parentheses must look like a full name or a group: `(ReST)` after a title is an acronym. */
function isLoneAuthor(name: string): boolean {
  if (!looksLikeName(name)) return false
  // Korean full names have three syllables as a rule; `(예를 들면)` and `(RL스럽게)` are remarks.
  if (hasHangul(name)) return /^[가-힣]{3}$/.test(name) || /(?:팀|연구소|연구팀|연구원)$/.test(name)
  const tokens = wordsOf(name)
  if (GROUP.test(name)) return tokens.length <= 5
  return (
    tokens.length >= 2 &&
    tokens.length <= 5 &&
    tokens.every(token => /^\p{Lu}[\p{L}.'’-]*$/u.test(token) || PARTICLES.has(token.toLowerCase()))
  )
}

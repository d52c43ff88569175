import { collapse, hasHangul, wordsOf } from './text.ts'

const PARTICLES = new Set(
  'de da do dos das del della di du van von der den ten ter la le el al bin ibn ben abu y e i op st zu zur af av of the und'.split(
    ' ',
  ),
)
const GROUP =
  /\b(?:team|group|labs?|laborator(?:y|ies)|project|consortium|collaboration|research|community|authors?|institute|university|college|school|academy|cent(?:er|re)|department|dept|foundation|inc|corp|corporation|company|ltd|llc|ai|deepmind|google|openai|meta|nvidia|anthropic|microsoft|apple)\b/i
const NOT_NAMES =
  /\b(?:we|our|is|are|was|were|which|that|this|with|using|based|from|when|than|https?|eg|ie)\b|[=<>%]|\d{3,}/i

export const isParticle = (token: string): boolean => PARTICLES.has(token.toLowerCase())

/** Whether a name speaks of a team, company or school. */
export const isGroup = (name: string): boolean => GROUP.test(name)

/** What stands in parentheses behind a title and is written like a name: `(Extended Abstract)`, `(Part Two)`. */
const REMARK_WORD =
  /\b(?:abstract|report|version|edition|part|oral|spotlight|poster|preprint|review|survey|tutorial|demo|draft|revised|updated?|appendix|supplementary|paper|code|data|dataset|benchmark|models?|learning|networks?|transformers?|attention|languages?|vision)\b/i

const isNameToken = (token: string): boolean =>
  /^\p{Lu}/u.test(token) ||
  /^[("“']\p{L}/u.test(token) ||
  isParticle(token) ||
  /^(?:d['’]|o['’]|al-|el-|['’]t)/i.test(token)

/** Whether a piece of a list could be a person or a group. */
export function looksLikeName(piece: string): boolean {
  const name = collapse(piece.replace(/[*†‡§¶∗\d\p{No}^{}]+/gu, ' ')).replace(/^\.+/, '')
  if (name === '' || name.length > 60) return false
  if (hasHangul(name))
    return (
      /^[가-힣]{2,5}$/.test(name) ||
      (/^[가-힣A-Za-z ]+$/.test(name) && name.length <= 20 && /[A-Z]|팀|연구/.test(name))
    )
  if (NOT_NAMES.test(name)) return false
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・\s]{2,12}$/u.test(name)) return true
  const tokens = wordsOf(name)
  if (
    isGroup(name) &&
    tokens.length <= 10 &&
    tokens.every(token => isNameToken(token) || /^(?:for|and|&)$/.test(token))
  )
    return true
  if (tokens.filter(token => !/^\p{Lu}\.?$/u.test(token)).length > 6) return false
  if (tokens.every(isNameToken)) return true
  return tokens.length <= 4 && tokens.length >= 2 && tokens.every(token => /^[\p{Ll}'-]{2,}$/u.test(token))
}

/** One name alone in parentheses must look like a full name or a group: `(ReST)` after a title is an acronym. */
export function isLoneAuthor(name: string): boolean {
  if (!looksLikeName(name)) return false
  // Korean full names have three syllables as a rule; `(예를 들면)` and `(RL스럽게)` are remarks.
  if (hasHangul(name)) return /^[가-힣]{3}$/.test(name) || /(?:팀|연구소|연구팀|연구원)$/.test(name)
  const tokens = wordsOf(name)
  if (isGroup(name)) return tokens.length <= 5
  return (
    !REMARK_WORD.test(name) &&
    tokens.length >= 2 &&
    tokens.length <= 5 &&
    tokens.every(token => /^\p{Lu}[\p{L}.'’-]*$/u.test(token) || isParticle(token))
  )
}

/** A Korean full name: one of the common family names and two syllables. */
export const looksLikeKoreanName = (name: string): boolean =>
  /^[김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국][가-힣]{2}$/.test(
    name,
  )

/** Full names and groups, as they stand in a list without parentheses. */
export const areFullNames = (names: readonly string[]): boolean =>
  names.length >= 2 &&
  (names.every(looksLikeKoreanName) ||
    names.every(
      name =>
        looksLikeName(name) &&
        /^[\p{Lu}\d]/u.test(name) &&
        (isGroup(name) || (wordsOf(name).length >= 2 && wordsOf(name).length <= 5)),
    ))

/** `by Jane Doe`, `Jane Doe et al.`: what makes one name without parentheses an author. */
const ANNOUNCES_ONE = /^by\s|\set al\.?$/i

/** Whether a text without parentheses names authors: several full names, or one that is announced as such. */
export const namesAuthors = (text: string, names: readonly string[]): boolean =>
  names.length === 1
    ? ANNOUNCES_ONE.test(text) && names.every(isLoneAuthor)
    : /[,;·&]|\sand\s/.test(text) && areFullNames(names)

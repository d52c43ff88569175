import { splitByline } from '../fields/byline.ts'
import { isInverted } from '../fields/inverted-names.ts'
import { beginsWithGivenName, isFamilyOfMany } from '../fields/missing-comma.ts'
import { isGroup, isLoneAuthor, isParticle } from '../fields/names.ts'
import { personName } from '../fields/person-name.ts'
import { capitalShare, wordsOf } from '../fields/text.ts'
import type { Atom } from './atom.ts'
import { familiesExplaining, familiesIn } from './cited-first.ts'
import { isFamily } from './families.ts'
import type { FoundTitle } from './find-title.ts'

/** Whether a text without a label can only be the name of one person: by a given name, an initial or a particle. */
function isOnePerson(text: string): boolean {
  const [first = '', ...others] = wordsOf(text)
  const told =
    beginsWithGivenName(text) ||
    [first, ...others.slice(0, -1)].some(word => /^\p{Lu}\.$/u.test(word)) ||
    (others.length > 1 && others.slice(0, -1).every(word => /^\p{Ll}/u.test(word) && isParticle(word)))
  return others.length > 0 && told && isLoneAuthor(text)
}

/** `알렉산더 키릴로프, 에릭 민툰`: names from elsewhere in Hangul. */
const IN_HANGUL = /^[가-힣]{1,6} [가-힣]{1,7}(?:\s?[,·]\s?[가-힣]{1,6} [가-힣]{1,7}){1,40}(?: 외| 등)?$/
/** Words and endings of remarks that could be read as names. */
const OF_REMARKS =
  /데이터|모델|학습|논문|언어|이미지|영상|성능|방법|결과|기반|연구|공개|리뷰|정리|요약|코드|기법|구조|생성|추론|평가|실험|정말|매우|좋은|새로운|큰|작은|(?:[은는을를의에도]|적인|하는|있는|없는|하다|된|한)(?=[ ,·]|$)/

const namesInHangul = (text: string): string[] =>
  IN_HANGUL.test(text) && !OF_REMARKS.test(text) ? text.replace(/ (?:외|등)$/, '').split(/\s?[,·]\s?/) : []

/** `Doe, Roe, Moe`, if a date or a venue is next. */
function familiesBefore(atom: Atom, next: Atom | undefined): string[] {
  const people = next?.kind === 'when' ? familiesIn(atom.text) : null
  return people !== null && people.length > 1 ? people : []
}

/** `Jane Doe (MIT)` */
const SCHOOL_BEHIND = / \(\p{Lu}[\p{L}.&-]{1,30}(?: [\p{L}.&-]{1,30}){0,4}\)$/u

/** `(Google)` behind a name reads like a group of authors, `(UC Berkeley)` like a person. */
const isSchool = (atom: Atom | undefined): boolean =>
  atom?.kind === 'people' &&
  atom.gap === '(' &&
  atom.people.length === 1 &&
  (isGroup(atom.text) || /^\p{Lu}{2,5} \p{Lu}\p{Ll}/u.test(atom.text))

/**
 * The one person whom words behind a title name, with or without a school behind the name; none if they say more. With a
 * school and a date or venue behind it, any name is one.
 */
function personIn(text: string, [next, last]: readonly Atom[]): string[] {
  const name = text.replace(SCHOOL_BEHIND, '')
  const atSchool = name !== text || isSchool(next)
  const isDated = (name === text ? last : next)?.kind === 'when'
  const atOne = atSchool && mayBeName(name) && (isDated || isFamilyOfMany(wordsOf(name).at(-1) ?? ''))
  const told = isOnePerson(name) || atOne
  return told ? splitByline(name) : []
}

/**
 * What stands behind a title: the first words are its authors if they are nothing but family names before a date. If it
 * is set apart, a name is enough.
 */
export function withAuthors(behind: readonly Atom[], apart: boolean): readonly Atom[] {
  const at = behind.findIndex(({ kind }) => kind === 'words')
  const [atom, ...others] = at < 0 ? [] : behind.slice(at)
  const [next] = others
  const isNamed = behind.some(other => other.kind === 'people' && !(other === next && isSchool(next)))
  if (!atom || isNamed || atom.url !== null) return behind
  const explaining = familiesExplaining(atom)
  const families = explaining.length > 0 ? explaining : familiesBefore(atom, next)
  const named = personIn(atom.text, others)
  const alone = named.length > 0 ? named : namesInHangul(atom.text)
  const people = families.length > 0 || !apart ? families : alone
  return people.length === 0 ? behind : behind.with(at, { ...atom, kind: 'people', people })
}

/** `Jane Doe. "`, `Jane Doe, `, `Doe, Jane. `, `Jane Doe (2024). `: all that stands before a title. */
const NAME_AHEAD =
  /^\s{0,4}((?:\p{Lu}(?:[^,，"“”„«»()]{2,60}?|[\p{L}'’-]{1,30}, \p{Lu}[\p{L}. '’-]{1,30}?)|[가-힣]{3}))(\s\((?:19|20)\d{2}[a-z]?\))?[.,，]\s{0,4}["“”„«»「『《]?\s{0,4}$/u
/** How words begin and end that are said of a paper: `Must Read`, `Essential Background`, `Prompt Tuning`. */
const SAID_OF_PAPERS =
  /\b(?:must|best|key|nice|great|good|my|our|new|old|big|first|next|also|see|read|idea|favou?rite|award|work|works|blog|post|talk|slides?|notes?|book|chapter|week|lecture|session|day|topic|deep|large|small|fast|self|few|zero|neural|monte|gradient|open)\b|(?:ical|tial|onal|ural|ative|able|ful|ous|nded|ing)\b/i

/** Whether two words or more can be a name, though no given name is known among them. */
const mayBeName = (text: string): boolean =>
  isLoneAuthor(text) &&
  !isGroup(text) &&
  (!SAID_OF_PAPERS.test(text) || isFamilyOfMany(wordsOf(text).at(-1) ?? '')) &&
  wordsOf(text).every(word => (isFamily(word) && !/\p{Lu}{2}/u.test(word)) || isParticle(word))

/** `Mixture of Experts` */
const isPhrase = (text: string): boolean => wordsOf(text).some(word => /^(?:of|and|the)$/i.test(word))

/** What stands before a title that is set apart, or before one in capitals and with a year: `Jane Doe. "A Title"` names its author. */
export function withAuthorAhead(
  before: readonly Atom[],
  markdown: string,
  { title, apart }: FoundTitle,
): readonly Atom[] {
  const [atom, ...others] = before
  const [, name = '', year = ''] = NAME_AHEAD.exec(markdown) ?? []
  const alone =
    atom?.kind === 'words' &&
    atom.url === null &&
    others.every(({ kind }) => kind === 'mark' || (kind === 'when' && year !== ''))
  const isAuthor = isInverted(name) === 'yes' || isOnePerson(name) || mayBeName(name)
  const isDated = year !== '' && isGroup(name) && isLoneAuthor(name)
  const isCapitalised = year !== '' && wordsOf(title).length >= 3 && capitalShare(title) >= 0.7
  const told =
    (apart || isCapitalised) && alone && name === atom.text && !isPhrase(name) && (isAuthor || isDated)
  // A book and a film stand so as well: the name alone makes no paper.
  return told
    ? [{ ...atom, kind: 'people', people: [personName(name)], lone: !apart || year === '' }, ...others]
    : before
}

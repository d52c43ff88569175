import { splitByline } from '../fields/byline.ts'
import { beginsWithGivenName } from '../fields/missing-comma.ts'
import { isLoneAuthor, isParticle } from '../fields/names.ts'
import { wordsOf } from '../fields/text.ts'
import type { Atom } from './atom.ts'
import { familiesIn } from './cited-first.ts'

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

/**
 * What stands behind a title: the first words are its authors if they are nothing but family names before a date. If it
 * is set apart, a name is enough.
 */
export function withAuthors(behind: readonly Atom[], apart: boolean): readonly Atom[] {
  const at = behind.findIndex(({ kind }) => kind === 'words')
  const atom = behind[at]
  const isNamed = behind.some(({ kind }) => kind === 'people')
  if (!atom || isNamed || atom.url !== null) return behind
  const families = familiesBefore(atom, behind[at + 1])
  const named = isOnePerson(atom.text) ? splitByline(atom.text) : namesInHangul(atom.text)
  const people = families.length > 0 || !apart ? families : named
  return people.length === 0 ? behind : behind.with(at, { ...atom, kind: 'people', people })
}

import { beginsWithGivenName } from '../fields/missing-comma.ts'
import { isLoneAuthor, isParticle } from '../fields/names.ts'
import { wordsOf } from '../fields/text.ts'
import type { Atom } from './atom.ts'

/** Whether a text without a label can only be the name of one person: by a given name, an initial or a particle. */
function isOnePerson(text: string): boolean {
  const [first = '', ...others] = wordsOf(text)
  const told =
    beginsWithGivenName(text) ||
    [first, ...others.slice(0, -1)].some(word => /^\p{Lu}\.$/u.test(word)) ||
    (others.length > 1 && others.slice(0, -1).every(word => /^\p{Ll}/u.test(word) && isParticle(word)))
  return others.length > 0 && told && isLoneAuthor(text)
}

/** What stands behind a title that is set apart: the first words are its only author if they are nothing but a name. */
export function withLoneAuthor(behind: readonly Atom[]): readonly Atom[] {
  const at = behind.findIndex(({ kind }) => kind === 'words')
  const atom = behind[at]
  const isNamed = behind.some(({ kind }) => kind === 'people')
  if (!atom || isNamed || atom.url !== null || !isOnePerson(atom.text)) return behind
  return behind.with(at, { ...atom, kind: 'people', people: [atom.text] })
}

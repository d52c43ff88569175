import { wordsOf } from '../fields/text.ts'
import type { Atom } from './atom.ts'

const FEWEST_WORDS = 3

/** The titles of other papers in what is said of one: set apart, with those who wrote them right behind, and without a link. */
export const papersWithin = (atoms: readonly Atom[]): string[] =>
  atoms.flatMap(({ kind, text, url, strong, emphasis, quoted }, at) => {
    const isApart = url === null && (strong || emphasis || quoted)
    const isTitle = kind === 'words' && isApart && wordsOf(text).length >= FEWEST_WORDS
    return isTitle && atoms[at + 1]?.kind === 'people' ? [text] : []
  })

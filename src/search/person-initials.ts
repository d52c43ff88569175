import { foldText } from '../graph/fold.ts'
import { SIGNS } from './terms.ts'

/**
 * People are cited by the initials of their given names: "K. He", "Alayrac, J.-B.", "LeCun Y". An author has a term for
 * the initial of each name before the last, the family name.
 */

const termOf = (letter: string): string => SIGNS.initial + foldText(letter).charAt(0)

/** The terms of the initials of a name in Latin letters; none for other names and for a single word. */
export function initialsOfGiven(name: string): string[] {
  const words = name.split(/\s+/).filter(Boolean)
  const given = words.slice(0, -1).flatMap(word => word.split(/[-‐‑.]/))
  return [...new Set(given.filter(word => /^\p{Script=Latin}/u.test(word)).map(termOf))]
}

/** What is one letter, or capitals with full stops: `K`, `K.`, `J.-B.`, `J.B.,` */
const INITIALS = /^(?:\p{Script=Latin}[.,]?|(?:\p{Script=Latin}\.-?){1,3}\p{Script=Latin}?,?)$/u

/** Whether a word can only be initials; a letter without a full stop may be the beginning of a word. */
export const isInitials = (word: string): boolean => INITIALS.test(word) && word.includes('.')

/** The terms that a word of a query asks for if it is initials; none for other words. */
export const initialsAsked = (word: string): string[] =>
  INITIALS.test(word) ? [...word.matchAll(/\p{L}/gu)].map(([letter]) => termOf(letter)) : []

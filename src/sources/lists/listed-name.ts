import { foldLetters } from '../../graph/fold.ts'
import { wordsOf } from '../fields/text.ts'

/** A name that a list gives a paper has no more words. */
const MOST_WORDS = 2
/** `Paper 1`, `#2` */
const NUMBERED = /^(?:paper|no\.?|논문|論文|论文)?\s?#?\d{1,4}[.)]?$/i

/** Whether words only count a paper. */
export const isNumber = (words: string): boolean => NUMBERED.test(words)

/** Whether words may be what a list calls a paper, whose title follows: `- Paper 1`. */
export const isName = (words: string): boolean => wordsOf(words).length <= MOST_WORDS

/** Whether such a name says something that the title does not. */
export const saysMore = (name: string, title: string): boolean =>
  !isNumber(name) && !foldLetters(title).includes(foldLetters(name))

import { isFamilyOfMany } from '../fields/missing-comma.ts'
import { isProperName, namesThing } from '../fields/names.ts'
import { wordsOf } from '../fields/text.ts'
import { type Atom, atomOf, type Dress, isDressed, PLAIN } from './atom.ts'

/** `Doe et al.` */
const CITED = /^\p{Lu}[\p{L}'’-]+ et\.? ?al\.?$/u
/** `Doe and Roe` */
const TWO_FAMILIES = /^(\p{Lu}[\p{L}'’-]+),? (?:and|&) (\p{Lu}[\p{L}'’-]+)$/u
const FAMILY = /^(?:and |& )?(\p{Lu}[\p{L}'’-]+)$/u
/** How words end that are no family names: `Pruning and Quantization`. */
const NO_FAMILY = /(?:tion|sion|ment|ity|ness|ics|ism|ogy|ance|ence|works?|els|ers|ors|ages|sis)$/

const ET_AL = / et\.? ?al\.?$/

/** The people that a text is, if it is `Doe and Roe`. */
function twoFamilies(text: string): string[] | null {
  const [, ...names] = TWO_FAMILIES.exec(text.trim()) ?? []
  return names.length === 2 && names.every(isFamily) ? names : null
}

export const isFamily = (word: string): boolean => word !== '' && !NO_FAMILY.test(word) && !namesThing(word)

/** Whether a part can be a title before `Doe et al.`, and not one more person. */
const isTitle = (part: string): boolean => wordsOf(part).length > 1 || isProperName(part)

/** Whether parts between commas are a title and the people that it is cited by: `Swin Transformer, Liu et al.`. */
export const citesAtEnd = (parts: readonly string[]): boolean =>
  parts.length > 1 && CITED.test(parts.at(-1)?.trim() ?? '') && isTitle(parts[0] ?? '')

/** Where the family names at the end of parts begin: `A Title, Doe, Roe and Moe`. */
function familiesFrom(parts: readonly string[]): number {
  let start = parts.length
  while (start > 1) {
    const part = parts[start - 1]?.trim() ?? ''
    const [, one = '', two = ''] = TWO_FAMILIES.exec(part) ?? FAMILY.exec(part) ?? []
    const last = start === parts.length && CITED.test(part)
    if (!last && !(isFamily(one) && (two === '' || isFamily(two)))) break
    start -= 1
  }
  return start
}

/**
 * `Swin Transformer, Liu et al.`, `Doe and Roe, A Title of a Paper`, and before a date `A Title of a Paper, Doe and Roe`.
 * Several words that end in -ing are no people.
 */
export function splitFamilies(
  parts: readonly string[],
  dress: Dress,
  gap: string,
  behind: readonly Atom[],
): Atom[] | null {
  const first = twoFamilies(parts[0] ?? '')
  if (first !== null && wordsOf(parts.slice(1).join(' ')).length >= 3)
    return [
      { ...atomOf(parts[0] ?? '', dress, gap, 'plain'), kind: 'people', people: first },
      atomOf(parts.slice(1).join(', '), dress, ', ', 'plain'),
    ]
  const cited = citesAtEnd(parts)
  const at = familiesFrom(parts)
  const [before, last] = [parts.slice(0, at).join(', '), parts.slice(at).join(', ').trim()]
  const people = last
    .replace(ET_AL, '')
    .split(/,? (?:and|&) |, /)
    .map(name => name.trim().replace(/^(?:and|&) /, ''))
    .filter(Boolean)
  const dated = behind.some(({ date }) => date !== null)
  const told = people.length > 1 && dated && (wordsOf(before).length >= 3 || isProperName(before))
  if (!(cited || told) || people.length === 0 || people.every(name => name.endsWith('ing'))) return null
  return [
    { ...atomOf('', dress, gap, 'plain'), kind: 'words', text: before.trim() },
    { ...atomOf(last, dress, ', ', 'plain'), kind: 'people', people },
  ]
}

const LONGEST_CITATION = 300
/** `Doe et al. (2020)`, `Doe & Roe, 2020`, and with a title before: `Llama 2: Doe et al. 2023`. */
const SHORT_CITATION =
  /^(?:([^:：]{2,200})[:：]\s+)?(\p{Lu}[\p{L}'’-]+(?: et\.? ?al\.?|(?<=\p{Ll})\+| ?(?:ら|ほか|他|等)|,? (?:and|&) \p{Lu}[\p{L}'’-]+))[,.]?\s*[([]?((?:19|20)\d{2})[a-z]?[)\]]?[.,]?$/u

/** The parts of a text that only cites a paper by family names and a year, or names it before that. */
export function citation(text: string, dress: Dress, gap: string): Atom[] | null {
  const [, title = '', names = '', year = ''] =
    SHORT_CITATION.exec(text.length <= LONGEST_CITATION ? text.trim() : '') ?? []
  const people = names.replace(/ et\.? ?al\.?$|\+$| ?(?:ら|ほか|他|等)$/u, '').split(/,? (?:and|&) /)
  if (names === '' || !people.every(isFamily)) return null
  const words: Atom[] = title === '' ? [] : [atomOf(title, dress, gap, 'plain')]
  const own = title === '' ? dress : PLAIN
  return [
    ...words,
    { ...atomOf(names, own, words.length > 0 ? ' ' : gap, 'plain'), kind: 'people', people },
    atomOf(year, PLAIN, ' ', 'plain'),
  ]
}

/** `Whisper, Doe et al.` where no other title is: a lone name before a family name is that of the paper. */
export function withNameAsTitle(atoms: readonly Atom[]): Atom[] {
  const [first] = atoms
  const [, name = '', cited = ''] = /^(\p{Lu}[\p{L}\p{N}-]+), (.*)$/su.exec(first?.text ?? '') ?? []
  const told = CITED.test(cited) && first?.kind !== 'when' && !isFamilyOfMany(name)
  if (!first || !told || atoms.slice(1).some(({ kind }) => kind === 'words')) return [...atoms]
  return [
    { ...first, kind: 'words', text: name, people: [] },
    { ...first, ...PLAIN, kind: 'people', text: cited, people: [cited.replace(ET_AL, '')] },
    ...atoms.slice(1),
  ]
}

/**
 * `Doe, J., & Roe, M. (2020). *Layer Normalization*`, `Doe et al. 2014 — Stochastic Things and Rapid Inference`: behind
 * authors, what reads like names is the title; and before authors in brackets, `Start Small and Think Long (Doe et al., 2020)`.
 */
export function withTitleLikeNames(atoms: readonly Atom[]): Atom[] {
  const authors = atoms.findIndex(({ kind }) => kind === 'people')
  if (authors < 0 || atoms.some(({ kind }) => kind === 'words')) return [...atoms]
  const behind = atoms.findIndex(
    (atom, at) =>
      at > authors && atom.kind === 'people' && (isDressed(atom) || atoms[at - 1]?.kind === 'when'),
  )
  const isCitedBehind = atoms.some(({ kind, gap }, at) => at > authors && kind === 'people' && gap === '(')
  const title = behind < 0 && isCitedBehind ? authors : behind
  return atoms.map((atom, at) => (at === title ? { ...atom, kind: 'words', people: [] } : atom))
}

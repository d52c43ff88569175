import { isInverted } from '../fields/inverted-names.ts'
import { personName } from '../fields/person-name.ts'
import { capitalShare, wordsOf } from '../fields/text.ts'
import type { Span } from '../markdown/spans.ts'
import { type Atom, atomOf, type Dress, isFact, PLAIN } from './atom.ts'
import { citedFirst } from './cited-first.ts'
import { citation } from './families.ts'
import { isPlain, markdownOf } from './labels.ts'
import { peopleOfText } from './people-of-text.ts'
import { withPlainNames, withPlainPeople, withPlainWords } from './plain-spans.ts'
import { peeled, sentences } from './sentences.ts'

const QUOTED = /[“"«『「《]([^“”"«»『』「」《》]{3,400})[”"»』」》][.,]?/u
/** `„A Title“` and `»A Title«`, as Germans quote, and `”A Title”`, as Swedes do. */
const QUOTED_LOW = /(?:„|(?<![\p{L}\p{N}.,!?])”(?=\p{Lu})|»(?=\S))([^„“”»«"]{3,400})(?:[“”"]|(?<=\S)«)[.,]?/u
/** In single quotation marks, which are apostrophes within words. */
const SINGLE =
  /(?<![\p{L}\p{N}])['‘](\p{Lu}(?:[^'‘’]|(?<=\p{L})['’](?=\p{L})){3,300})['’](?![\p{L}\p{N}])[.,]?/u
const BRACKETED = /[([【（]([^()[\]【】（）]{1,300})[)\]】）]/u
const APART = new RegExp(`${QUOTED_LOW.source}|${QUOTED.source}|${SINGLE.source}|${BRACKETED.source}`, 'gu')

/** `Doe et Roe, 2020`, `Doe und Roe 2020` */
const FOREIGN_AND = / (?:et|und|y|e|en|og|och|и) (?=\p{Lu}[\p{L}’'-]{1,30},? (?:19|20)\d\d[a-z]?$)/u

/** The parts of what stands in brackets, if all of it is facts, or nothing but marks and numbers. */
function bracketed(typed: string): Atom[] | null {
  const inside = typed.replace(FOREIGN_AND, ' and ')
  const parts = inside.split(/[;|]\s*|,\s+(?=(?:\p{L}+\s)?(?:19|20)\d\d|[A-Z]{3,})/u).flatMap(part => {
    const atoms = peeled(part, PLAIN, '(')
    return atoms.length > 1 ? atoms : [atomOf(part, PLAIN, '(', 'apart')]
  })
  if (parts.length > 1 && parts.every(isFact) && parts.some(({ kind }) => kind === 'when')) return parts
  const cited = citedFirst(inside, false)
  const isAll = cited !== null && inside.slice(cited.end).trim() === ''
  // `Doe, Roe 2024` reads like a name and where it is from.
  if (isAll && cited.people.people.length > 1) return [cited.people, cited.year]
  const whole = atomOf(inside, PLAIN, '(', 'apart')
  if (isFact(whole)) return [whole]
  if (whole.kind === 'mark' && !/^[\p{L}\p{N}]{1,4}$/u.test(inside.trim())) return [whole]
  return isAll ? [cited.people, cited.year] : null
}

const isTitleInQuotes = (text: string): boolean =>
  wordsOf(text).length >= 3 ||
  /^\p{Lu}\S*\s\S+[.,]$/u.test(text) ||
  /\p{Script=Han}{4}|\p{Script=Hangul}/u.test(text)

const COLON = /\s?[:：]\s*$/u

/** `Doe, Jane; Roe, John: „A Title“`: those who wrote what is quoted behind the colon. */
function peopleBeforeColon(text: string): Atom | null {
  const list = COLON.test(text) ? text.replace(COLON, '').trim() : ''
  const named = peopleOfText(list, 'apart')
  const one = list.replace(/,? et\.? ?al\.?$/, '')
  const people = named.length === 0 && isInverted(one) === 'yes' ? [personName(one)] : named
  return people.length > 0 && list !== ''
    ? { ...atomOf(list, PLAIN, '', 'plain'), kind: 'people', people }
    : null
}

/** The parts of a text without dress. */
function plainAtoms(text: string): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  const addText = (end: number, quotes = false) => {
    const part = text.slice(start, end)
    const people = quotes ? peopleBeforeColon(part) : null
    if (people) atoms.push(people)
    else if (part !== '') atoms.push(...sentences(part, /^\s*(?:::|[-–—:：])/.exec(part)?.[0] ?? ''))
  }
  for (const { 0: whole, 1: low, 2: double, 3: single, 4: inside, index } of text.matchAll(APART)) {
    const quoted = low ?? double ?? single
    const apart =
      quoted !== undefined
        ? isTitleInQuotes(quoted) || (index === 0 && capitalShare(quoted) === 1 && /\s/.test(quoted))
          ? [atomOf(quoted, { ...PLAIN, quoted: true }, '', 'plain')]
          : null
        : bracketed(inside ?? '')
    if (apart === null) continue
    addText(index, quoted !== undefined)
    atoms.push(...apart)
    start = index + whole.length
  }
  addText(text.length)
  return atoms
}

/** The parts of the text that a line begins with. */
function firstAtoms(text: string, isLast: boolean): Atom[] {
  const cited = citedFirst(text, isLast)
  return cited ? [cited.people, cited.year, ...plainAtoms(text.slice(cited.end))] : plainAtoms(text)
}

/** The longest part of a line that is looked at closely; of what is longer only the beginning may hold facts. */
const LONGEST = 4_000
const BEGINNING = 1_000

/** The parts of a text in one dress: it is one, unless it holds several facts, as `*Jane Doe et al. arXiv 2023*`. */
function dressedAtoms(text: string, dress: Dress): Atom[] {
  const { url, emphasis } = dress
  const short = text.length > LONGEST ? null : citation(text, dress, '')
  if (short) return short
  const cited = url === null ? citedFirst(text, false) : null
  if (cited && /^[\s.,:]*$/.test(text.slice(cited.end))) return [cited.people, cited.year]
  const whole = atomOf(text, dress, '', emphasis && url === null ? 'apart' : 'plain')
  if (whole.kind !== 'words' || url !== null || text.length > LONGEST) return [whole]
  const parts = plainAtoms(text).filter(({ kind }) => kind !== 'mark')
  return parts.length > 1 && parts.every(isFact) ? parts : [whole]
}

/** A line as parts that say one thing each, and as Markdown. */
export interface ReadLine {
  atoms: Atom[]
  markdown: string
}

/** The parts of a plain text, however long it is: behind its beginning, it is one. */
function partsOfPlain(text: string, read: (text: string) => Atom[]): Atom[] {
  const end = text.length > LONGEST ? text.lastIndexOf(' ', BEGINNING) : -1
  if (end <= 0) return text.length > LONGEST ? [atomOf(text, PLAIN, '', 'plain')] : read(text)
  const rest = text.slice(end)
  return [
    ...read(text.slice(0, end)),
    { ...atomOf('', PLAIN, ' ', 'plain'), kind: 'words', text: rest.trim() },
  ]
}

/** The parts of a line, in order. */
export function readLine(line: readonly Span[]): ReadLine {
  const atoms: Atom[] = []
  let markdown = ''
  const spans = withPlainWords(withPlainPeople(withPlainNames(line)))
  for (const span of spans) {
    const { url, strong, emphasis } = span
    const text = span.text.replace(/\s+/g, ' ')
    const cut = isPlain(span)
    const begins = markdown === ''
    const found = !cut
      ? dressedAtoms(text, { url, strong, emphasis, quoted: false })
      : begins
        ? partsOfPlain(text, part => firstAtoms(part, spans.length === 1))
        : partsOfPlain(text, plainAtoms)
    const written = markdownOf([{ text, url }])
    const start = markdown.length
    let from = 0
    for (const atom of found) {
      from = Math.max(from, cut ? text.indexOf(atom.text, from) : 0)
      atoms.push({ ...atom, at: start + from })
      from += cut ? atom.text.length : 0
    }
    markdown += isPlain(span) ? text : written === text.trim() ? text : written
  }
  return { atoms, markdown }
}

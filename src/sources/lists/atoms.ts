import { collapse, wordsOf } from '../fields/text.ts'
import { type WhenAndWhere, whenAndWhere } from '../fields/venue.ts'
import type { Span } from '../markdown/spans.ts'
import { isPlain, markdownOf } from './labels.ts'
import { peopleOfText } from './people-of-text.ts'

/** A part of a line that says one thing. */
export interface Atom extends WhenAndWhere {
  kind: 'words' | 'people' | 'when' | 'mark'
  /** Without marks around it. */
  text: string
  people: string[]
  url: string | null
  strong: boolean
  emphasis: boolean
  /** Whether it stood in quotation marks. */
  quoted: boolean
  /** What stands between it and the part before. */
  gap: string
  /** Where it begins in the line in Markdown. */
  at: number
}

type Dress = Pick<Atom, 'url' | 'strong' | 'emphasis' | 'quoted'>
const PLAIN: Dress = { url: null, strong: false, emphasis: false, quoted: false }

/** Marks that stand around parts and belong to neither. */
const MARK = /^(?:[\s,;|·•/–—-]|\p{Extended_Pictographic}|\uFE0F)$/u
const SHORT_CODE = /:[a-z0-9_+-]{1,40}:/g

/** The text without marks, emoji and separators around it. */
function trimmed(text: string): string {
  const plain = collapse(text.slice(0, 20_000).replace(SHORT_CODE, ' '))
  const letters = [...plain.replace(/^[.,:：]+\s|^[.,]?["”](?=\s|$)/, '')]
  let [start, end] = [0, letters.length]
  while (start < end && MARK.test(letters[start] ?? '')) start += 1
  while (end > start && MARK.test(letters[end - 1] ?? '')) end -= 1
  return letters.slice(start, end).join('').trim()
}

const withoutStop = (text: string): string => text.replace(/(?<=[\p{L}\p{N})\]"”'’]{2})\.$/u, '')

const NUMBER = /^(?:[([]?\d{1,4}[.)\]:]|#?\d{1,6}k?|no\.?\s?\d{1,4})$/i

/** What a text is about, whatever its dress. */
function atomOf(typed: string, dress: Dress, gap: string, set: 'apart' | 'plain'): Atom {
  const text = withoutStop(trimmed(typed))
  const atom: Atom = {
    ...dress,
    kind: 'words',
    text,
    people: [],
    date: null,
    venue: null,
    gap,
    at: 0,
  }
  if (!/[\p{L}\p{N}]/u.test(text) || NUMBER.test(text)) return { ...atom, kind: 'mark' }
  const when = whenAndWhere(text)
  if (when.date !== null || when.venue !== null) return { ...atom, ...when, kind: 'when' }
  const people = peopleOfText(text, set)
  return people.length > 0 ? { ...atom, people, kind: 'people' } : atom
}

const isFact = ({ kind }: Atom): boolean => kind === 'people' || kind === 'when'

/** The parts between commas; those at the end and the beginning that are dates, venues or people stand alone. */
function peeled(text: string, dress: Dress, gap: string): Atom[] {
  const whole = atomOf(text, dress, gap, 'plain')
  const parts = text.split(/[,，]\s+/)
  if (whole.kind !== 'words' || parts.length < 2 || parts.length > 200) return [whole]
  const behind: Atom[] = []
  let end = parts.length
  while (end > 1) {
    const last = atomOf(parts[end - 1] ?? '', dress, ', ', 'plain')
    const two = end > 2 ? atomOf(parts.slice(end - 2, end).join(', '), dress, ', ', 'plain') : last
    if (last.kind !== 'when' && two.kind !== 'when') break
    behind.unshift(last.kind === 'when' ? last : two)
    end -= last.kind === 'when' ? 1 : 2
  }
  const rest = parts.slice(0, end)
  const split = splitPeople(rest, dress, gap) ?? [atomOf(rest.join(', '), dress, gap, 'plain')]
  return [...split, ...behind]
}

/** `A Title, Jane Doe et al.` and `Jane Doe, John Roe, A Title`. */
function splitPeople(parts: readonly string[], dress: Dress, gap: string): Atom[] | null {
  const most = Math.min(parts.length, 40)
  for (let at = 1; at < most; at += 1) {
    const [before, after] = [parts.slice(0, at).join(', '), parts.slice(at).join(', ')]
    if (wordsOf(before).length < 3) continue
    const people = atomOf(after, dress, ', ', 'plain')
    if (people.kind === 'people' && !namesPeople(before)) return [atomOf(before, dress, gap, 'plain'), people]
  }
  for (let at = most - 1; at > 0; at -= 1) {
    const [before, after] = [parts.slice(0, at).join(', '), parts.slice(at).join(', ')]
    const initials = /(?:^|\s)\p{Lu}\.\s?\p{Lu}/u.test(before)
    if (wordsOf(after).length < 3 || namesPeople(after)) continue
    const people = atomOf(before, dress, gap, at === 1 && initials ? 'apart' : 'plain')
    if (people.kind === 'people') return [people, atomOf(after, dress, ', ', 'plain')]
  }
  return null
}

const namesPeople = (text: string): boolean => peopleOfText(text, 'plain').length > 0

/** Where a sentence or a part of a line ends; initials and abbreviations do not. */
const ENDS =
  /(?<!\b(?:al|vs|cf|eg|ie|e\.g|i\.e|etc|Jr|Sr|St|Dr|Prof|Vol|vol|No|pp|Proc|Conf|Int))(?<=[\p{L}\p{N})\]”"'’%+]{2})[.。]\s+(?=\S)|\s[|｜]\s|\s[-–—]{1,2}\s|\s[·•]\s|\s\/\/?\s|[。；]|;\s/gu
const AL = /^(.{2,200}?\bet\.? ?al\.?)[,:]?\s+(?=[“"\p{Lu}])/u
const BY = /^(.*\S)[,.]?\s+by\s+(\S.*)$/s

/** The parts of a plain text that holds no quotations and no facts in brackets. */
function sentences(text: string, gap: string): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  let before = gap
  const add = (part: string) => {
    if (part.trim() === '') return
    const [, people = ''] = AL.exec(part) ?? []
    const [, said = '', names = ''] = BY.exec(part.slice(0, 2_000)) ?? []
    if (people && namesPeople(people))
      atoms.push(atomOf(people, PLAIN, before, 'plain'), ...peeled(part.slice(people.length), PLAIN, ' '))
    else if (said && wordsOf(said).length >= 2 && peopleOfText(names, 'apart').length > 0)
      atoms.push(...peeled(said, PLAIN, before), atomOf(names, PLAIN, ' ', 'apart'))
    else atoms.push(...peeled(part, PLAIN, before))
  }
  for (const { 0: mark, index } of text.matchAll(ENDS)) {
    add(text.slice(start, index))
    start = index + mark.length
    before = mark
  }
  add(text.slice(start))
  return atoms
}

const QUOTED = /[“"«『「《]([^“”"«»『』「」《》]{3,400})[”"»』」》][.,]?/u
const BRACKETED = /[([【（]([^()[\]【】（）]{1,300})[)\]】）]/u
const APART = new RegExp(`${QUOTED.source}|${BRACKETED.source}`, 'gu')

/** The parts of what stands in brackets, if all of it is facts, or nothing but marks and numbers. */
function bracketed(inside: string): Atom[] | null {
  const parts = inside.split(/[;|]\s*|,\s+(?=(?:\p{L}+\s)?(?:19|20)\d\d|[A-Z]{3,})/u).flatMap(part => {
    const atoms = peeled(part, PLAIN, '(')
    return atoms.length > 1 ? atoms : [atomOf(part, PLAIN, '(', 'apart')]
  })
  if (parts.length > 1 && parts.every(isFact) && parts.some(({ kind }) => kind === 'when')) return parts
  const whole = atomOf(inside, PLAIN, '(', 'apart')
  if (isFact(whole)) return [whole]
  if (whole.kind === 'mark' && !/^[\p{L}\p{N}]{1,4}$/u.test(inside.trim())) return [whole]
  return null
}

const isTitleInQuotes = (text: string): boolean =>
  wordsOf(text).length >= 3 || /\p{Script=Han}{4}|\p{Script=Hangul}/u.test(text)

/** The parts of a text without dress. */
function plainAtoms(text: string): Atom[] {
  const atoms: Atom[] = []
  let start = 0
  const addText = (end: number) => {
    const part = text.slice(start, end)
    if (part !== '') atoms.push(...sentences(part, /^\s*[-–—:：]/.exec(part)?.[0] ?? ''))
  }
  for (const { 0: whole, 1: quoted, 2: inside, index } of text.matchAll(APART)) {
    const apart =
      quoted !== undefined
        ? isTitleInQuotes(quoted)
          ? [atomOf(quoted, { ...PLAIN, quoted: true }, '', 'plain')]
          : null
        : bracketed(inside ?? '')
    if (apart === null) continue
    addText(index)
    atoms.push(...apart)
    start = index + whole.length
  }
  addText(text.length)
  return atoms
}

/** A word in italics within a plain title is part of it. */
function isPartOfPlain(line: readonly Span[], at: number): boolean {
  const { text, emphasis, strong, url } = line[at] as Span
  const [before, after] = [line[at - 1], line[at + 1]]
  const inside = before && isPlain(before) && /\p{L}\p{L}\s*$|[-(“"]$/u.test(before.text)
  const goesOn = !after || (isPlain(after) && /^\s*[\p{Ll}\p{N}:?)”"-]/u.test(after.text))
  return emphasis && !strong && url === null && wordsOf(text).length <= 2 && inside === true && goesOn
}

/** `[Jane Doe](…), [John Roe](…)`: names with links to their pages, as one plain text. */
function withPlainNames(line: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < line.length; at += 1) {
    let end = at
    while (isNameLink(line[end]) && isComma(line[end + 1]) && isNameLink(line[end + 2])) end += 2
    const text = line
      .slice(at, end + 1)
      .map(span => span.text)
      .join('')
    if (end > at && peopleOfText(text, 'apart').length > 0) {
      spans.push({ ...(line[at] as Span), url: null, text })
      at = end
    } else spans.push(line[at] as Span)
  }
  return spans
}

const isNameLink = (span: Span | undefined): boolean =>
  span !== undefined && span.url !== null && wordsOf(span.text).length <= 5
const isComma = (span: Span | undefined): boolean =>
  span !== undefined && span.url === null && /^\s*(?:[,，、;&*†‡\d]|and)+\s*(?:and\s*)?$/.test(span.text)

/** The line with words in italics made plain where they are part of a text. */
function withPlainWords(line: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const [at, span] of line.entries()) {
    const next = isPartOfPlain(line, at) ? { ...span, emphasis: false } : span
    const last = spans.at(-1)
    if (last && isPlain(last) && isPlain(next)) last.text += next.text
    else spans.push({ ...next })
  }
  return spans
}

/** The longest part of a line that is looked at closely; what is longer is a text and no list of facts. */
const LONGEST = 4_000

/** A line as parts that say one thing each, and as Markdown. */
export interface ReadLine {
  atoms: Atom[]
  markdown: string
}

/** The parts of a line, in order. */
export function readLine(line: readonly Span[]): ReadLine {
  const atoms: Atom[] = []
  let markdown = ''
  for (const span of withPlainWords(withPlainNames(line))) {
    const { url, strong, emphasis } = span
    const text = span.text.replace(/\s+/g, ' ')
    const set = emphasis && url === null ? 'apart' : 'plain'
    const cut = isPlain(span) && text.length <= LONGEST
    const found = cut ? plainAtoms(text) : [atomOf(text, { url, strong, emphasis, quoted: false }, '', set)]
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

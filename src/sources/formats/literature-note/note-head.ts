import { foldLetters } from '../../../graph/fold.ts'
import { trimMarksEnd } from '../../../graph/trim.ts'
import { dateOfLine } from '../../fields/dates.ts'
import { readable } from '../../fields/field-values.ts'
import { areFullNames } from '../../fields/names.ts'
import { type Field, factsOf, type PaperFacts } from '../../fields/paper-facts.ts'
import { peopleOfByline } from '../../fields/people.ts'
import { peopleOf } from '../../fields/people-of.ts'
import { wordsOf } from '../../fields/text.ts'
import { namesBelowTitle } from '../../lines/mark-bylines.ts'
import { citationAbove } from './citation.ts'
import type { NoteLine } from './note-lines.ts'
import { type NoteTitle, readNoteTitle } from './note-title.ts'
import { factsGiven, isTitleHeading, type Section } from './sections.ts'

/** What identifies the paper of a note, and the lines that say it. */
export interface NoteHead {
  facts: PaperFacts
  read: NoteTitle
  from: 'text' | 'filename'
  authors: string[]
  /** The heading with the title. */
  heading: NoteLine | null
  /** Lines above the text that are no fields. */
  top: NoteLine[]
  /** Lines that say nothing else. */
  used: Set<NoteLine>
}

/** A longer line is no list of names. */
const LONGEST_BYLINE = 4_000

/** The sections above the text: what stands before any heading, and below the title. */
function topOf(sections: readonly Section[]): Section[] {
  const [first, second] = sections
  if (!first || (first.heading !== null && !isTitleHeading(first.heading))) return []
  const title = first.heading === null ? second?.heading : null
  return second && title?.depth === 1 && isTitleHeading(title) ? [first, second] : [first]
}

/** Whether all fields of a section are those that may stand anywhere. */
const areEverywhere = ({ fields }: Section): boolean =>
  fields.every(({ names }) => names.includes('tags') || names.includes('abstract'))

/** Whether fields may stand here: at the top, in a section of them, in a callout. */
const holdsFields = (section: Section, top: readonly Section[]): boolean =>
  top.includes(section) ||
  factsGiven(section.fields) >= 2 ||
  section.lines.some(({ callout }) => callout !== '') ||
  areEverywhere(section)

/** What stands below a title: names, with the year behind them, or only a date. */
interface Byline {
  authors: string[]
  date: string | null
  used: NoteLine[]
}

const YEAR_BEHIND = /[,.]? ?[([]?((?:19|20)\d{2})[)\].]?$/

/** The names in a line, and the year behind them; null if it is not a list of names. */
function readByline(text: string): { authors: string[]; date: string | null } | null {
  const plain = text.length < LONGEST_BYLINE ? readable(text) : ''
  const [, date = null] = YEAR_BEHIND.exec(plain) ?? []
  const list = trimMarksEnd(plain.replace(YEAR_BEHIND, ''), '*_')
  const names = namesBelowTitle(list)
  if (names !== null) return { authors: peopleOfByline(names), date }
  const people = /[;,]/.test(list) ? peopleOf(list) : []
  return areFullNames(people) && people.length * 2 <= list.split(/[;,]/).length
    ? { authors: people, date }
    : null
}

/** Reads the first lines below the title. */
function bylineIn(top: readonly NoteLine[], signed: boolean): Byline {
  const byline: Byline = { authors: [], date: null, used: [] }
  for (const line of top.slice(0, 3)) {
    const date = dateOfLine(line.text)
    const read = date || signed || line.kind === 'item' ? null : readByline(line.text)
    if (!date && !(read && byline.authors.length === 0)) continue
    byline.date ??= date ?? read?.date ?? null
    byline.authors.push(...(read?.authors ?? []))
    byline.used.push(line)
  }
  return byline
}

/** The title in the fields, that of the heading at the top, or that of the note. */
export function readHead(
  sections: readonly Section[],
  given: { fields: readonly Field[]; title: string },
): NoteHead {
  const top = topOf(sections)
  const withFields = sections.filter(section => holdsFields(section, top))
  const facts = factsOf([...withFields.flatMap(({ fields }) => fields), ...given.fields])
  const used = new Set(withFields.flatMap(section => [...section.used]))
  const heading = top.map(section => section.heading).find(isTitleHeading) ?? null
  const shown = facts.title ?? heading?.text
  const lines = top.flatMap(section => section.lines).filter(line => !used.has(line))
  const byline = bylineIn(lines, facts.authors.length > 0)
  for (const line of [...byline.used, ...(heading ? [heading] : [])]) used.add(line)
  const from = shown === undefined ? 'filename' : 'text'
  const signed = [...facts.authors, ...byline.authors]
  const named = readNoteTitle(shown ?? given.title)
  const cited = citationAbove(lines)
  // `CycleGAN 리뷰` above a reference with the whole title.
  const isShort = cited !== null && wordsOf(named.title).length < 3
  const read = isShort ? { ...named, title: cited.title } : named
  const dated = { ...facts, noted: facts.noted ?? byline.date }
  const authors =
    signed.length === 0 && cited && foldLetters(cited.title) === foldLetters(read.title)
      ? cited.authors
      : signed
  return { facts: dated, read, from, authors, heading, top: lines, used }
}

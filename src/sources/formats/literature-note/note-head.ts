import { splitByline } from '../../fields/byline.ts'
import { type Field, factsOf, type PaperFacts } from '../../fields/paper-facts.ts'
import { namesBelowTitle } from '../../lines/mark-bylines.ts'
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

/** Names in the first lines below the title. */
function bylineIn(top: readonly NoteLine[]): { authors: string[]; line: NoteLine } | null {
  const line = top.slice(0, 3).find(({ kind, text }) => kind === 'text' && namesBelowTitle(text) !== null)
  return line ? { authors: splitByline(namesBelowTitle(line.text) ?? ''), line } : null
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
  const byline = facts.authors.length === 0 ? bylineIn(lines) : null
  if (heading) used.add(heading)
  if (byline) used.add(byline.line)
  const from = shown === undefined ? 'filename' : 'text'
  const authors = byline?.authors ?? facts.authors
  return { facts, read: readNoteTitle(shown ?? given.title), from, authors, heading, top: lines, used }
}

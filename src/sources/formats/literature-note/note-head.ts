import { foldLetters } from '../../../graph/fold.ts'
import { readable } from '../../fields/field-values.ts'
import { type Field, factsOf, type PaperFacts } from '../../fields/paper-facts.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { wordsOf } from '../../fields/text.ts'
import { citationAbove } from './citation.ts'
import { type Byline, bylineIn } from './note-byline.ts'
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

/** `> [!abstract] A Title`, above the fields of the paper. */
const boxedTitle = (top: readonly Section[]): NoteLine | undefined =>
  top
    .flatMap(({ lines }) => lines)
    .find(({ raw, text }) => /^>\s?\[!/.test(raw) && wordsOf(text).length >= 3 && isPlainTitle(text))

/** What the fields say, and else the lines below the title. */
const withByline = (facts: PaperFacts, byline: Byline): PaperFacts => ({
  ...facts,
  venue: facts.venue ?? byline.venue,
  published: facts.published ?? byline.published,
  noted: facts.noted ?? byline.noted,
})

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
  const boxed = !facts.title && !heading && facts.authors.length > 0 ? boxedTitle(top) : undefined
  const shown = facts.title ?? heading?.text ?? boxed?.text
  const lines = top.flatMap(section => section.lines).filter(line => !used.has(line))
  const byline = bylineIn(lines, facts.authors.length > 0)
  for (const line of [...byline.used, ...(heading ? [heading] : []), ...(boxed ? [boxed] : [])])
    used.add(line)
  const from = shown === undefined ? 'filename' : 'text'
  const named = readNoteTitle(shown ?? given.title)
  const cited = citationAbove(lines)
  // `CycleGAN 리뷰` above a reference with the whole title, or above title and names.
  const isShort = wordsOf(named.title).length < 3
  if (isShort && !cited && byline.title) used.add(byline.title)
  const whole = isShort ? (cited?.title ?? (byline.title && readable(byline.title.text))) : null
  const read = whole ? { ...named, title: whole } : named
  const signed = [...facts.authors, ...byline.authors]
  const isCited = cited !== null && foldLetters(cited.title) === foldLetters(read.title)
  const authors = signed.length === 0 && isCited ? cited.authors : signed
  return { facts: withByline(facts, byline), read, from, authors, heading, top: lines, used }
}

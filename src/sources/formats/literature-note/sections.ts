import { type FieldName, foldedLabel } from '../../fields/field-labels.ts'
import { type Field, nameOfField } from '../../fields/paper-facts.ts'
import { saysNothing } from '../../fields/plain-headings.ts'
import { type FieldLines, fieldsIn } from './fields-in.ts'
import type { NoteLine } from './note-lines.ts'
import { isOfAPaper, saysWhatPart } from './parts-of-review.ts'

/** A heading of a note and what stands below it, up to the next one. */
export interface Section extends FieldLines {
  heading: NoteLine | null
  /** That of its heading; 0 for what stands above all headings. */
  depth: number
  lines: NoteLine[]
}

/** `original-title:: …` below `title:: @doe2024`: another title of the same paper. */
const ORIGINAL = foldedLabel('original title')

const isTitleField = (field: Field): boolean =>
  nameOfField(field) === 'title' && foldedLabel(field.label) !== ORIGINAL

const begin = (heading: NoteLine | null): Section => ({
  heading,
  depth: heading?.depth ?? 0,
  lines: [],
  fields: [],
  used: new Set(),
})

/** The depth of what is cut from below a heading. */
const BELOW_HEADINGS = 6.5

const namesOf = (line: NoteLine): string[] =>
  fieldsIn([line]).fields.map(field =>
    nameOfField(field) === 'title' && !isTitleField(field) ? '' : nameOfField(field),
  )

/** Where papers begin that have a title each: there, or at the field that the first one begins with, if each has it once. */
function startsOf(lines: readonly NoteLine[]): number[] {
  const named = lines.map(namesOf)
  const where = (name: string) => named.flatMap((names, at) => (names.includes(name) ? [at] : []))
  const titles = where('title')
  const [first = 'title'] = named.find(names => names.length > 0) ?? []
  const firsts = where(first)
  return first === 'authors' && firsts.length === titles.length ? firsts : titles
}

/** Cuts a part where another title is given: `Title: …` and fields, again and again. The heading stands above all of them. */
function* cutAtTitles(section: Section): Generator<Section> {
  const titles = startsOf(section.lines)
  if (titles.length < 2) {
    yield section
    return
  }
  const { heading, lines } = section
  const starts = heading ? titles : [0, ...titles.slice(1)]
  if (heading) yield { ...begin(heading), lines: lines.slice(0, starts[0]) }
  const depth = heading ? BELOW_HEADINGS : 0
  for (const [at, start] of starts.entries())
    yield { ...begin(null), depth, lines: lines.slice(start, starts[at + 1]) }
}

/** The sections of a note. */
export function sectionsOf(lines: readonly NoteLine[]): Section[] {
  const sections = [begin(null)]
  for (const line of lines) {
    if (line.kind === 'heading') sections.push(begin(line))
    else sections.at(-1)?.lines.push(line)
  }
  return sections
    .flatMap(section => [...cutAtTitles(section)])
    .filter(({ heading, lines }) => heading || lines.length > 0)
    .map(section => ({ ...section, ...fieldsIn(section.lines) }))
}

/** What only a text about a paper names. */
const ABOUT_PAPER: readonly FieldName[] = [
  'title',
  'authors',
  'link',
  'doi',
  'arxiv',
  'published',
  'venue',
  'abstract',
]

/** How many facts about a paper fields give. */
export const factsGiven = (fields: readonly Field[]): number =>
  new Set(fields.map(nameOfField).filter(name => ABOUT_PAPER.includes(name))).size

/** Whether the heading may be the title of a paper. */
export const isTitleHeading = (heading: NoteLine | null): heading is NoteLine =>
  heading !== null && !saysNothing(heading.text) && !saysWhatPart(heading.text)

/** Whether the headings show that the text is about a paper. */
export const isAboutPaper = (sections: readonly Section[]): boolean =>
  sections.some(({ heading }) => heading !== null && isOfAPaper(heading.text))

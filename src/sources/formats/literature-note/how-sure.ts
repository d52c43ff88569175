import { fieldsCalled } from '../../fields/field-labels.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { linksIn } from '../../fields/links.ts'
import { nameOfField } from '../../fields/paper-facts.ts'
import type { TypedLines } from '../../lines/typed-lines.ts'
import { fieldsIn } from './fields-in.ts'
import { matterFields } from './matter-fields.ts'
import { type NoteLine, withoutTags } from './note-lines.ts'
import { readNoteTitle } from './note-title.ts'
import { saysWhatPart } from './parts-of-review.ts'
import { factsGiven } from './sections.ts'

/** How many lines at the top show what a note is. */
const FIRST_LINES = 200
const HEADING = /^#{1,6}\s+(\S.*)$/

/** A line of the top as if it were parsed. */
const asLine = (raw: string, line: number): NoteLine => ({
  kind: 'text',
  text: withoutTags(raw)
    .replace(/^\s*(?:>\s*)*(?:[-*+•]\s+)?/, '')
    .trim(),
  raw,
  line,
  block: line,
  indent: 0,
  depth: 0,
  links: [],
  tags: [],
  callout: '',
})

/** Whether the labelled fields are those of papers. */
function hasFields(texts: readonly string[]): boolean {
  const { fields } = fieldsIn(texts.map(asLine).filter(({ text }) => text.length < 2_000 && text !== ''))
  const names = fields.map(nameOfField)
  const shown = names.filter(name => ['authors', 'doi', 'arxiv', 'link', 'citekey'].includes(name)).length
  return shown >= 1 && (factsGiven(fields) >= 2 || names.filter(name => name === 'authors').length >= 2)
}

/** Whether it is a review of one paper: a title, and below it the parts of a review. */
function isReview(texts: readonly string[], title: string | null): boolean {
  const headings = texts.flatMap(text => HEADING.exec(text)?.[1] ?? [])
  const parts = headings.filter(saysWhatPart).length
  const linked = headings.filter(heading => linksIn(heading).length > 0).length
  const called = readNoteTitle(title ?? headings[0] ?? '').review
  return linked <= 1 && (parts >= 2 || (called && headings.length >= 1)) && parts * 2 >= headings.length - 2
}

/** `| Authors | Jane Doe |`: a table with a fact in each row is no table of papers. */
const ROW = /^\|([^|]{1,60})\|[^|]{1,2000}\|\s*$/

const isTableOfFields = (texts: readonly string[]): boolean => {
  const rows = texts.filter(text => text.startsWith('|')).map(text => ROW.exec(text)?.[1] ?? '')
  const named = rows.filter(label => fieldsCalled(label.replaceAll('*', '').trim()).length > 0).length
  return named >= 3 && rows.length <= 20 && named * 2 >= rows.length && rows.every(label => label !== '')
}

/** How sure it is that a text is a note about a paper, or about several with fields. */
export function howSure(lines: TypedLines): number {
  const { body, title, data } = splitFrontMatter(lines)
  const { identifies } = matterFields(data)
  if (identifies) return 0.96
  const texts = body.texts.slice(0, FIRST_LINES)
  const linked = texts.filter(text => HEADING.test(text) && /\]\(https?:/.test(text)).length
  if (isTableOfFields(texts)) return 0.94
  if (linked < 2 && hasFields(texts)) return 0.85
  return isReview(texts, title) ? 0.75 : 0
}

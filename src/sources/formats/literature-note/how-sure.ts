import { dateOfLine } from '../../fields/dates.ts'
import { fieldsCalled } from '../../fields/field-labels.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { labelledField } from '../../fields/labelled-field.ts'
import { linksIn, linksToPaper } from '../../fields/links.ts'
import { nameOfField } from '../../fields/paper-facts.ts'
import { wordsOfHeading } from '../../fields/plain-headings.ts'
import { wordsOf } from '../../fields/text.ts'
import type { TypedLines } from '../../lines/typed-lines.ts'
import { isNumber } from '../../lists/listed-name.ts'
import { papersListed } from '../markdown-list/papers-listed.ts'
import { hasTableOfPapers } from '../markdown-list/papers-tabled.ts'
import { isItemOfPaper } from '../markdown-list/start-names.ts'
import { fieldsIn } from './fields-in.ts'
import { matterFields } from './matter-fields.ts'
import { leadsToPaper } from './matter-shows.ts'
import { type NoteLine, withoutTags } from './note-lines.ts'
import { readNoteTitle } from './note-title.ts'
import { saysWhatPart } from './parts-of-review.ts'
import { factsGiven } from './sections.ts'

/** How many lines at the top show what a note is. */
const FIRST_LINES = 200
/** No line with a field is longer. */
const LONGEST = 4_000
/** A review does not mention more papers in lists of its own. */
const MANY = 6
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

/** Whether the labelled fields are those of papers. Below a title in front matter, the address of a paper is enough. */
function hasFields(texts: readonly string[], titled: boolean): boolean {
  const { fields } = fieldsIn(texts.map(asLine).filter(({ text }) => text !== ''))
  if (titled && fields.some(leadsToPaper)) return true
  const names = fields.map(nameOfField)
  const shown = names.filter(name => ['authors', 'doi', 'arxiv', 'link', 'citekey'].includes(name)).length
  const authors = names.filter(name => name === 'authors').length
  return (
    (shown >= 1 && factsGiven(fields) >= 2) || authors >= 2 || (authors === 1 && new Set(names).size >= 2)
  )
}

/** Whether authors stand below one title again and again, so that the papers are items of a list. */
function isListed(texts: readonly string[]): boolean {
  let [seen, before] = [false, false]
  for (const line of texts.map(asLine)) {
    if (line.text === '') continue
    const names = HEADING.test(line.text) ? ['title'] : fieldsIn([line]).fields.map(nameOfField)
    const authors = names.includes('authors')
    if (names.includes('title')) seen = false
    if (authors && seen && !before) return true
    seen ||= authors
    before = authors
  }
  return false
}

/** Whether titles stand in items below other items: `- Paper 1`, and below it `- Title: …`. */
const areTitlesNested = (texts: readonly string[]): boolean =>
  texts.filter(text => /^\s+[-*+•]\s/.test(text) && labelledField(text, 'title') !== null).length >= 2

/** The lines at the top without those of code. */
function topOf({ texts }: TypedLines): string[] {
  const lines: string[] = []
  let inCode = false
  for (const text of texts.slice(0, FIRST_LINES)) {
    const isFence = /^\s*(?:```|~~~)/.test(text)
    if (isFence) inCode = !inCode
    else if (!inCode && text.length < LONGEST) lines.push(text)
  }
  return lines
}

/** Whether a title stands at the top, with the address of a paper below it. */
function isLinkedTitle(texts: readonly string[]): boolean {
  const [title, ...below] = texts.filter(text => text.trim() !== '').slice(0, 5)
  return /^#\s/.test(title ?? '') && below.some(linksToPaper)
}

/** `强化学习论文精读笔记` */
const OF_NOTES = /(?:论文|論文|논문).{0,6}(?:笔记|筆記|まとめ|メモ|정리|노트)$/u

/** Whether a list of papers is called notes: more papers than parts of a review stand below a title without an address. */
function isListOfNotes(texts: readonly string[]): boolean {
  const solid = texts.filter(text => text.trim() !== '')
  const parts = solid.filter(
    (text, at) => saysWhatPart(HEADING.exec(text)?.[1] ?? '') && !isItemOfPaper(solid[at + 1] ?? ''),
  )
  const papers = papersListed(aboveReferences(texts))
  return papers >= 2 && papers > parts.length && !isAddressedTitle(texts)
}

/** Whether the address of a paper stands right below the title, or is that of the title. */
function isAddressedTitle(texts: readonly string[]): boolean {
  const [title = '', next = ''] = texts.filter(text => text.trim() !== '')
  return [title, papersListed([next]) > 0 ? '' : next].some(text => linksToPaper(text))
}

/** Whether it is a review of one paper: a title, and below it the parts of a review. */
function isReview(texts: readonly string[], title: string | null): boolean {
  const headings = texts.flatMap(text => HEADING.exec(text)?.[1] ?? [])
  const parts = headings.filter(heading => saysWhatPart(heading) || /[?？]$/.test(heading)).length
  const linked = headings.filter(heading => linksIn(heading).length > 0).length
  const name = title ?? headings[0] ?? ''
  const called = readNoteTitle(name).review
  if ((called || OF_NOTES.test(name)) && isListOfNotes(texts)) return false
  const enough = parts >= 2 || (parts === 1 && headings.length === 2 && isLinkedTitle(texts))
  return linked <= 1 && ((called && headings.length >= 1) || (enough && parts * 2 >= headings.length - 2))
}

/** `| Authors | Jane Doe |`: a table with a fact in each row is no table of papers. */
const ROW = /^\|([^|]{1,60})\|[^|]{1,2000}\|\s*$/

const isTableOfFields = (texts: readonly string[]): boolean => {
  const rows = texts.filter(text => text.startsWith('|')).map(text => ROW.exec(text)?.[1] ?? '')
  const named = rows.filter(label => fieldsCalled(label.replaceAll('*', '').trim()).length > 0).length
  return named >= 3 && rows.length <= 20 && named * 2 >= rows.length && rows.every(label => label !== '')
}

/** How many rows of tables link to papers. */
const rowsWithPapers = (texts: readonly string[]): number =>
  texts.filter(text => text.trimStart().startsWith('|') && linksToPaper(text)).length

/** Headings above papers that a review mentions at its end. */
const OF_REFERENCES =
  /^(?:references?|related(?: works?| papers?| reading)?|further reading|see also|citations?|bibliography|next)$|参考|関連|次に読|참고|관련|相关|参考文献/iu

/** Whether items that lead to papers come before the first field of a paper: the fields are theirs. */
function isListWithFields(texts: readonly string[]): boolean {
  const item = texts.findIndex(isItemOfPaper)
  const field = texts.findIndex(text =>
    fieldsIn([asLine(text, 1)]).fields.some(of =>
      ['authors', 'doi', 'arxiv', 'link'].includes(nameOfField(of)),
    ),
  )
  return item >= 0 && item < field && texts.filter(isItemOfPaper).length >= 2
}

const TOP_ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/

/** Whether authors stand indented below items that are no fields themselves. */
function areFieldsOfItems(texts: readonly string[]): boolean {
  const authors = texts.findIndex(text => labelledField(text, 'authors') !== null)
  const item = texts.slice(0, Math.max(authors, 0)).findLast(text => /^\S/.test(text)) ?? ''
  const [, said = ''] = TOP_ITEM.exec(item) ?? []
  const isTitle = wordsOf(said).length >= 2 && !saysWhatPart(said)
  return /^\s/.test(texts[authors] ?? '') && isTitle && fieldsIn([asLine(said, 1)]).fields.length === 0
}

/** The lines above a list of references. */
function aboveReferences(texts: readonly string[]): readonly string[] {
  const at = texts.findIndex(text => OF_REFERENCES.test(wordsOfHeading(HEADING.exec(text)?.[1] ?? '')))
  return at < 0 ? texts : texts.slice(0, at)
}

/** Whether headings only count the papers, whose titles are fields below them: `### Paper 1`, `- Title: …`. */
function areNumbered(texts: readonly string[]): boolean {
  const headings = texts.flatMap(text => HEADING.exec(text)?.[1]?.trim() ?? [])
  const others = headings.filter(heading => dateOfLine(heading) === null)
  const titles = texts.filter(text => labelledField(text, 'title') !== null).length
  return others.length > 0 && others.every(isNumber) && titles >= others.length
}

/** How sure it is that a text is a note about a paper, or about several with fields. */
export function howSure(lines: TypedLines): number {
  const { body, title, data } = splitFrontMatter(lines)
  const { identifies } = matterFields(data)
  if (identifies) return 0.96
  const texts = topOf(body)
  // A digest begins with its date, and may have fields, too.
  if (dateOfLine(texts.find(text => text.trim() !== '')?.trim() ?? '') !== null)
    return areNumbered(texts) ? 0.92 : 0.72
  const linked = texts.filter(text => HEADING.test(text) && /\]\(https?:/.test(text)).length
  if (isTableOfFields(texts)) return 0.94
  // A reader of lists goes first where there are items.
  const listed =
    isListed(texts) ||
    areTitlesNested(texts) ||
    isListWithFields(texts) ||
    areFieldsOfItems(texts) ||
    papersListed(aboveReferences(texts)) >= MANY ||
    hasTableOfPapers(texts) ||
    rowsWithPapers(texts) >= 2
  if (linked < 2 && hasFields(texts, title !== null)) return listed ? 0.72 : 0.94
  return !isReview(texts, title) ? 0 : listed ? 0.72 : 0.94
}

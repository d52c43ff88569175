import type { Heading, List, RootContent } from 'mdast'
import { told } from '../entries/told.ts'
import type { ParseEvent } from '../entry.ts'
import { dateInHeading } from '../fields/dates.ts'
import { dateOfDayLine, isDayLine } from '../fields/day-line.ts'
import { fieldsCalled } from '../fields/field-labels.ts'
import { namesPapers, saysPapers } from '../fields/plain-headings.ts'
import { isPlainTitle } from '../fields/plain-title.ts'
import { capitalShare, wordsOf } from '../fields/text.ts'
import { type Headings, newestIn, type Section as PlaceInDocument } from '../markdown/headings.ts'
import { nodesIn, plainText } from '../markdown/text-of.ts'
import { readTable } from '../tables/read-table.ts'
import { citedFirst } from './cited-first.ts'
import { papersInCode } from './code.ts'
import type { Draft } from './draft.ts'
import { entryOf, type Surroundings } from './finish-draft.ts'
import { linesOfPhrases } from './item-lines.ts'
import { addBlock, type Item, isTask, readItem } from './items.ts'
import { papersMentioned } from './mentions.ts'
import { papersOfParagraph, titleAboveAddress } from './paragraphs.ts'
import { notRead, paperOfHeading, readItems, readList, textOfGroup } from './read-blocks.ts'
import type { Section } from './sections.ts'

/** A paper to which what stands below may still belong. */
interface Open {
  draft: Draft
  around: Surroundings
  /** The depth of its heading; 0 for a paragraph. */
  depth: number
  /** Items below it that are papers of their own. */
  items: Item[]
}

/** Lines with dates stand below headings, and lines in bold below both. */
const DEPTHS = { day: 6.5, group: 7 }

/** Reads the sections of a document with lists of papers. */
export class ListReader {
  private open: Open | null = null
  private readonly headings: Headings
  private readonly source: string
  /** What counts in the section that is read. */
  section: PlaceInDocument

  constructor(headings: Headings, source: string) {
    this.headings = headings
    this.source = source
    this.section = headings.section()
  }

  private get around(): Surroundings {
    const { headings, source } = this
    const ofPapers = headings.isBelow(saysPapers)
    const rightBelow = headings.isRightBelow(saysPapers) && headings.isBelow(namesPapers)
    return { ...this.section, source, ofPapers, rightBelow }
  }

  private look(blocks: readonly RootContent[]): void {
    this.section = this.headings.section(newestIn(blocks))
  }

  /** Ends the paper so far. */
  *end(): Generator<ParseEvent> {
    const { open } = this
    this.open = null
    if (!open) return
    yield* entryOf(open.draft, open.around)
    yield* readItems(open.items, open.around)
  }

  *read({ heading, blocks }: Section): Generator<ParseEvent> {
    if (!heading) yield* this.blocks(blocks)
    else if (this.isPart(heading, blocks)) this.addPart(heading, blocks)
    else {
      const draft = this.paperOf(heading, blocks)
      const { open } = this
      const holds = holdsPapers(blocks) || (namesPapers(plainText(heading)) && blocks.some(isOfTasks))
      if (open && open.depth > 0 && open.depth < heading.depth && !draft && !holds) {
        this.addPart(heading, blocks)
        return
      }
      yield* this.end()
      if (draft) this.begin(draft, heading.depth, blocks)
      else {
        this.headings.enter(heading.depth, plainText(heading))
        this.look(blocks)
        yield* this.blocks(blocks)
      }
    }
  }

  private paperOf(heading: Heading, blocks: readonly RootContent[]): Draft | null {
    const draft = paperOfHeading(linesOfPhrases(heading.children).flat(), lineOf(heading), blocks)
    if (draft === null || draft.hasPaper) return draft
    const dates = dateInHeading(plainText(heading)) !== null && blocks.some(isSignedParagraph)
    return dates || holdsPapers(blocks) ? null : draft
  }

  /** Whether a heading begins a part of the paper above it: `Abstract`, `Authors`. */
  private isPart(heading: Heading, blocks: readonly RootContent[]): boolean {
    if (!this.open || this.open.depth === 0 || heading.depth <= this.open.depth) return false
    return fieldsCalled(plainText(heading)).length > 0 && !holdsPapers(blocks)
  }

  private addPart(heading: Heading, blocks: readonly RootContent[]): void {
    const { open } = this
    if (!open) return
    const names = fieldsCalled(plainText(heading))
    open.draft.last = Math.max(open.draft.last, lineOf(heading))
    if (names.length === 0) open.draft.addText(plainText(heading))
    for (const block of blocks) {
      if (names.includes('abstract') && block.type === 'paragraph') {
        open.draft.abstract.push(plainText(block))
        open.draft.last = endOf(block)
      } else this.addTo(open, block)
    }
  }

  private begin(draft: Draft, depth: number, blocks: readonly RootContent[]): void {
    this.open = { draft, around: this.around, depth, items: [] }
    for (const block of blocks) this.addTo(this.open, block)
  }

  private addTo(open: Open, block: RootContent): void {
    for (const item of addBlock(open.draft, block)) open.items.push(item)
  }

  private *blocks(blocks: readonly RootContent[]): Generator<ParseEvent> {
    for (const [at, block] of blocks.entries()) {
      if (block.type === 'table') {
        yield* this.end()
        yield* readTable(block, this.around)
      } else if (block.type === 'thematicBreak') yield* this.end()
      else if (block.type === 'code' && !this.open) yield* papersInCode(block, this.source)
      else if (block.type === 'footnoteDefinition') yield* readItems([readItem(block)], this.around)
      else if (block.type === 'paragraph') yield* this.paragraph(block, blocks, at)
      else if (this.open && !(block.type === 'list' && holdsPapers([block]))) this.addTo(this.open, block)
      else {
        yield* this.end()
        if (block.type === 'list') {
          yield* readList(block, this.around)
          for (const node of nodesIn(block)) if (node.type === 'table') yield* readTable(node, this.around)
        } else if (block.type === 'blockquote') yield* this.blocks(block.children)
      }
    }
  }

  private *paragraph(
    block: RootContent & { type: 'paragraph' },
    blocks: readonly RootContent[],
    at: number,
  ): Generator<ParseEvent> {
    if (isDayLine(plainText(block))) return yield* this.day(plainText(block), blocks.slice(at + 1))
    const below = blocks.slice(at + 1, at + 5)
    const drafts = papersOfParagraph(block)
    const group = drafts ? null : textOfGroup(block)
    const titled = drafts || group ? null : titleAboveAddress(block, below[0])
    if (group !== null) yield* this.group(group, block, below)
    else if (drafts?.every(({ isBare }) => isBare) && this.open) this.addTo(this.open, block)
    else if (drafts ?? titled) yield* this.listed(drafts ?? (titled ? [titled] : []))
    else if (this.open) this.addTo(this.open, block)
    else if (blocks.some(({ type }) => type === 'table')) yield outsideTable(block, this.source)
    else yield* this.mentioned(block)
  }

  /** The papers in a text. A citation, and a plain title below a heading of papers, are told. */
  private *mentioned(block: RootContent & { type: 'paragraph' }): Generator<ParseEvent> {
    const { around } = this
    const drafts = papersMentioned(block)
    for (const draft of drafts) yield* entryOf(draft, around)
    const text = plainText(block)
    const isTitle = around.rightBelow && isPlainTitle(text) && capitalShare(text) >= 0.7
    const isNamed = isTitle || citedFirst(text, true)?.people.lone === false
    if (isNamed && drafts.length === 0) yield notRead(block, around.source)
  }

  /** A line with a date counts for what stands below it, up to the next one or a heading; the first one for the document. */
  private *day(text: string, below: readonly RootContent[]): Generator<ParseEvent> {
    yield* this.end()
    if (!this.headings.dateDocument(dateOfDayLine(text))) this.headings.enter(DEPTHS.day, text)
    this.look(below)
  }

  /** A line in bold: a heading, or the title of the paper below. */
  private *group(
    text: string,
    block: RootContent & { type: 'paragraph' },
    below: readonly RootContent[],
  ): Generator<ParseEvent> {
    const line = linesOfPhrases(block.children).flat()
    const draft = wordsOf(text).length >= 3 ? paperOfHeading(line, lineOf(block), below) : null
    yield* this.end()
    if (draft) this.begin(draft, 0, [])
    else {
      this.headings.enter(DEPTHS.group, text)
      this.look(below)
    }
  }

  /** The papers of a paragraph; what stands below it may belong to the last one. */
  private *listed(drafts: readonly Draft[]): Generator<ParseEvent> {
    yield* this.end()
    for (const draft of drafts.slice(0, -1)) yield* entryOf(draft, this.around)
    const last = drafts.at(-1)
    if (last?.isBare) yield* entryOf(last, this.around)
    else if (last) this.begin(last, 0, [])
  }
}

/** A paragraph beside a table, which may be one of its rows. */
const outsideTable = (block: RootContent, source: string): ParseEvent => {
  const message = `"${plainText(block).slice(0, 60)}" is outside of the tables and was left out; expected rows such as "| 1) Title  text | [Paper](…) |".`
  return told('info', 'line-outside-table', message, { source, line: lineOf(block) })
}

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1
const endOf = (node: RootContent): number => node.position?.end.line ?? lineOf(node)

/** Whether a block names papers with those who wrote them. */
const isSignedParagraph = (block: RootContent): boolean =>
  block.type === 'paragraph' && (papersOfParagraph(block)?.some(({ isPaper }) => isPaper) ?? false)

/** Whether all items of a list begin with a title that is set apart, and those who wrote it. */
const areSigned = (items: readonly Item[]): boolean =>
  items.every(({ draft }) => draft.isPaper && draft.apart && draft.lead === '' && draft.authors.length > 0)

/** Whether a list is one of papers, and not of what is said of one. */
function listsPapers({ children }: List): boolean {
  const items = children.map(readItem)
  const leads = ({ draft, children }: Item) =>
    children.length > 0 || (draft.isPaper && draft.hasPaper && draft.apart)
  return items.some(leads) || areSigned(items)
}

/** `- [ ] …` */
const isOfTasks = (block: RootContent): boolean => block.type === 'list' && block.children.some(isTask)

/** Whether blocks hold a list of papers, or a table. */
const holdsPapers = (blocks: readonly RootContent[]): boolean =>
  blocks.some(
    block =>
      (block.type === 'paragraph' &&
        (papersOfParagraph(block)?.some(({ isPaper, hasPaper }) => isPaper && hasPaper) ?? false)) ||
      block.type === 'table' ||
      (block.type === 'list' && listsPapers(block)),
  )

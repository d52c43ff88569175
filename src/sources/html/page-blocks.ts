import type { Paragraph, RootContent, Text } from 'mdast'
import { LONGEST_LINE } from '../lines/whole-lines.ts'
import {
  DROPPED,
  type Element,
  holdsAuthors,
  inlineNodes,
  isInline,
  type PageCell,
  phrasesOf,
  positionAt,
} from './elements.ts'
import { PageAddress } from './page-address.ts'
import { blocksOfTable } from './page-tables.ts'
import { paragraphsOf, plainPhrase } from './phrases.ts'

/** No page that was made to be read nests its elements more deeply. */
export const DEEPEST = 500

/** Elements whose blocks are kept together until they end. */
const HOLDS = /^(?:li|dt|dd|td|th|blockquote|h[1-6]|summary|caption|pre)$/

/** Whether an element is one of several tags that stand side by side without a space. */
const isTag = (name: string, { class: classes = '' }: Record<string, string>): boolean =>
  isInline(name) && /\b(?:tag|label|badge|chip|keyword|selected-value|author\b)/i.test(classes)

/** The tags of a bookmark, as browsers and Pocket export them: `<a href="…" tags="goats,nlp">`. */
const tagsOf = ({ tags = '' }: Record<string, string>): string[] =>
  tags
    .split(',')
    .map(tag => tag.trim().replace(/^#/, '').replace(/\s+/g, '-'))
    .filter(tag => /[\p{L}\p{N}]/u.test(tag))
    .map(tag => `#${tag}`)

/** Puts what a link or an emphasis around blocks means into the blocks; a link is that of the first one. */
function wrapBlocks(element: Element): void {
  const { blocks, name } = element
  const wrapped = name === 'a' ? blocks.slice(0, 1) : blocks
  for (const block of wrapped)
    if (block.type === 'paragraph' || block.type === 'heading')
      block.children = inlineNodes({ ...element, inline: block.children })
}

/** Puts together the blocks of a page while its markup is read: headings, paragraphs, lists, tables and so on. */
export class PageBlocks {
  line = 1
  private readonly address = new PageAddress()
  private readonly root: Element
  private readonly elements: Element[]

  /** @param phrasesIn what a text is made of */
  constructor(private readonly phrasesIn = plainPhrase) {
    this.root = this.element('', {}, null)
    this.elements = [this.root]
  }

  /** The blocks that have ended since the last call. */
  take(): RootContent[] {
    return this.root.blocks.splice(0)
  }

  private get last(): Element {
    return this.elements.at(-1) as Element
  }

  private element(name: string, attributes: Record<string, string>, around: Element | null): Element {
    const own = around === null || HOLDS.test(name) || isInline(name)
    return {
      name,
      attributes,
      line: this.line,
      dropped: around !== null && (around.dropped || DROPPED.has(name)),
      inline: [],
      blocks: own ? [] : around.blocks,
      items: [],
      cells: [],
      rows: [],
      afterTag: false,
      endsInSpace: false,
    }
  }

  /** The innermost open element of one of these names. */
  private around(...names: string[]): Element | undefined {
    return this.elements.findLast(({ name }) => names.includes(name))
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    if (this.elements.length > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`)
    this.address.see(name, attributes)
    if (attributes.href !== undefined) attributes.href = this.address.resolve(attributes.href)
    if (isTag(name, attributes) && this.last.afterTag) this.ontext(', ')
    if (!isInline(name) && name !== 'br' && name !== 'img') this.flush(this.last)
    this.elements.push(this.element(name, attributes, this.last))
  }

  oncomment(text: string): void {
    this.address.seeComment(text)
  }

  ontext(text: string): void {
    const { inline, name, dropped } = this.last
    if (dropped) return
    if (text.trim() !== '') this.last.afterTag = false
    const value = name === 'pre' ? text : text.replace(/\s+/g, ' ')
    const before = inline.at(-1)
    const [first, ...others] = this.phrasesIn(value, this.line)
    if (before?.type === 'text' && first?.type === 'text') this.lengthen(before, first.value)
    else if (first) inline.push(first)
    inline.push(...others)
    this.last.endsInSpace = value.endsWith(' ')
  }

  /** Adds to a text; white space between the two counts once. @throws Error if nobody wrote so long a text */
  private lengthen(text: Text, value: string): void {
    // Whether it ends in a space is known: to look would copy a text of many parts each time.
    text.value += this.last.endsInSpace && value.startsWith(' ') ? value.slice(1) : value
    if (text.value.length > LONGEST_LINE)
      throw new Error(`a paragraph of it has more than ${LONGEST_LINE.toLocaleString('en')} characters`)
  }

  /** Ends a paragraph within an element, as a blank line does in Markdown. */
  endParagraph(): void {
    if (this.last.inline.length > 0) this.last.inline.push({ type: 'break' }, { type: 'break' })
  }

  onclosetag(): void {
    const element = this.elements.pop() as Element
    if (element.dropped) return
    const { name, attributes } = element
    const { last } = this
    if (name === 'br') last.inline.push({ type: 'break' })
    else if (name === 'img')
      last.inline.push({ type: 'image', url: attributes.src ?? '', alt: attributes.alt ?? null })
    else if (isInline(name)) this.closeInline(element, last)
    else {
      if (holdsAuthors(attributes) && element.inline.length > 0)
        element.inline = [{ type: 'emphasis', children: element.inline, position: positionAt(element.line) }]
      this.flush(element)
      this.closeBlock(element, last)
    }
  }

  onend(): void {
    for (const element of [...this.elements].reverse()) this.flush(element)
  }

  /** Makes paragraphs of the text in line. */
  private flush(element: Element): void {
    if (element.dropped || element.inline.length === 0) return
    element.blocks.push(...paragraphsOf(element.inline.splice(0), this.line))
  }

  private closeInline(element: Element, around: Element): void {
    around.afterTag = isTag(element.name, element.attributes)
    if (element.blocks.length === 0) {
      for (const node of inlineNodes(element)) around.inline.push(node)
      const tags = element.name === 'a' ? tagsOf(element.attributes) : []
      if (tags.length > 0) around.inline.push({ type: 'text', value: ` ${tags.join(' ')}` })
      return
    }
    this.flush(element)
    wrapBlocks(element)
    this.flush(around)
    for (const block of element.blocks) around.blocks.push(block)
  }

  private closeBlock(element: Element, around: Element): void {
    const { name, blocks } = element
    const level = /^h([1-6])$/.exec(name)?.[1] ?? (name === 'summary' ? '6' : undefined)
    if (level) this.closeHeading(element, around, Number(level) as 1)
    else if (name === 'li' || name === 'dt' || name === 'dd') this.closeItem(element, around)
    else if (name === 'ul' || name === 'ol' || name === 'dl') this.closeList(element, around)
    else if (name === 'td' || name === 'th') this.closeCell(element, around)
    else if (name === 'tr') this.around('table')?.rows.push({ cells: element.cells, line: element.line })
    else if (name === 'table') around.blocks.push(...(element.rows.length > 0 ? blocksOfTable(element) : []))
    else if (name === 'hr' || name === 'article') around.blocks.push({ type: 'thematicBreak' })
    else if (name === 'blockquote')
      around.blocks.push({
        type: 'blockquote',
        children: blocks as Paragraph[],
        position: this.span(element),
      })
    else if (HOLDS.test(name)) for (const block of blocks) around.blocks.push(block)
  }

  private span = ({ line }: Element) => positionAt(line, this.line)

  private closeHeading(element: Element, around: Element, depth: 1 | 2 | 3 | 4 | 5 | 6): void {
    const children = phrasesOf(element.blocks)
    if (children.length > 0)
      around.blocks.push({ type: 'heading', depth, children, position: this.span(element) })
  }

  /** A description belongs to the term before it. */
  private closeItem({ name, blocks }: Element, around: Element): void {
    const list = this.around('ul', 'ol', 'dl', 'menu')
    const term = name === 'dd' ? list?.items.at(-1) : undefined
    if (term) term.push(...blocks)
    else if (list) list.items.push(blocks)
    else for (const block of blocks) around.blocks.push(block)
  }

  /** An item with a heading is a part of the page, and none of a list. */
  private closeList(element: Element, around: Element): void {
    let list: RootContent | null = null
    for (const item of element.items) {
      if (item.some(({ type }) => type === 'heading')) {
        list = null
        around.blocks.push(...item)
        continue
      }
      const start = item[0]?.position?.start.line ?? element.line
      const end = item.at(-1)?.position?.end.line ?? start
      if (list?.type !== 'list') {
        list = {
          type: 'list',
          ordered: element.name === 'ol',
          spread: false,
          children: [],
          position: positionAt(start),
        }
        around.blocks.push(list)
      }
      list.children.push({
        type: 'listItem',
        children: item as Paragraph[],
        position: positionAt(start, end),
      })
    }
  }

  private closeCell({ name, blocks, attributes }: Element, around: Element): void {
    const row = this.around('tr')
    const count = (text = '1') => Math.max(1, Math.min(1_000, Number.parseInt(text, 10) || 1))
    const [columns, rows] = [count(attributes.colspan), count(attributes.rowspan)]
    if (row) row.cells.push({ blocks, isHead: name === 'th', columns, rows } satisfies PageCell)
    else for (const block of blocks) around.blocks.push(block)
  }
}

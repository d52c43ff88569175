import { Parser } from 'htmlparser2'
import { DEEPEST } from '../../html/page-blocks.ts'
import { Pile } from './pile.ts'

const BLOCKS = /^(?:p|div|li|h[1-6]|blockquote|pre|tr|td|th|section|article|header|ul|ol|table)$/
const DROPPED = /^(?:head|script|style|noscript|template|svg|nav|footer|form|iframe)$/

/** An element that is still open. */
interface Open {
  name: string
  /** Where a link leads. */
  href?: string
  /** Its text so far; null if the text is dropped. */
  text: Pile | null
  /** How many elements there are directly in it. */
  children: number
  /** Whether it has text of its own, and whether an element directly in it is in italics. */
  speaks: boolean
  holdsItalics: boolean
}

/** A link in Markdown, so that a linked title or `paper` differs from a word in a sentence. */
function textOfLink(address: string, text: string): string {
  if (!/^https?:/.test(address)) return text
  if (text === '' || text === address || /^https?:/.test(text)) return address
  return /[[\]\n]/.test(text) ? `${text} (${address})` : `[${text}](${address})`
}

/** What stands before the text of a block. */
function markOf(name: string): string {
  const level = /^h([1-6])$/.exec(name)?.[1]
  if (level) return `\n\n${'#'.repeat(Number(level))} `
  return name === 'blockquote' ? '\n> ' : name === 'li' ? '\n- ' : ''
}

/** Whether a whole block is in italics, like authors below a title. */
const isItalic = ({ name, children, speaks, holdsItalics }: Open): boolean =>
  holdsItalics && children === 1 && !speaks && !/^h[1-6]$/.test(name)

/** The text of an element that ends, for the element around it. */
function addTo(around: Pile, element: Open, text: Pile): void {
  if (element.name === 'br') around.add('\n')
  else if (element.name === 'a') around.add(textOfLink(element.href ?? '', text.toString().trim()))
  else if (!BLOCKS.test(element.name)) around.addAll(text)
  else {
    around.add(`\n${markOf(element.name)}`)
    if (isItalic(element)) around.add(`*${text.toString().trim()}*`)
    else around.addAll(text)
    around.add('\n')
  }
}

const open = (name: string, text: Pile | null): Open => ({
  name,
  text,
  children: 0,
  speaks: false,
  holdsItalics: false,
})

/** Puts together the text of a page while its markup is read, without a tree of its elements. */
class PageText {
  readonly text = new Pile()
  private readonly elements: Open[] = [open('', this.text)]

  private get last(): Open {
    return this.elements.at(-1) as Open
  }

  onopentagname(name: string): void {
    if (this.elements.length > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`)
    const around = this.last
    around.children += 1
    around.holdsItalics ||= /^(?:em|i)$/.test(name)
    this.elements.push(open(name, around.text === null || DROPPED.test(name) ? null : new Pile()))
  }

  onattribute(name: string, value: string): void {
    if (name === 'href') this.last.href ??= value
  }

  ontext(text: string): void {
    this.last.speaks ||= text.trim() !== ''
    this.last.text?.add(text)
  }

  onclosetag(): void {
    const element = this.elements.pop() as Open
    if (element.text && this.last.text) addTo(this.last.text, element, element.text)
  }
}

/** The text of a page, in pieces, with headings, quotations and list items marked as in Markdown. */
export async function* textOfPage(page: AsyncIterable<string>): AsyncGenerator<string> {
  const handler = new PageText()
  const parser = new Parser(handler)
  for await (const piece of page) parser.write(piece)
  parser.end()
  yield* handler.text.all()
}

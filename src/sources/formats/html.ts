import { DomHandler, Parser } from 'htmlparser2'
import { isLabel, urlsOfLine } from '../fields/links.ts'
import type { Format, SourceText } from '../format.ts'
import { digest } from './digest/digest.ts'

const BLOCKS = /^(?:p|div|li|h[1-6]|blockquote|pre|tr|td|th|section|article|header|ul|ol|table)$/
const DROPPED = /^(?:head|script|style|noscript|template|svg|nav|footer|form|iframe)$/

/** No page that was made to be read nests its elements more deeply. */
const DEEPEST = 500

/** Builds the tree of a page, and stops where it gets too deep: whatever goes through a tree goes down every branch. */
class PageHandler extends DomHandler {
  private depth = 0

  override onopentag(name: string, attribs: Record<string, string>): void {
    this.depth += 1
    if (this.depth > DEEPEST) throw new Error(`its elements are nested more than ${DEEPEST} deep`)
    super.onopentag(name, attribs)
  }

  override onclosetag(): void {
    this.depth -= 1
    super.onclosetag()
  }
}

/** The tree of a page. The parser goes through its text once, whatever that is. */
function treeOf(page: string): Node[] {
  const handler = new PageHandler()
  new Parser(handler).end(page)
  return handler.dom
}

/** The parts that are used of a node in the parsed page. */
interface Node {
  name?: string
  data?: string
  attribs?: Record<string, string>
  children?: Node[]
}

const textOf = (nodes: readonly Node[] = []): string => nodes.map(textOfNode).join('')

/** A link in Markdown, so that a linked title or `paper` differs from a word in a sentence. */
function textOfLink(address: string, text: string): string {
  if (!/^https?:/.test(address)) return text
  if (text === '' || text === address || /^https?:/.test(text)) return address
  return /[[\]\n]/.test(text) ? `${text} (${address})` : `[${text}](${address})`
}

/** Writes links within a sentence as `text (address)`, so that the address is right behind a name. */
const withPlainLinks = (line: string): string =>
  /^#/.test(line) || urlsOfLine(line).length > 0
    ? line
    : line.replace(
        /(?<!^(?:- )?)\[([^[\]]{1,500})\]\((https?:\/\/[^\s()]{1,600})\)/g,
        (link, text: string, url: string) => (isLabel(text) ? link : `${text} (${url})`),
      )

/** Whether a whole block is in italics, like authors below a title. */
function isItalic(nodes: readonly Node[]): boolean {
  const said = nodes.filter(({ children, data = '' }) => children !== undefined || data.trim() !== '')
  return said.length === 1 && /^(?:em|i)$/.test(said[0]?.name ?? '')
}

function textOfNode({ name = '', data = '', attribs, children }: Node): string {
  if (children === undefined) return name === 'br' ? '\n' : data
  if (name === 'br') return '\n'
  if (DROPPED.test(name)) return ''
  const level = /^h([1-6])$/.exec(name)?.[1]
  const inside = textOf(children)
  const text = BLOCKS.test(name) && !level && isItalic(children) ? `*${inside.trim()}*` : inside
  if (name === 'a') return textOfLink(attribs?.href ?? '', text.trim())
  const mark = level
    ? `\n\n${'#'.repeat(Number(level))} `
    : name === 'blockquote'
      ? '\n> '
      : name === 'li'
        ? '\n- '
        : ''
  return BLOCKS.test(name) ? `\n${mark}${text}\n` : text
}

/** The text of a page as lines of a digest: one line per block, with headings and quotations marked as in Markdown. */
function htmlToLines(page: string): string {
  return textOf(treeOf(page))
    .split('\n')
    .map(line => line.replace(/[ \t\u00A0]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^(#{1,6}|>|-) *\n+/gm, '$1 ')
    .split('\n')
    .map(withPlainLinks)
    .join('\n')
}

/** A page of a newsletter or blog, saved or pasted. Line numbers count the lines of its text, not of its markup. */
export const html: Format = {
  id: 'html',
  title: 'HTML',
  extensions: ['.html', '.htm'],
  looksLike: 'a page of a newsletter',
  recognisedBy: 'the page of a newsletter; what is left without markup is read as a digest',
  detect({ extension, text }) {
    if (/^\s*<(?:!doctype html|html|head|body)\b/i.test(text)) return 0.97
    const tags = text.match(/<\/(?:p|div|h[1-6]|li|a|article|section)>/gi)?.length ?? 0
    if (html.extensions.includes(extension)) return tags > 0 ? 0.97 : 0.3
    return tags >= 5 && tags * 40 > text.length / 10 ? 0.95 : 0
  },
  parse: (input: SourceText) => digest.parse({ ...input, text: async () => htmlToLines(await input.text()) }),
}

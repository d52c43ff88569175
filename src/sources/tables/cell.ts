import type { Table, TableCell } from 'mdast'
import { addressOfId } from '../fields/field-values.ts'
import { collapse, wordsOf } from '../fields/text.ts'
import { saysNone } from '../fields/unsaid.ts'
import { type Span, spanLines, textOfSpans } from '../markdown/spans.ts'
import { type CellLink, isLabelText, linkOfId, linksOfSpans } from './cell-links.ts'

/** A cell of a table. */
export interface Cell {
  lines: Span[][]
  /** All that can be read in it, on one line. */
  text: string
  /** The same without labels of links, badges, addresses and ids. */
  words: string
  links: CellLink[]
  /** What is set as code, as tags often are. */
  codes: string[]
}

export interface Row {
  cells: Cell[]
  /** The first line in the document, and the last. */
  first: number
  last: number
}

/** What hides the rest of a cell until it is clicked. */
const LID =
  /^(?:show|details?|abstract|expand|more|click(?: \w+){0,3}|view|展开|查看|点击展开|더보기|보기|펼치기|表示|続き)$/i

/** The text of a line in Markdown, of which only links to other sites are kept. */
export const markdownOf = (line: readonly Span[]): string =>
  collapse(
    line
      .map(({ text, url, badge }) =>
        badge
          ? ''
          : url !== null && /^https?:/i.test(url) && text.trim() !== '' && text !== url
            ? `[${text.replace(/[[\]]/g, '')}](${url})`
            : text,
      )
      .join(''),
  )

const isWords = ({ text, url, badge }: Span): boolean =>
  !badge && !(url !== null && isLabelText(text)) && addressOfId(text) === null

/** `[[a note|A Name]]` */
const withoutWikiLinks = (span: Span): Span => ({
  ...span,
  text: span.text.replace(
    /\[\[([^[\]|]{1,300})(?:\\?\|([^[\]|]{1,300}))?\]\]/g,
    (_, name: string, alias?: string) => alias ?? name,
  ),
})

function cellOf(node: TableCell): Cell {
  const all = spanLines(node.children)
    .map(line => line.map(withoutWikiLinks))
    .filter(line => line.some(({ text, badge }) => badge || text.trim() !== ''))
  const lines = all.length > 1 && LID.test(textOfSpans(all[0] ?? [])) ? all.slice(1) : all
  const text = collapse(lines.map(textOfSpans).join(' '))
  const links = lines.flatMap(linksOfSpans)
  return {
    lines,
    text,
    words: collapse(lines.map(line => textOfSpans(line.filter(isWords))).join(' ')),
    links: links.length > 0 ? links : linkOfId(text),
    codes: node.children.flatMap(child => (child.type === 'inlineCode' ? child.value : [])),
  }
}

/** The rows of a table in Markdown or HTML, the head first. */
export function rowsOf(table: Table): Row[] {
  return table.children.map(row => ({
    cells: row.children.map(cellOf),
    first: row.position?.start.line ?? table.position?.start.line ?? 1,
    last: row.position?.end.line ?? table.position?.end.line ?? 1,
  }))
}

/** Whether a cell says something in words, and not only `-`, a mark or a number. */
export const hasWords = ({ words }: Cell): boolean => /\p{L}/u.test(words)

/** Whether nothing stands in a cell but what means nothing. */
export const isEmpty = ({ text, links }: Cell): boolean =>
  links.length === 0 && (!/[\p{L}\p{N}]/u.test(text) || saysNone(text))

/** Whether a cell holds nothing but figures, as tables of results do. */
export const isFigure = ({ text, links }: Cell): boolean =>
  links.length === 0 && /\d/.test(text) && !/\p{L}{4}/u.test(text) && wordsOf(text).length <= 3

/** A line of a cell without the mark of a list before it. */
export const withoutBullet = (line: string): string => line.replace(/^[●•◦▪]\s*/u, '')

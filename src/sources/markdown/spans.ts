import type { PhrasingContent } from 'mdast'
import { cleanUrl } from '../fields/links.ts'
import { collapse, wordsOf } from '../fields/text.ts'
import { whenAndWhere } from '../fields/venue.ts'
import { plainText } from './text-of.ts'

/** A piece of a line with one dress. */
export interface Span {
  text: string
  /** Where it leads. */
  url: string | null
  strong: boolean
  emphasis: boolean
  /** An image; its text is what stands for it. */
  badge: boolean
}

const webAddress = (url: string): string => (/^https?:/i.test(url) ? cleanUrl(url) : url)

/** A title, or a list of people, that is set apart within a link or emphasis has at least so many words. */
const WHOLE = 4

/** Whether a node is a word or two of a longer text in one dress: `[**BERT**: Pre-training of …](…)`. */
function isPartOfText(node: PhrasingContent, { url, strong, emphasis }: Span, beside: Beside): boolean {
  const isDressed = url !== null || strong || emphasis
  if (!isDressed || beside === 'nothing' || (node.type !== 'strong' && node.type !== 'emphasis')) return false
  return wordsOf(plainText(node)).length < WHOLE
}

type Beside = 'text' | 'nothing'

/** Whether several texts stand beside each other in a node, on one line. */
function besideIn(children: readonly PhrasingContent[]): Beside {
  const isOneLine = children.every(({ type }) => type !== 'break')
  return isOneLine && children.filter(child => plainText(child) !== '').length > 1 ? 'text' : 'nothing'
}

const dressOf = (node: PhrasingContent, around: Span): Span => ({
  ...around,
  url: node.type === 'link' ? webAddress(node.url) : around.url,
  strong: around.strong || node.type === 'strong',
  emphasis: around.emphasis || node.type === 'emphasis',
})

/** Where a venue or a date is set apart as code, it stands in brackets instead. */
function codeText(code: string): string {
  const { date, venue } = whenAndWhere(code)
  return date === null && venue === null ? code : `(${code})`
}

const PLAIN: Span = { text: '', url: null, strong: false, emphasis: false, badge: false }

interface Waiting {
  node: PhrasingContent
  around: Span
  beside: Beside
}

/** The lines of a cell or an item, between breaks, each as pieces of text without anything in them. */
export function spanLines(nodes: readonly PhrasingContent[]): Span[][] {
  const lines: Span[][] = [[]]
  const waiting: Waiting[] = [...nodes].reverse().map(node => ({ node, around: PLAIN, beside: 'nothing' }))
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, around, beside } = next
    const line = lines.at(-1) as Span[]
    const dress = isPartOfText(node, around, beside) ? around : dressOf(node, around)
    if (node.type === 'text') line.push({ ...dress, text: node.value })
    else if (node.type === 'inlineCode') line.push({ ...dress, text: codeText(node.value) })
    else if (node.type === 'break') lines.push([])
    else if (node.type === 'image') line.push({ ...dress, text: node.alt ?? '', badge: true })
    else if ('children' in node) {
      const beside = besideIn(node.children)
      waiting.push(...[...node.children].reverse().map(child => ({ node: child, around: dress, beside })))
    }
  }
  return lines.map(joined)
}

const isLike = (one: Span, other: Span): boolean =>
  one.url === other.url &&
  one.strong === other.strong &&
  one.emphasis === other.emphasis &&
  !one.badge &&
  !other.badge

/** Neighbours of the same dress are one. */
function joined(spans: readonly Span[]): Span[] {
  const line: Span[] = []
  for (const span of spans) {
    const last = line.at(-1)
    if (last && isLike(last, span)) last.text += span.text
    else line.push({ ...span })
  }
  return line
}

/** The text of a line without images. */
export const textOfSpans = (spans: readonly Span[]): string =>
  collapse(
    spans
      .filter(({ badge }) => !badge)
      .map(({ text }) => text)
      .join(''),
  )

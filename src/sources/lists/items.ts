import type { BlockContent, DefinitionContent, FootnoteDefinition, List, ListItem, RootContent } from 'mdast'
import { wordsOf } from '../fields/text.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { plainText } from '../markdown/text-of.ts'
import { Draft } from './draft.ts'
import { linesOfPhrases } from './item-lines.ts'
import { markdownOf } from './labels.ts'

type Block = BlockContent | DefinitionContent | RootContent

const lineOf = (node: Block | ListItem): number => node.position?.start.line ?? 1
const endOf = (node: Block | ListItem): number => node.position?.end.line ?? lineOf(node)

/** An item of a list: what it says itself, and the items below it that stand for themselves. */
export interface Item {
  draft: Draft
  children: Item[]
  node: ListItem | FootnoteDefinition
}

/** Whether an item below another one is a paper of its own and no remark: it begins with a title that leads to one. */
const standsAlone = ({ draft, children }: Item): boolean =>
  children.some(standsAlone) ||
  (draft.title !== '' &&
    draft.hasPaper &&
    draft.lead === '' &&
    draft.apart &&
    wordsOf(draft.title).length >= 2)

/** The text of a block in Markdown, on one line. */
const markdownOfBlock = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? linesOfPhrases(block.children).map(markdownOf).join(' ')
    : 'children' in block
      ? (block.children as Block[]).map(markdownOfBlock).join(' ')
      : plainText(block)

/** Adds what stands below a title to its entry. @returns the items below that are papers of their own */
export function addBlock(draft: Draft, block: Block): Item[] {
  draft.last = Math.max(draft.last, endOf(block))
  if (block.type === 'paragraph') for (const line of linesOfPhrases(block.children)) draft.addLine(line)
  else if (block.type === 'blockquote') draft.addQuote(markdownOfBlock(block))
  else if (block.type === 'list') return addList(draft, block)
  else if (block.type === 'code') {
    if (!/^bib/i.test(block.lang ?? '') && !/^\s*@\w+\{/.test(block.value))
      draft.addText(block.value.slice(0, 10_000))
  } else if (block.type !== 'thematicBreak' && block.type !== 'html') draft.addText(markdownOfBlock(block))
  return []
}

function addList(draft: Draft, list: List): Item[] {
  const children: Item[] = []
  for (const node of list.children) {
    const item = readItem(node)
    if (standsAlone(item)) {
      children.push(item)
      continue
    }
    for (const block of node.children) children.push(...addBlock(draft, block))
  }
  return children
}

const isEmpty = (line: readonly Span[]): boolean =>
  !/[\p{L}\p{N}]/u.test(textOfSpans(line)) && line.every(({ url }) => url === null)

/** `📅 2024-03-10`: until when something is to be read, and when it was, behind a task. */
const TASK_DATE = /(?:📅|⏳|🛫|✅|➕|❌)\uFE0F?\s*\d{4}-\d{2}-\d{2}/gu

const withoutTaskDates = (line: readonly Span[]): Span[] =>
  line.map(span => ({ ...span, text: span.text.replace(TASK_DATE, '') }))

/** Reads an item of a list, or a footnote. */
export function readItem(node: ListItem | FootnoteDefinition): Item {
  const draft = new Draft(lineOf(node))
  draft.last = endOf(node)
  const [first, ...others] = node.children
  const children: Item[] = []
  if (first?.type === 'paragraph')
    for (const line of linesOfPhrases(first.children).filter(line => !isEmpty(line)))
      draft.addLine('checked' in node && node.checked !== null ? withoutTaskDates(line) : line)
  else if (first?.type === 'heading') for (const line of linesOfPhrases(first.children)) draft.addLine(line)
  else if (first) children.push(...addBlock(draft, first))
  for (const block of others) children.push(...addBlock(draft, block))
  return { draft, children, node }
}

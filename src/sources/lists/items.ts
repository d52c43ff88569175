import type { BlockContent, DefinitionContent, FootnoteDefinition, ListItem, RootContent } from 'mdast'
import { isPlainTitle } from '../fields/plain-title.ts'
import { withoutTaskDates, withoutTaskVerb } from '../fields/task-states.ts'
import { wordsOf } from '../fields/text.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { plainText } from '../markdown/text-of.ts'
import { Draft } from './draft.ts'
import { linesOfPhrases } from './item-lines.ts'
import { isPlain, markdownOf } from './labels.ts'

type Block = BlockContent | DefinitionContent | RootContent

const lineOf = (node: Block | ListItem): number => node.position?.start.line ?? 1
const endOf = (node: Block | ListItem): number => node.position?.end.line ?? lineOf(node)

/** An item of a list: what it says itself, and the items below it that stand for themselves. */
export interface Item {
  draft: Draft
  children: Item[]
  node: ListItem | FootnoteDefinition
}

/** Whether an item below another one is no remark: a paper of its own, whose title leads there, or a heading above papers. */
const standsAlone = ({ draft, children, node }: Item): boolean =>
  children.some(standsAlone) ||
  (children.length > 0 && isGroup(node)) ||
  (draft.title !== '' &&
    draft.hasPaper &&
    draft.lead === '' &&
    draft.apart &&
    wordsOf(draft.title).length >= 2)

/** A heading above other items has no more words. */
const MOST_WORDS = 3

/** Whether an item is nothing but a few words, as above items of its kind: `- Optimisation`. */
function isGroup(node: ListItem | FootnoteDefinition): boolean {
  const [first, ...others] = node.children
  if (
    (first?.type !== 'paragraph' && first?.type !== 'heading') ||
    !others.some(({ type }) => type === 'list')
  )
    return false
  const [line = [], ...more] = linesOfPhrases(first.children)
  const plain = line.every(span => isPlain(span) || span.text.trim() === '')
  return plain && more.length === 0 && wordsOf(textOfSpans(line)).length <= MOST_WORDS
}

const papersOf = ({ draft }: Item): string[] => draft.paperLinks().map(({ url }) => url)

/** Whether an item is a title with those who wrote it: `A Title (Jane Doe, John Roe)`. */
const isSigned = ({ draft }: Item): boolean =>
  draft.isPaper && draft.authors.length > 0 && draft.lead === '' && isPlainTitle(draft.title)

/** The items below a group that lead to papers, if there are several, or one with a whole title; or all, if all are signed. */
function itemsOfGroup(items: readonly Item[]): Item[] {
  const signed = items.filter(isSigned)
  if (signed.length > 0 && signed.length === items.length) return signed
  const leading = items.filter(({ draft }) => draft.hasPaper)
  const titled = leading.filter(({ draft }) => draft.title !== '' && draft.lead === '')
  const ids = leading.flatMap(({ draft }) => draft.paperLinks().flatMap(({ arxivId = [] }) => arxivId))
  const several = new Set(titled.flatMap(papersOf)).size > 1 || new Set(ids).size > 1
  return several || titled.some(({ draft }) => wordsOf(draft.title).length >= MOST_WORDS) ? leading : []
}

/** The text of a block in Markdown, on one line. */
const markdownOfBlock = (block: Block): string =>
  block.type === 'paragraph' || block.type === 'heading'
    ? linesOfPhrases(block.children).map(markdownOf).join(' ')
    : 'children' in block
      ? (block.children as Block[]).map(markdownOfBlock).join(' ')
      : plainText(block)

/** Something that an item or a block says, to be added to whatever entry it belongs to. */
type Remark = (draft: Draft) => void

/** What a block says, and the items in it that are papers of their own. */
interface Said {
  remarks: Remark[]
  children: Item[]
}

/** Items more levels down are remarks: lists of papers have fewer. Each level adds its remarks to those above again. */
const DEEPEST = 6

/** Adds what stands below a title to its entry. @returns the items below that are papers of their own */
export function addBlock(draft: Draft, block: Block): Item[] {
  const { remarks, children } = saidBy(block, 0, false)
  for (const remark of remarks) remark(draft)
  return children
}

const remarksOf = (block: Block): Remark[] => {
  if (block.type === 'paragraph')
    return linesOfPhrases(block.children).map(line => draft => draft.addLine(line))
  if (block.type === 'blockquote') return [draft => draft.addQuote(markdownOfBlock(block))]
  if (block.type === 'code')
    return /^bib/i.test(block.lang ?? '') || /^\s*@\w+\{/.test(block.value)
      ? []
      : [draft => draft.addText(block.value.slice(0, 10_000))]
  if (block.type === 'thematicBreak' || block.type === 'html') return []
  return [draft => draft.addText(markdownOfBlock(block))]
}

function partsOf(node: ListItem | FootnoteDefinition, depth: number): Said[] {
  const group = isGroup(node)
  return node.children.map(block => saidBy(block, depth, group))
}

function saidBy(block: Block, depth: number, inGroup: boolean): Said {
  const end: Remark = draft => {
    draft.last = Math.max(draft.last, endOf(block))
  }
  if (block.type !== 'list') return { remarks: [end, ...remarksOf(block)], children: [] }
  const said: Said = { remarks: [end], children: [] }
  const read = block.children.map(node => {
    const parts = partsOf(node, depth + 1)
    return { parts, item: depth < DEEPEST ? itemOf(node, parts) : null }
  })
  const ofGroup = inGroup ? itemsOfGroup(read.flatMap(({ item }) => item ?? [])) : []
  for (const { parts, item } of read) {
    if (item && (ofGroup.includes(item) || standsAlone(item))) said.children.push(item)
    else for (const { remarks } of parts) for (const remark of remarks) said.remarks.push(remark)
  }
  return said
}

/** `- [ ] …`, `- [x] …` */
export const isTask = (node: ListItem | FootnoteDefinition): boolean =>
  'checked' in node && typeof node.checked === 'boolean'

const withoutTask = (line: readonly Span[], isFirst: boolean): Span[] =>
  line.map((span, at) => {
    const text = withoutTaskDates(span.text)
    return { ...span, text: isFirst && at === 0 && isPlain(span) ? withoutTaskVerb(text) : text }
  })

/** What the first block of an item says, which may be its title, and is no remark then. */
function firstRemarks(node: ListItem | FootnoteDefinition, said: Said | undefined): readonly Remark[] {
  const [first] = node.children
  if (first?.type !== 'heading' && !(first?.type === 'paragraph' && isTask(node))) return said?.remarks ?? []
  return linesOfPhrases(first.children).map(
    (line, at) => draft => draft.addLine(isTask(node) ? withoutTask(line, at === 0) : line),
  )
}

/** An item, from what its blocks say. */
function itemOf(node: ListItem | FootnoteDefinition, parts: readonly Said[]): Item {
  const draft = new Draft(lineOf(node))
  draft.last = endOf(node)
  const [first, ...others] = parts
  for (const remark of firstRemarks(node, first)) remark(draft)
  for (const { remarks } of others) for (const remark of remarks) remark(draft)
  return { draft, children: parts.flatMap(({ children }) => children), node }
}

const known = new WeakMap<ListItem | FootnoteDefinition, Item>()

/** An item of a list, or a footnote. It is read once, though a list is first asked whether it is one of papers. */
export function readItem(node: ListItem | FootnoteDefinition): Item {
  const item = known.get(node) ?? itemOf(node, partsOf(node, 0))
  known.set(node, item)
  return item
}

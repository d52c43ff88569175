import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { told } from '../entries/told.ts'
import type { ParseEvent } from '../entry.ts'
import { isOfOtherKind } from '../fields/kinds-of-note.ts'
import { isKoreanTitle } from '../fields/korean-title.ts'
import { readLabelled } from '../fields/labelled-field.ts'
import { saysNothing, wordsOfHeading } from '../fields/plain-headings.ts'
import { isPlainTitle } from '../fields/plain-title.ts'
import { capitalShare, hasHangul, wordsOf } from '../fields/text.ts'
import { isNamedVenue } from '../fields/venue.ts'
import { headingSays } from '../markdown/heading-says.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { plainText } from '../markdown/text-of.ts'
import { Draft } from './draft.ts'
import { entryOf, type Surroundings } from './finish-draft.ts'
import { linesOfPhrases } from './item-lines.ts'
import { type Item, isTask, readItem } from './items.ts'

/** A title that nothing but a venue, or a date below a heading of papers, tells from other words. */
const isDatedTitle = (draft: Draft, { ofPapers }: Surroundings): boolean =>
  (ofPapers ? draft.date !== null || draft.venue !== null : isNamedVenue(draft.venue ?? '')) &&
  isCapitalised(draft)

/** Two words are enough for a title that several people wrote, and that a meeting had. */
const isPublished = ({ title, lead, authors, lone, venue }: Draft): boolean =>
  authors.length > 1 && !lone && lead === '' && isNamedVenue(venue ?? '') && wordsOf(title).length >= 2

const isCapitalised = ({ title }: Draft): boolean => wordsOf(title).length >= 4 && capitalShare(title) >= 0.7

/** An item with papers below it and none itself is a heading above them. */
function groupOf({ draft, children }: Item, around: Surroundings): Surroundings | null {
  if (children.length === 0 || draft.hasPaper) return null
  const text = draft.title || draft.commentary[0] || ''
  const says = headingSays(draft.date ?? text, around.date)
  return {
    ...around,
    date: says.date ?? around.date,
    dateRange: says.date ? null : around.dateRange,
    venue: says.venue ?? around.venue,
    topics: says.topic ? [...around.topics, says.topic] : around.topics,
  }
}

/** A title of any length behind those who wrote it and the year: `Doe (2024). Goats.` A few words in Hangul may be a remark. */
const isCitation = ({ title, authors, lone, date }: Draft): boolean =>
  title !== '' && (lone || (authors.length > 0 && date !== null && !hasHangul(title)))

/** `(film, 2023)`: what something is, in brackets. */
const IN_BRACKETS = /^[([](?:a )?([^()[\],;]{2,30})(?:[,;][^()[\]]{0,40})?[)\]]$/u

/** Whether a remark beside a title says that it is no paper; in Hangul it may read like a name. */
const isOfOthers = ({ hasPaper, venue, commentary, authors }: Draft): boolean =>
  !hasPaper &&
  venue === null &&
  authors.length <= 1 &&
  [...commentary, ...authors.map(name => `(${name})`)].some(text =>
    isOfOtherKind((IN_BRACKETS.exec(text)?.[1] ?? '').trim().replace(/\s/g, '-')),
  )

/** Whether an item says nothing but what may be a title. */
const isTitle = ({ title, commentary }: Draft): boolean => commentary.length === 0 && isPlainTitle(title)

/** `- [ ] A Title` right below a heading of papers, or an item there that is written like a title. */
const isTitled = ({ draft, node }: Item): boolean =>
  (isTitle(draft) && (isCapitalised(draft) || (isTask(node) && hasHangul(draft.title)))) ||
  (draft.commentary.length === 0 && isTask(node) && isKoreanTitle(draft.title))

/** Whether an item has so many words in Hangul that it can be a title, or something to do. */
const isLongInHangul = ({ title, commentary }: Draft): boolean =>
  commentary.length === 0 && hasHangul(title) && wordsOf(title).length >= 3

/** Whether an item that is not read as a paper may be one all the same: it is cited, or a title with a date or at its place. */
const looksLikeOne = (draft: Draft, { ofPapers, rightBelow }: Surroundings): boolean =>
  (ofPapers && draft.lone) ||
  (rightBelow && (isTitle(draft) || isLongInHangul(draft))) ||
  (draft.readsLikeOne && (draft.lone || (draft.date !== null && isCapitalised(draft)))) ||
  (says(draft) && draft.authors.length > 0 && !draft.lone && draft.date !== null)

const says = ({ title, commentary }: Draft): boolean => title !== '' || commentary.length > 0

/** What may be a paper, and is not read as one. */
export const notRead = (node: Item['node'] | Paragraph, source: string): ParseEvent => {
  const message = `"${plainText(node).slice(0, 60)}" may be a paper and was left out; expected a title with a link to the paper, or with authors.`
  return told('info', 'item-without-paper', message, { source, line: node.position?.start.line ?? 1 })
}

/** The papers in items. If most of a list are papers, a title that stands out is enough for the others. */
export function* readItems(items: readonly Item[], around: Surroundings): Generator<ParseEvent> {
  const isKnown = (draft: Draft) =>
    draft.isPaper || draft.isBare || isPublished(draft) || isDatedTitle(draft, around)
  const known = items.filter(({ draft }) => isKnown(draft)).length
  const others = items.filter(({ draft, children }) => children.length === 0 && !draft.isPaper).length
  const mostly = known > 0 && known >= others
  for (const item of items) {
    const { draft, children } = item
    const group = groupOf(item, around)
    const mayBe =
      isKnown(draft) ||
      (around.ofPapers && isCitation(draft)) ||
      (around.rightBelow && isTitled(item)) ||
      (mostly && draft.readsLikeOne && (draft.apart || draft.lone || isCapitalised(draft)))
    const isPaper = mayBe && !isOfOthers(draft)
    if (isPaper && !group) yield* entryOf(draft, around)
    else if (!group && (mostly || looksLikeOne(draft, around))) yield notRead(item.node, around.source)
    yield* readItems(children, group ?? around)
  }
}

export const readList = (list: List, around: Surroundings): Generator<ParseEvent> =>
  readItems(list.children.map(readItem), around)

/** A paragraph that heads what stands below it: a few words in bold. */
export function textOfGroup(block: RootContent): string | null {
  if (block.type !== 'paragraph') return null
  const lines = linesOfPhrases(block.children)
  const [line] = lines
  const bold = line?.every(({ strong, text, url }) => url === null && (strong || !/[\p{L}\p{N}]/u.test(text)))
  const text = plainText(block)
  return lines.length === 1 && bold && wordsOf(text).length <= 8 ? text : null
}

/** Labels of fields that only papers have. */
const TELLING = ['authors', 'abstract', 'arxiv', 'doi', 'venue', 'published']

const linesBelow = (blocks: readonly RootContent[]): Span[][] =>
  blocks.slice(0, 6).flatMap(block => {
    if (block.type === 'paragraph') return linesOfPhrases(block.children)
    if (block.type !== 'list') return []
    return block.children.flatMap(linesOfHead)
  })

/** The lines of an item that may tell of the heading above: what stands below a title of its own tells of that. */
function linesOfHead(item: ListItem): Span[][] {
  const lines = item.children.flatMap(part =>
    part.type === 'paragraph' ? linesOfPhrases(part.children) : [],
  )
  const [first = []] = lines
  // Nobody makes a task of who wrote a paper.
  if (isTask(item)) return []
  const label = readLabelled(textOfSpans(first))
  return label === null || label.names.includes('title') ? lines.slice(0, 1) : lines
}

/** Whether a heading is the title of a paper, judged by itself and by what stands below it; its entry if it is. */
export function paperOfHeading(
  line: readonly Span[],
  at: number,
  blocks: readonly RootContent[],
): Draft | null {
  const draft = new Draft(at)
  draft.addFirst(line)
  if (draft.title === '' || (draft.titleUrl === null && !draft.hasPaper && saysNothing(textOfSpans(line))))
    return null
  if (draft.hasPaper && wordsOf(draft.title).length >= 2) return draft
  if (draft.isPaper && draft.lead === '' && (draft.apart || isPlainTitle(draft.title))) return draft
  const below = linesBelow(blocks)
  const fields = below.flatMap(spans => readLabelled(textOfSpans(spans))?.names ?? [])
  if (fields.some(name => TELLING.includes(name)) && wordsOfHeading(textOfSpans(line)) !== '') return draft
  return isFollowedByFacts(below, blocks) ? draft : null
}

/** Whether authors, or the links to the paper alone, stand right below a heading. */
function isFollowedByFacts(below: readonly Span[][], blocks: readonly RootContent[]): boolean {
  const probe = new Draft(1)
  probe.title = 'x'
  for (const spans of below.slice(0, 3)) {
    const before = probe.commentary.length
    probe.addLine(spans)
    if (probe.commentary.length > before) return false
    if (probe.authors.length > 0) return true
    if (probe.hasPaper)
      return blocks[0]?.type === 'paragraph' || (blocks[0]?.type === 'list' && readsAsLinks(blocks[0]))
  }
  return false
}

/** A list of nothing but links to one paper, its code and so on. */
function readsAsLinks(list: List): boolean {
  const items = list.children.map(readItem)
  const ids = new Set(items.flatMap(({ draft }) => draft.paperLinks().flatMap(({ arxivId = [] }) => arxivId)))
  return ids.size <= 1 && items.every(({ draft, children }) => draft.title === '' && children.length === 0)
}

import type { PhrasingContent, RootContent } from 'mdast'

/** What is not read: what a page is navigated and dressed with. */
export const DROPPED: ReadonlySet<string> = new Set(
  'head script style noscript template svg nav footer form iframe button select textarea object'.split(' '),
)

/** Elements that stand in lines of text; each becomes what says the same in Markdown, or only its text. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Elements of pages that stand on lines of their own, or hold something else than text. */
const OTHERS: ReadonlySet<string> = new Set(
  `address area article aside audio base blockquote body br canvas caption center col colgroup data datalist dd details
  dialog dir div dl dt embed fieldset figcaption figure frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html image img
  input legend li link main map marquee math menu meta meter nobr object ol optgroup option output p param picture pre
  progress rp rt ruby search section slot source summary table tbody td tfoot th thead title tr track ul video`.split(
    /\s+/,
  ),
)

/** Whether HTML has an element of this name, in lower case: `List<int>` has none. */
export const isElement = (name: string): boolean =>
  INLINE.has(name) || OTHERS.has(name) || DROPPED.has(name) || name.includes('-')

const EMPHASIS: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
  cite: 'emphasis',
  del: 'delete',
  s: 'delete',
  strike: 'delete',
}

/** An element that is still open. */
export interface Element {
  name: string
  attributes: Record<string, string>
  line: number
  dropped: boolean
  /** Text and so on that belongs to no block yet. */
  inline: PhrasingContent[]
  /** What ended in it. Where an element has no meaning of its own, this is the list of the element around it. */
  blocks: RootContent[]
  /** The items of a list, or of a list of terms. */
  items: RootContent[][]
  /** The cells of a row, and the rows of a table. */
  cells: PageCell[]
  rows: PageRow[]
  /** Whether the last thing in it is a tag of a list of tags. */
  afterTag: boolean
  /** Whether the text in line ends with a space. */
  endsInSpace: boolean
}

export interface PageCell {
  blocks: RootContent[]
  isHead: boolean
  columns: number
  rows: number
}

export interface PageRow {
  cells: PageCell[]
  line: number
}

export const isInline = (name: string): boolean => INLINE.has(name)

export const positionAt = (start: number, end = start) => ({
  start: { line: start, column: 1 },
  end: { line: end, column: 1 },
})

/** Whether a page says that an element names authors: it sets them apart as italics do. */
export const holdsAuthors = ({ class: classes = '' }: Record<string, string>): boolean =>
  /\b(?:authors?|byline)\b/i.test(classes)

/** An element in a line, as Markdown has it; only its content if Markdown has nothing like it. */
export function inlineNodes({ name, attributes, line, inline }: Element): PhrasingContent[] {
  const position = positionAt(line)
  const type = EMPHASIS[name] ?? (name !== 'a' && holdsAuthors(attributes) ? 'emphasis' : undefined)
  if (type) return inline.length > 0 ? [{ type, children: inline, position }] : []
  if (name === 'a' && attributes.href !== undefined)
    return [{ type: 'link', url: attributes.href, children: inline, position } as PhrasingContent]
  return inline
}

/** The content of lists of blocks as that of one line, with a break between two blocks. */
export function phrasesOf(blocks: readonly RootContent[]): PhrasingContent[] {
  const lines: PhrasingContent[][] = []
  const waiting = [...blocks].reverse()
  for (let block = waiting.pop(); block; block = waiting.pop()) {
    if (block.type === 'paragraph' || block.type === 'heading') lines.push(block.children)
    else if (block.type === 'code') lines.push([{ type: 'inlineCode', value: block.value }])
    else if ('children' in block) waiting.push(...([...block.children] as RootContent[]).reverse())
  }
  return lines.flatMap((line, at): PhrasingContent[] => (at === 0 ? line : [{ type: 'break' }, ...line]))
}

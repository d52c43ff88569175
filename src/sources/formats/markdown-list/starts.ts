import { isDayLine } from '../../fields/day-line.ts'
import { roleOfReading } from '../../fields/reading-roles.ts'
import { splitTrailingTags } from '../../fields/tags.ts'
import { withoutTaskDates } from '../../fields/task-states.ts'

/** `- `, `12. `, `- [ ] `, `<li>` */
const ITEM = /^(\s*)(?:(?:[-*+•]|(\d{1,4})[.)])\s+(?:\[[ xX]\]\s+)?(?=\S)|<li>\s*(?=\S))/
/** `[^1]: …` */
const FOOTNOTE = /^\s{0,3}\[\^[^\]]{1,20}\]:\s(?=\S)/
const HEADING = /^\s{0,3}(#{1,6})\s+(?=\S)/
/** How a title that is set apart begins, and no definition of a link. */
const SET_APART = /^(?!\[[^\]]*\]:)(?:\*\*|\[|"|“)/
/** A longer beginning is looked at no further. */
const LONGEST = 1_000
/** So many lines below may tell of what begins. */
const NEAR = 6

/** Whether a line is an item of a list, or a footnote. */
export const isItem = (line: string): boolean => ITEM.test(line) || FOOTNOTE.test(line)

/** Where something begins in a text. */
export interface Start {
  /** A line in the midst of a paragraph begins something if it is set apart there. */
  kind: 'heading' | 'item' | 'footnote' | 'paragraph' | 'line'
  line: string
  /** The beginning of the line without its mark and the tags behind. */
  text: string
  /** The level of a heading, or how far an item is indented. */
  depth: number
  isNumbered: boolean
  isSetApart: boolean
  /** The lines below that belong to it. */
  below: readonly string[]
}

type Mark = Pick<Start, 'kind' | 'depth' | 'isNumbered'> & { mark: string }

function markOf(line: string, above: string): Mark | null {
  const [heading = '', marks = ''] = HEADING.exec(line) ?? []
  if (marks) return { kind: 'heading', depth: marks.length, isNumbered: false, mark: heading }
  const [item = '', indent = '', number] = ITEM.exec(line) ?? []
  if (item) return { kind: 'item', depth: indent.length, isNumbered: number !== undefined, mark: item }
  const [footnote] = FOOTNOTE.exec(line) ?? []
  if (footnote) return { kind: 'footnote', depth: 0, isNumbered: false, mark: footnote }
  if (line.trim() === '' || isDayLine(line.trim())) return null
  const begins = above.trim() === '' || HEADING.test(above) || isDayLine(above.trim())
  if (!begins && !SET_APART.test(line)) return null
  return { kind: begins ? 'paragraph' : 'line', depth: 0, isNumbered: false, mark: '' }
}

/** Items further down are below others. */
const DEEPEST = 1
/** Whether a line is an item that is not below another one. */
export const isTopItem = ({ kind, depth }: Pick<Start, 'kind' | 'depth'>): boolean =>
  kind === 'item' && depth <= DEEPEST

/** The lines below one that belong to it: those of its paragraph, or those of an item up to the next. */
function belowOf(lines: readonly string[], at: number, { kind }: Mark): string[] {
  const near = lines.slice(at + 1, at + 1 + NEAR)
  const end = near.findIndex((line, index) => {
    if (kind === 'heading') return HEADING.test(line)
    if (line.trim() === '') return kind !== 'item' || !/^\s+\S/.test(near[index + 1] ?? '')
    return kind === 'item' && (ITEM.exec(line)?.[1]?.length ?? DEEPEST + 1) <= DEEPEST
  })
  return end < 0 ? near : near.slice(0, end)
}

/** Where headings, items and paragraphs begin. */
export const startsOf = (lines: readonly string[]): Start[] =>
  lines.flatMap((line, at) => {
    const mark = markOf(line.slice(0, LONGEST), (lines[at - 1] ?? '').slice(0, LONGEST))
    if (mark === null) return []
    const said = withoutTaskDates(line.slice(mark.mark.length, LONGEST)).trim()
    const { text } = splitTrailingTags(said.slice(roleOfReading(said)?.end))
    const start = { ...mark, line, text, isSetApart: SET_APART.test(line) }
    return [{ ...start, below: belowOf(lines, at, mark) }]
  })

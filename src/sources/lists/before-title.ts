import { saysNothing } from '../fields/plain-headings.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { roleOfReading } from '../fields/reading-roles.ts'
import { LOGSEQ_STATES } from '../fields/task-states.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { isPlain } from './labels.ts'

/** `TODO [#A] `, as Logseq begins a task. */
const STATE = new RegExp(String.raw`^\s*(?:${LOGSEQ_STATES.join('|')})\s+(?:\[#[ABC]\]\s+)?(?=\S|$)`)
/** `[[Paper]] [[RL]]`, `#paper #rl`: the kind of a note and its topics, as Logseq writes them. */
const TAGS = /^\s*((?:(?:#?\[\[[^[\]]{1,100}\]\]|#[\p{L}\p{N}_/-]{1,60}(?=\s|$))\s*){1,20})/u

/** `[[A Title]] worth a look`: one link of several words, behind which no title begins. */
const NAMED = /^\[\[(?:[^[\]|]{1,100}\|)?([^[\]|\s]+\s[^[\]|]+)\]\]\s*$/
const REMARK = /^[\s()[\],;:–—-]*\p{Ll}/u

/** `(03/12) A Title`: the day, whose year a heading gives. */
const DAY = /^\s*[[(【]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})\s?[\])】]\s*[:：-]?\s*/

/** What stands before a title in notes: the state of a task, a day without a year, and topics as links to other notes. */
export interface BeforeTitle {
  words: Span[]
  topics: string[]
  /** Month and day, or day and month. */
  day: [number, number] | null
  /** `Required`, `optional` */
  role: string
}

/** The day in two numbers, if a date leaves no doubt which of them is the month. */
export function withDay(date: string | null, day: [number, number] | null): string | null {
  if (date === null || day === null || date.length > 7) return date
  const [year = '', month] = date.split('-')
  const orders = [day, day.toReversed()].filter(
    ([one = 0]) => one >= 1 && one <= 12 && (month === undefined || Number(month) === one),
  )
  const days = new Set(orders.map(([one = 0, other = 0]) => preciseDateOf(`${year}-${one}-${other}`)))
  return (days.size === 1 ? [...days][0] : null) ?? date
}

/** A line without what it says of a reading: `Required: A Title`, `**Optional:** A Title`. */
function splitRole(line: readonly Span[]): { words: Span[]; role: string } {
  const found = roleOfReading(textOfSpans(line.slice(0, 2)))
  if (!found) return { words: [...line], role: '' }
  let left = found.end
  const words = line.map(span => {
    const text = span.text.slice(left)
    left = Math.max(0, left - span.text.length)
    return { ...span, text }
  })
  return { words: words.filter(({ text, badge }) => text !== '' || badge), role: found.role }
}

/** A line without what stands before its title. A link to a note that nothing follows is the title itself. */
export function splitBeforeTitle(line: readonly Span[]): BeforeTitle {
  const { words, role } = splitRole(line)
  return { ...splitTopics(words), role }
}

function splitTopics(line: readonly Span[]): Omit<BeforeTitle, 'role'> {
  const [first, ...others] = line
  if (!first || !isPlain(first)) return { words: [...line], topics: [], day: null }
  const typed = first.text.replace(STATE, '')
  const [, one, other] = DAY.exec(typed) ?? []
  const day: [number, number] | null = one && other ? [Number(one), Number(other)] : null
  const text = typed.replace(DAY, '')
  const tags = TAGS.exec(text)?.[1] ?? ''
  const rest = text.slice(text.indexOf(tags) + tags.length)
  const behind = [rest, ...others.map(span => span.text)].join(' ')
  const said = behind.replace(/#[\p{L}\p{N}_/-]+/gu, ' ')
  const [, name] = REMARK.test(said) ? (NAMED.exec(tags) ?? []) : []
  if (name)
    return {
      words: [{ ...first, text: name, strong: true }, { ...first, text: ` ${rest}` }, ...others],
      topics: [],
      day,
    }
  const isTitle = tags === '' || !/\p{L}/u.test(said)
  if (isTitle) return { words: [{ ...first, text }, ...others], topics: [], day }
  const topics = [...tags.matchAll(/\[\[([^[\]]+)\]\]|#([^\s[\]]+)/g)].map(([, linked, tag]) =>
    (linked ?? tag ?? '').trim(),
  )
  return {
    words: [{ ...first, text: rest }, ...others],
    topics: topics
      .filter(name => !saysNothing(name) && !name.startsWith('@'))
      .map(name => name.replace(/\s+/g, '-')),
    day,
  }
}

/** A line without its label: `Paper: [A Title](…)`. */
export function withoutLabel([first, ...others]: readonly Span[]): Span[] {
  if (!first) return []
  const rest = first.text.replace(/^[^:：]{0,60}[:：]{1,2}[*_`]*\s*/, '')
  if (rest !== first.text) return [{ ...first, text: rest }, ...others]
  const [next, ...more] = others
  return next ? [{ ...next, text: next.text.replace(/^[*_`]*[:：]{1,2}\s*/, '') }, ...more] : [first]
}

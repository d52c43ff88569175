import { isAddressed } from '../../entries/papers-of.ts'
import type { Entry, ParseEvent } from '../../entry.ts'
import { dateInHeading, dateOfLine, splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { MINUTES, PRESENT } from '../../fields/meetings.ts'
import { saysNothing, wordsOfHeading } from '../../fields/plain-headings.ts'
import { LOGSEQ_STATES } from '../../fields/task-states.ts'
import { wordsOf } from '../../fields/text.ts'
import { type Format, MARKDOWN, type SourceHead, type SourceText } from '../../format.ts'
import { beginningOf } from '../../lines/beginning-of.ts'
import { typedLines } from '../../lines/typed-lines.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'

/** Parts of a page of a diary, or of minutes. */
const OF_A_DAY = new RegExp(
  `^(?:${MINUTES}|${PRESENT}|tasks?|to-?dos?|log|journal|diary|daily(?: notes?| log| review)?|agenda|schedule|decisions|action items|next steps|any other business|habits?|gratitude|reflections?|inbox|morning|afternoon|evening|today|tomorrow|yesterday|done|plans?|ideas?|thoughts|work|personal|할 ?일|일지|일기|메모|안건|결정 ?사항|오늘|내일|やること|タスク|日記|メモ|議題|決定事項|今日|明日|待办|任务|日记|日志|议程|决定|今天|明天)$`,
  'i',
)

const HEADING = /^#{1,6}\s+(\S.*)$/
const TASK = new RegExp(String.raw`^[ \t]{0,8}[-*+] (?:\[[ xX/>-]\]|${LOGSEQ_STATES.join('|')}) `, 'm')

/** `Group meeting 2024-03-05` */
const OF_A_MEETING = new RegExp(MINUTES, 'i')

/** `Present: Anna, Bob` */
const WHO_MET = new RegExp(String.raw`^[\s*_>-]{0,6}(?:${PRESENT})\s?[*_]{0,3}\s?[:：]`, 'imu')
/** Front matter and what stands below it are no longer. */
const LONGEST_HEAD = 16_384
/** So many characters at the top tell who met. */
const TOP = 600

const bodyOf = (text: string): readonly string[] => splitFrontMatter(typedLines(text)).body.texts
const topOf = (body: readonly string[]): string => body.slice(0, TOP).join('\n').slice(0, TOP)

const isDated = (heading: string): boolean =>
  dateOfLine(heading) !== null || (OF_A_MEETING.test(heading) && dateInHeading(heading) !== null)

const isOfADay = (heading: string): boolean => OF_A_DAY.test(wordsOfHeading(heading))

/** Whether a text is the page of one day in a vault, or the minutes of a meeting: dated, with the parts of a diary or tasks. */
function isDailyNote({ name, text }: Pick<SourceHead, 'name' | 'text'>): boolean {
  const body = bodyOf(text)
  if (WHO_MET.test(topOf(body))) return true
  const headings = body.flatMap(line => HEADING.exec(line)?.[1] ?? [])
  const others = headings.filter(heading => !isDated(heading))
  const dated = others.length < headings.length || splitStem(name.replace(/\.\w+$/, '')).date !== null
  if (!dated || !others.every(heading => isOfADay(heading) || saysNothing(heading))) return false
  return others.some(isOfADay) || (TASK.test(text) && others.length === 0)
}

/** The given names of those who met. */
function presentIn(text: string): string[] {
  const top = topOf(bodyOf(text))
  const found = WHO_MET.exec(top)
  const [line = ''] = found ? top.slice(found.index + found[0].length).split('\n') : []
  return line.split(/[,;、，&]| and | und | et | y /).flatMap(name => wordsOf(name)[0] ?? [])
}

/** `Anna: A Title`, where Anna was present, names a paper that she told of. */
function withoutSpeaker(entry: Entry, present: readonly string[]): Entry {
  const [, name = '', title = ''] = /^([^\s:：]{1,30})[:：]\s(\S.*)$/u.exec(entry.title) ?? []
  if (!present.includes(name)) return entry
  return { ...entry, title, commentary: [name, entry.commentary].filter(Boolean).join('\n') }
}

/** What is said of a day without a link to a paper is nobody's business. */
async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const present = presentIn(await beginningOf(input.pieces(), LONGEST_HEAD))
  for await (const event of markdownList.parse(input)) {
    if (event.kind === 'digest') yield event
    if (event.kind !== 'entry' || !isAddressed(event.entry)) continue
    const topics = event.entry.topics.filter(topic => !isOfADay(topic))
    yield { kind: 'entry', entry: withoutSpeaker({ ...event.entry, topics }, present) }
  }
}

/** Pages of a diary, of which only the items that link to papers are read. */
export const dailyNote: Format = {
  id: 'daily-note',
  title: 'daily notes',
  kept: 'note',
  extensions: MARKDOWN,
  looksLike: 'a page of a diary in Markdown, with tasks and a log; only items that link to papers are read',
  example: `# 2024-03-14

## Tasks
- [ ] Call the plumber

## Log
- Read [One Paper on Things](https://arxiv.org/abs/2403.00001): it is short.
`,
  recognisedBy: 'Markdown with a date as its name or heading, and headings such as Tasks, Log or Journal',
  detect: ({ extension, name, text }) =>
    MARKDOWN.includes(extension) && isDailyNote({ name, text }) ? 0.95 : 0,
  parse,
}

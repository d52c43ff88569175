/** States of a task, which stand before a title in capitals. */

/** What Logseq writes, in Markdown and in org-mode. */
export const LOGSEQ_STATES = ['TODO', 'DOING', 'DONE', 'LATER', 'NOW', 'WAITING']

/**
 * What people have in headlines of org-mode, besides the states that a file declares. Only headlines are read so: in any
 * other list, `READ`, `NEXT` or `IDEA` may as well be the first word of a title.
 */
export const ORG_STATES = [
  ...LOGSEQ_STATES,
  ...'NEXT WAIT HOLD READ READING UNREAD TOREAD SKIMMED STARTED SOMEDAY INPROGRESS IN-PROGRESS CANCELLED CANCELED PROJ STRT KILL IDEA MAYBE DELEGATED'.split(
    ' ',
  ),
]

/** `SCHEDULED: <2024-03-06 Wed>`, `CLOCK: [2024-03-05 Tue 10:12]`: when somebody worked on a task, and when it is due. */
const PLANNING = /^\s{0,40}(?:[-*+]\s)?(?:SCHEDULED|DEADLINE|CLOSED|CLOCK): ?[<[]/
export const isPlanning = (line: string): boolean => PLANNING.test(line)

/** `📅 2024-03-10`: until when something is to be read, and when it was, behind a task. */
const DATE = /(?:📅|⏳|🛫|✅|➕|❌)\uFE0F?\s*\d{4}-\d{2}-\d{2}/gu

/** A task without the dates behind it. */
export const withoutTaskDates = (text: string): string => text.replace(DATE, '')

/** `Read "A Title"`, `skim A Title`; `Read Along: …` and `Start Small …` may be titles. */
const VERB =
  /^(\s{0,3}(?:#\S{1,40}\s{1,3}){0,3})(?:(?:Read|Finish|Start)\s+(?=["“])|(?:[Rr]e-?read|[Ss]kim|[Ff]inish reading|[Ss]tart reading|read|finish|start)\s+(?=["“]|\p{Lu}\S*\s))/u

/** A task without what is to be done with the paper that it names. */
export const withoutTaskVerb = (text: string): string => text.replace(VERB, '$1')

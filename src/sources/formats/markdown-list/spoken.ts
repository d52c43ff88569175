import { fieldsCalled } from '../../fields/field-labels.ts'
import { preciseDateOf } from '../../fields/precise-date.ts'
import type { TypedLines } from '../../lines/typed-lines.ts'
import { withPaperApart } from './said-of-papers.ts'

const NAME = String.raw`[\p{L}@][\p{L}\p{N}._' -]{0,30}(?:#\d{1,5})?`
const CLOCK = String.raw`(?:(?:오전|오후|午前|午後|上午|下午) ?)?\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?`
const WORDED = String.raw`\d{1,2}-[A-Z][a-z]{2}-\d{2,4}`
const DAY = String.raw`(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|${WORDED})`

/** A day of which only one reading is possible. */
const CLEAR_DAY = new RegExp(
  String.raw`\b\d{4}[./-]\d{1,2}[./-]\d{1,2}\b|\d{4}년 \d{1,2}월 \d{1,2}일|\b${WORDED}\b`,
)

/** How programs for chats begin a message, before it. */
const SPEAKERS = [
  // `[10:12] anna: …`, `[05.03.24, 10:12:33] Anna: …`, `05/03/2024, 10:12 - Anna: …`
  String.raw`\[(?:${DAY},? )?${CLOCK}\] ${NAME}:`,
  `${DAY},? ${CLOCK}(?: [-–])? ${NAME}:`,
  String.raw`\d{4}년 \d{1,2}월 \d{1,2}일 ${CLOCK}, ${NAME} :`,
  // `Anna [10:12]: …`, `Anna (10:12): …`, `10:12 <anna> …`
  String.raw`${NAME} [[(](?:${DAY},? )?${CLOCK}[\])]:`,
  String.raw`(?:\[?${CLOCK}\]? )?<${NAME}>(?=\s+\S)`,
  // `[Anna] [10:12] …`, `10:12 ⇥ Anna ⇥ …`, `10:12:33 From Anna to Everyone: …`
  String.raw`\[${NAME}\] \[${CLOCK}\]`,
  String.raw`${CLOCK}\t${NAME}\t`,
  String.raw`${CLOCK}\s+From\s+${NAME}:`,
  // `**Anna** 10:12 AM`, `Anna, [05.03.24 10:12]`, `Anna — 05/03/2024 10:12`, above the message
  String.raw`\*{0,2}${NAME}\*{0,2}(?:,| [—–-])? \[?(?:(?:${DAY}|today at|yesterday at),? )?${CLOCK}\]?(?=\s*$)`,
  // `2/ …`, `2/7 …`, `(2/7) …`: one after another in a thread
  String.raw`\(?\d{1,2}\/(?:\d{1,2})?\)?(?=\s+\S)`,
  // `[2024-02-20] Anna Doe`, above the message
  String.raw`\[${DAY}(?:,? ${CLOCK})?\] ${NAME}(?=\s{0,4}$)`,
].map(pattern => new RegExp(`^\\s{0,3}${pattern}`, 'iu'))

/** So much of a line tells who speaks, and when. */
const BEGINNING = 120
const NAMED = /^\s{0,3}\*{0,2}(\p{Lu}[\p{L}.]{1,20})\*{0,2}:\*{0,2}\s/u

/** What stands before a message; empty if nothing does. */
function speakerOf(line: string): string {
  const beginning = line.slice(0, BEGINNING)
  return SPEAKERS.map(pattern => pattern.exec(beginning)?.[0]).find(Boolean) ?? ''
}

/** The day of a message, if that is clear. */
const dayOf = (spoken: string): string | null => preciseDateOf(CLEAR_DAY.exec(spoken)?.[0] ?? '')

const nameOf = (line: string): string => NAMED.exec(line.slice(0, BEGINNING))?.[0] ?? ''

/** Whether two or three people speak in turn, each line after a name: `Anna: …`, `Jun: …`. */
function isDialogue(lines: readonly string[]): boolean {
  const names = lines.flatMap(line => NAMED.exec(line.slice(0, BEGINNING))?.[1] ?? [])
  const different = new Set(names)
  const people = different.size >= 2 && different.size <= 3 && names.length >= different.size * 2
  return (
    people &&
    names.length * 5 >= lines.length * 4 &&
    [...different].every(name => fieldsCalled(name).length === 0)
  )
}

/** Whether a text is a chat: what people said, with their names and the time. */
export function isChat(texts: readonly string[]): boolean {
  const lines = texts.filter(line => line.trim() !== '')
  const spoken = lines.filter(line => speakerOf(line) !== '').length
  return (spoken >= 2 && spoken * 4 >= lines.length) || isDialogue(lines)
}

/** A rule between two messages. */
const RULE = '***'

/** What makes the end of a line one in Markdown: nobody wraps lines in a chat. */
const BREAK = '  '

/** The lines of a chat without the names and times before what was said, and with a rule between the messages, or with the day as a heading where another one begins. */
export function withoutSpeakers(lines: TypedLines): TypedLines {
  if (!isChat(lines.texts)) return lines
  const before = lines.texts.some(line => speakerOf(line) !== '') ? speakerOf : nameOf
  let day: string | null = null
  const said = lines.texts.map((line, at) => {
    const spoken = before(line)
    const date = dayOf(spoken)
    const above = date === null || date === day ? RULE : `## ${date}`
    day = date ?? day
    const next = lines.texts[at + 1]?.trim() ?? ''
    return {
      number: lines.numbers[at] ?? 1,
      above: spoken === '' ? [] : [above],
      texts: withPaperApart(line.slice(spoken.length).trim(), before(next) === '' ? next : ''),
    }
  })
  const all = said.flatMap(({ above, texts, number }) =>
    [...above, ...texts.map(text => text + BREAK)].map(text => ({ text, number })),
  )
  return {
    ...lines,
    texts: all.map(({ text }) => text),
    numbers: [...all.map(({ number }) => number), lines.numbers.at(-1) ?? 1],
  }
}

const HEADER =
  /^(?:\*{0,2})(?:from|to|cc|date|sent|subject|reply-to|message-id|보낸 ?사람|받는 ?사람|제목|差出人|宛先|件名|发件人|收件人|主题|von|an|betreff)(?:\*{0,2})\s?[:：]/i
const GREETING =
  /^(?:dear|hi|hello|hey|hallo|liebe[rs]?|sehr geehrte[rs]?|cher|chère|bonjour|hola|good (?:morning|afternoon|evening)|안녕하세요|こんにちは|お世話になって|您好|你好|大家好)(?:[\s,!.、，。].{0,40})?[,!:，、。.]?$/iu

/** Whether a text is a letter: with the head of a mail, or a greeting first. */
export function isLetter(texts: readonly string[]): boolean {
  const lines = texts.map(line => line.trim()).filter(line => line !== '')
  return lines.slice(0, 8).filter(line => HEADER.test(line)).length >= 2 || GREETING.test(lines[0] ?? '')
}

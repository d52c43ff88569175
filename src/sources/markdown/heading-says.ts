import { dateInHeading, monthOf, withoutFrame } from '../fields/dates.ts'
import { saysNothing, wordsOfHeading } from '../fields/plain-headings.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { wordsOf } from '../fields/text.ts'
import { isKnownVenue, whenAndWhere } from '../fields/venue.ts'

/** What a heading says about the papers below it. */
export interface HeadingSays {
  date: string | null
  venue: string | null
  topic: string | null
}

const NOTHING: HeadingSays = { date: null, venue: null, topic: null }

/** A longer heading is no topic, but a sentence. */
const LONGEST_TOPIC = 80
const MOST_WORDS = 9

const MONTH_INSIDE =
  /(?<!\d)(?:\d{4}\s?[-./]\s?\d{1,2}(?!\s?[-./\d])|\d{4}\s?[년年]\s?\d{1,2}\s?[월月]|[A-Z][a-z]{2,8}\.?,? \d{4})(?!\d)/g
const DAY_OR_MONTH =
  /^(?:[A-Za-z]{3,9}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}\s?[월月](?:\s?\d{1,2}\s?[일日号])?)$/

/** `3/5`, `03.05`: month and day in East Asia; elsewhere only where one of them can be no month. */
const NUMBERS = /^(\d{1,2})\s?[/.]\s?(\d{1,2})$/

function dayOfNumbers([one = 0, other = 0]: number[], year: string, eastern: boolean): string | null {
  if (one > 12) return preciseDateOf(`${year}-${other}-${one}`)
  return eastern || other > 12 ? preciseDateOf(`${year}-${one}-${other}`) : null
}

/** `March`, `3월 5일` or `3/5` below a heading with the year. */
function withYear(text: string, year: string, eastern: boolean): string | null {
  const words = withoutFrame(text)
  const numbers = NUMBERS.exec(words)?.slice(1).map(Number)
  if (numbers) return dayOfNumbers(numbers, year, eastern)
  if (!DAY_OR_MONTH.test(words)) return null
  const mark = /[월月]/.exec(words)?.[0]
  if (mark) return preciseDateOf(`${year}${mark === '월' ? '년 ' : '年'}${words}`)
  return monthOf(words.split(/[. ]/)[0] ?? '') > 0
    ? preciseDateOf(/\d/.test(words) ? `${words}, ${year}` : `${words} ${year}`)
    : null
}

/** What the text of a heading says, below one with this date, or this year; `eastern` if the month stands before the day. */
export function headingSays(heading: string, around: string | null, eastern = false): HeadingSays {
  const words = wordsOfHeading(heading)
  if (words === '') return NOTHING
  const inside = () => words.match(MONTH_INSIDE)?.map(preciseDateOf).find(Boolean) ?? null
  const date =
    preciseDateOf(words) ??
    (around === null ? null : withYear(words, around.slice(0, 4), eastern)) ??
    dateInHeading(words) ??
    (wordsOf(words).length <= MOST_WORDS ? inside() : null)
  if (date !== null) return { ...NOTHING, date }
  if (saysNothing(heading)) return NOTHING
  if (words.length <= LONGEST_TOPIC && isKnownVenue(words))
    return { ...NOTHING, date: whenAndWhere(words).date, venue: words }
  const short = words.length <= LONGEST_TOPIC && wordsOf(words).length <= MOST_WORDS
  return { ...NOTHING, topic: short ? words.replace(/\s+/g, '-') : null }
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const day = (year: number, month: number, date: number): string | null => {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}

const WEEKDAY = String.raw`(?:[월화수목금토일]요일|[월화수목금토일](?=\))|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?)`
const LABEL = /^(?:date|날짜|일자|작성일)\s*[:：]\s*/i
const BEFORE = new RegExp(
  String.raw`^(?:#{1,6}\s+|[-=─]{3,20}\s)?[*_\s[(<【]*(?:[\p{Extended_Pictographic}\uFE0F]+\s*)?(?:${WEEKDAY}\s*,?\s+)?`,
  'iu',
)
const AFTER = new RegExp(
  String.raw`[\s.,:]*(?:[(,]?\s*${WEEKDAY}\)?)?[*_\s\])>】.:]*(?:\s[-=─]{3,20})?$`,
  'iu',
)
const ISO = /^(\d{4}|\d{2}(?=[-./]\d{2}[-./]\d{2}$))\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})$/
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/
/** Korean, Japanese and Chinese. */
const EAST_ASIAN = /^(\d{4})\s*[년年]\s*(\d{1,2})\s*[월月]\s*(\d{1,2})\s*[일日号]$/
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i
/** `5 March 2024`, `05-Mar-24` */
const DAY_FIRST =
  /^(\d{1,2})(?:(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})|-([A-Za-z]{3})-(\d{2}|\d{4}))$/i
const LONGEST_DATE_LINE = 60
/** A longer line is no heading with a date. */
const LONGEST_HEADING = 400

/** A line without what may surround a date: heading and emphasis marks, brackets, rules, a label, the weekday. */
export const withoutFrame = (line: string): string =>
  line.replace(BEFORE, '').replace(LABEL, '').replace(AFTER, '')

const fullYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year)

/** The ISO day of a line that is nothing but a date, apart from heading marks and the weekday. */
export function dateOfLine(line: string): string | null {
  if (line.length > LONGEST_DATE_LINE || !/\d/.test(line)) return null
  const date = withoutFrame(line)
  const numeric = ISO.exec(date) ?? COMPACT.exec(date) ?? EAST_ASIAN.exec(date)
  if (numeric) return day(fullYear(numeric[1] ?? ''), Number(numeric[2]), Number(numeric[3]))
  const first = MONTH_FIRST.exec(date)
  if (first) return day(Number(first[3]), monthOf(first[1] ?? ''), Number(first[2]))
  const second = DAY_FIRST.exec(date)
  if (!second) return null
  const [, number, word, year, short, shortYear] = second
  return day(fullYear(year ?? shortYear ?? ''), monthOf(word ?? short ?? ''), Number(number))
}

/** A day somewhere in a text. */
export const DAY_INSIDE =
  /(?:\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}|\d{4}[년年]\s*\d{1,2}[월月]\s*\d{1,2}[일日号]|[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4})/g

/** The ISO day somewhere in a heading such as `# Reading list, May 2, 2024`; the last day of a range. */
export function dateInHeading(line: string): string | null {
  if (line.length > LONGEST_HEADING) return null
  const range = rangeOfLine(line, null)
  if (range) return range[1]
  const [found] = line.match(DAY_INSIDE) ?? []
  return found ? dateOfLine(found) : null
}

/** `*May 6, 2024 · 5 min read*`, `Wednesday, 8 May 2024, Hall A`, `Published on 2024-05-06` */
const DATED = new RegExp(
  String.raw`^[*_(\s]{0,4}(?:(?:published|posted|updated|written|sent)(?: on)?:?\s|${WEEKDAY},?\s|(?=[^,]{4,24}(?:\s[·•|]|[*_)]{0,3}$)))(${DAY_INSIDE.source})`,
  'iu',
)
/** `The Weekly 2024-05-06`: a name of a word or a few, and the day. */
const NAMED = new RegExp(
  String.raw`^(?:[\p{L}\p{N}&’'.]{1,20} ){1,4}[(–—-]{0,2} ?(${DAY_INSIDE.source})\)?$`,
  'u',
)
/** So many lines at the top may say when a text is from. */
const TOP = 4

/** The day in a line below the name of a text, which says nothing of a paper. */
export function dateBelowName(texts: readonly string[]): string | null {
  const top = texts.filter(text => text.trim() !== '').slice(0, TOP)
  const [named = '', date = ''] = NAMED.exec(texts[0] ?? '') ?? []
  if (named !== '' && (texts[1] ?? '').trim() === '') return dateOfLine(date)
  const line = top.find(text => text.length <= LONGEST_DATE_LINE && DATED.test(text) && !text.includes('://'))
  return dateOfLine(DATED.exec(line ?? '')?.[1] ?? '')
}

/** 1–12, or 0 for a word that is neither a month nor its beginning. */
export const monthOf = (name: string): number =>
  name.length < 3 ? 0 : MONTHS.findIndex(month => month.startsWith(name.toLowerCase())) + 1

const RANGE =
  /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s*20\d{2})?\s*[-–—~]\s*(?:([A-Za-z]{3,9})\.?\s+)?(\d{1,2})(?!\d)(?:st|nd|rd|th)?/
const KOREAN_RANGE = /(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일\s*[-–—~]\s*(?:(\d{1,2})월\s*)?(\d{1,2})일/

/**
 * First and last day in a heading such as `Papers of the Week (June 3 - 9) - 2024`. If it names no year, `year` is that
 * of the last day.
 */
export function rangeOfLine(line: string, year: number | null): [string, string] | null {
  if (line.length > LONGEST_HEADING) return null
  const days = [...line.matchAll(DAY_INSIDE)].map(([found]) => dateOfLine(found))
  const korean = KOREAN_RANGE.exec(line)?.slice(1).map(Number)
  const [from, to] = korean ? koreanRange(korean) : days.length === 2 ? days : monthRange(line, year)
  return from && to && from <= to ? [from, to] : null
}

/** `2024년 5월 1일 ~ 7일` */
const koreanRange = ([year = 0, from = 0, first = 0, to, last = 0]: number[]): (string | null)[] => [
  day(year, from, first),
  day(year, to || from, last),
]

/** `June 3 - 9`, `December 30 - January 5` */
function monthRange(line: string, year: number | null): (string | null)[] {
  const [, from = '', first = '', to = from, last = ''] = RANGE.exec(line) ?? []
  const written = /\b(20\d{2})\b/.exec(line)?.[1]
  const endYear = written ? Number(written) : year
  if (endYear === null || monthOf(from) === 0 || monthOf(to) === 0) return []
  const start = monthOf(from) > monthOf(to) ? endYear - 1 : endYear
  return [day(start, monthOf(from), Number(first)), day(endYear, monthOf(to), Number(last))]
}

/**
 * Date and title from a file name without extension: `240314 Title` (YYMMDD), `2024-03-14`, `2024-03-14 Title`. A
 * leading number that is not a date stays in the title.
 */
export function splitStem(stem: string): { date: string | null; title: string } {
  const base = stem.normalize('NFC')
  const iso = /^(?:[a-z]+[-_ ])?(\d{4})-(\d{2})-(\d{2})(.*)$/s.exec(base)
  if (iso)
    return { date: day(Number(iso[1]), Number(iso[2]), Number(iso[3])), title: iso[4]?.trimStart() || base }
  const short = /^(\d{2})(\d{2})(\d{2})(?:\s(.*))?$/s.exec(base)
  const date = short ? day(2000 + Number(short[1]), Number(short[2]), Number(short[3])) : null
  return date ? { date, title: short?.[4]?.trimStart() ?? '' } : { date: null, title: base }
}

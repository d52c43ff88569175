const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const day = (year: number, month: number, date: number): string | null => {
  const iso = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : null
}

const WEEKDAY = String.raw`(?:\s*[,(]?\s*(?:[월화수목금토일]요일|[월화수목금토일]\)|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\)?)?`
const FRAME = (body: string) =>
  new RegExp(String.raw`^(?:#{1,6}\s+)?[*_]*\[?${body}\]?${WEEKDAY}[*_]*[.:]?$`, 'i')
const ISO = FRAME(String.raw`(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})`)
const KOREAN = FRAME(String.raw`(\d{4})년\s*(\d{1,2})월\s*(\d{1,2})일`)
const MONTH_FIRST = FRAME(String.raw`([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})`)
const DAY_FIRST = FRAME(String.raw`(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})`)

/** The ISO day of a line that is a date and nothing else (with or without heading marks and weekday). */
export function dateOfLine(line: string): string | null {
  const numeric = ISO.exec(line) ?? KOREAN.exec(line)
  if (numeric) return day(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]))
  const first = MONTH_FIRST.exec(line)
  if (first) return day(Number(first[3]), monthOf(first[1] ?? ''), Number(first[2]))
  const second = DAY_FIRST.exec(line)
  return second ? day(Number(second[3]), monthOf(second[2] ?? ''), Number(second[1])) : null
}

const INSIDE =
  /(?:\d{4}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}|\d{4}년\s*\d{1,2}월\s*\d{1,2}일|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})/

/** The ISO day that stands somewhere in a heading: `# Reading list, May 2, 2024`. */
export const dateInHeading = (line: string): string | null => {
  const found = INSIDE.exec(line)?.[0]
  return found ? dateOfLine(found) : null
}

/** 1–12, or 0 for a word that is no month. */
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1

const RANGE =
  /([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\s*[-–—~]\s*(?:([A-Za-z]{3,9})\.?\s+)?(\d{1,2})(?:st|nd|rd|th)?/

/**
 * First and last day of a heading such as `Papers of the Week (June 3 - 9) - 2024`. Without a year of its own
 * it takes `year`; a range over the turn of the year ends in the next.
 */
export function rangeOfLine(line: string, year: number | null): [string, string] | null {
  const [, from = '', first = '', to = from, last = ''] = RANGE.exec(line) ?? []
  const written = /\b(20\d{2})\b/.exec(line)?.[1]
  const endYear = written ? Number(written) : year
  if (endYear === null || monthOf(from) === 0 || monthOf(to) === 0) return null
  const start = day(monthOf(from) > monthOf(to) ? endYear - 1 : endYear, monthOf(from), Number(first))
  const end = day(endYear, monthOf(to), Number(last))
  return start && end ? [start, end] : null
}

/**
 * Date and title in a file name: `240314 Title.md` (YYMMDD), `2024-03-14.txt`, `2024-03-14 Title.md`. A leading
 * number that is no date stays in the title.
 */
export function splitFileName(name: string): { date: string | null; title: string } {
  const base = name.replace(/\.(md|markdown|txt|html?|jsonl(\.gz)?)$/i, '').normalize('NFC')
  const iso = /^(?:[a-z]+[-_ ])?(\d{4})-(\d{2})-(\d{2})\s*(.*)$/.exec(base)
  if (iso) return { date: day(Number(iso[1]), Number(iso[2]), Number(iso[3])), title: iso[4] || base }
  const short = /^(\d{2})(\d{2})(\d{2})(?:\s+(.*))?$/.exec(base)
  const date = short ? day(2000 + Number(short[1]), Number(short[2]), Number(short[3])) : null
  return date ? { date, title: short?.[4] ?? '' } : { date: null, title: base }
}

/** Dates as people ask for them, as a range of numbers YYYYMMDD in which 00 is a month or day that is not known. */

export interface DateRange {
  from: number
  to: number
  /** Whether it is a day of any year: the numbers are MMDD. */
  isOfAnyYear?: true
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** Whole names or the usual short ones: "marginal" and "decoder" are no months. */
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

type Order = [year: number, month: number, day: number]

interface Form {
  pattern: RegExp
  /** Year, month and day in the groups of the pattern, 0 for none; several where people mean one or the other. */
  orders: readonly Order[]
}

const form = (pattern: string, ...orders: Order[]): Form => ({ pattern: new RegExp(pattern, 'i'), orders })

/** The first that fits is taken. A year alone is a word, too. */
const FORMS: readonly Form[] = [
  form(
    String.raw`(?<![\d.])(\d{4})(?:[-/]|\.\s*)(\d{1,2})(?:(?:[-/]|\.\s*)(\d{1,2}))?\.?(?![\d.])`,
    [1, 2, 3],
  ),
  form(String.raw`(?<![\d.])(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?![\d.])`, [3, 2, 1], [3, 1, 2]),
  form(String.raw`(?<![\d.])(\d{4})(\d{2})(\d{2})(?![\d.])`, [1, 2, 3]),
  form(String.raw`(?<!\d)(\d{4})년\s*(?:(\d{1,2})월)?\s*(?:(\d{1,2})일)?`, [1, 2, 3]),
  form(String.raw`(?<!\d)['’]?(\d{2})년\s*(\d{1,2})월\s*(?:(\d{1,2})일)?`, [1, 2, 3]),
  form(String.raw`(?<!\d)(\d{1,2})월\s*(\d{1,2})일`, [0, 1, 2]),
  form(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?${MONTH}\.?,?\s+(\d{4})\b`, [3, 2, 1]),
  form(String.raw`\b${MONTH}\.?\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?:of\s+)?(\d{4})\b`, [3, 1, 2]),
  form(String.raw`\b(\d{4}),?\s+${MONTH}\b\.?(?:\s+(\d{1,2})(?!\d))?`, [1, 2, 3]),
  form(String.raw`\b${MONTH}\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?!\s*[.,]?\d)`, [0, 1, 2]),
  form(String.raw`\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+(?:of\s+)?${MONTH}\b\.?`, [0, 2, 1]),
]

const numberOf = (text: string | undefined): number => {
  const month = MONTHS.indexOf((text ?? '').slice(0, 3).toLowerCase())
  return month < 0 ? Number(text ?? 0) : month + 1
}

/** The year that two digits mean, as of today. */
const wholeYear = (year: number): number =>
  year === 0 || year > 99 ? year : year + (year < 50 ? 2000 : 1900)

/** From its first day, or from its beginning when the date of a node tells less, to its end. */
export function rangeOf(year: number, month = 0, day = 0): DateRange {
  const from = (year * 100 + month) * 100 + day
  if (year === 0) return { from, to: from, isOfAnyYear: true }
  if (day > 0) return { from, to: from }
  return month > 0 ? { from, to: from + 99 } : { from, to: from + 9999 }
}

/** Whether a node with this date, YYYYMMDD, is in a range. */
export function isWithin(date: number, { from, to, isOfAnyYear }: DateRange): boolean {
  const asked = isOfAnyYear ? date % 10_000 : date
  return asked >= from && asked <= to
}

function rangeIn(match: RegExpExecArray, order: Order): DateRange | null {
  const [year = 0, month = 0, day = 0] = order.map(group => (group === 0 ? 0 : numberOf(match[group])))
  const isDate = month <= 12 && day <= 31 && (month > 0 || day === 0)
  const isTime = year === 0 || (wholeYear(year) >= 1900 && wholeYear(year) <= 2100)
  return isDate && isTime ? rangeOf(wholeYear(year), month, day) : null
}

/** A date in a text, in all ways to read it, and the text without it; null when there is none. */
export function dateIn(text: string): { ranges: DateRange[]; rest: string } | null {
  for (const { pattern, orders } of FORMS) {
    const match = pattern.exec(text)
    if (!match) continue
    const ranges = orders.flatMap(order => rangeIn(match, order) ?? [])
    if (ranges.length > 0) return { ranges, rest: text.replace(match[0], ' ') }
  }
  return null
}

/** A year between 1950 and 2049. */
export const isYear = (word: string): boolean => /^(?:19[5-9]|20[0-4])\d$/.test(word)

/** Dates as people ask for them, as a range of numbers YYYYMMDD in which 00 is a month or day that is not known. */

export interface DateRange {
  from: number
  to: number
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`

interface Form {
  pattern: RegExp
  /** Year, month and day in the groups of the pattern. */
  order: [year: number, month: number, day: number]
}

/** Each form, and in which group its year, month and day are; 0 for none. A year alone is a word, too. */
const FORMS: readonly Form[] = [
  { pattern: /(?<![\d.])(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?![\d.])/, order: [1, 2, 3] },
  { pattern: /(?<!\d)(\d{4})년\s*(?:(\d{1,2})월)?\s*(?:(\d{1,2})일)?/, order: [1, 2, 3] },
  { pattern: new RegExp(String.raw`\b(\d{1,2})\.?\s+${MONTH}\s+(\d{4})\b`, 'i'), order: [3, 2, 1] },
  {
    pattern: new RegExp(String.raw`\b${MONTH}\s+(?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})\b`, 'i'),
    order: [3, 1, 2],
  },
]

const numberOf = (text: string | undefined): number => {
  const month = MONTHS.indexOf((text ?? '').slice(0, 3).toLowerCase())
  return month < 0 ? Number(text ?? 0) : month + 1
}

/** From its first day, or from its beginning when the date of a node tells less, to its end. */
export function rangeOf(year: number, month = 0, day = 0): DateRange {
  const from = (year * 100 + month) * 100 + day
  if (day > 0) return { from, to: from }
  return month > 0 ? { from, to: from + 99 } : { from, to: from + 9999 }
}

/** A date in a text, and the text without it; null when there is none. */
export function dateIn(text: string): { range: DateRange; rest: string } | null {
  for (const { pattern, order } of FORMS) {
    const match = pattern.exec(text)
    if (!match) continue
    const [year = 0, month = 0, day = 0] = order.map(group => numberOf(match[group]))
    if (month > 12 || day > 31 || year < 1900 || year > 2100) continue
    return { range: rangeOf(year, month, day), rest: text.replace(match[0], ' ') }
  }
  return null
}

/** A year between 1950 and 2049. */
export const isYear = (word: string): boolean => /^(?:19[5-9]|20[0-4])\d$/.test(word)

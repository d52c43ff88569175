import { preciseDateOf } from '../fields/precise-date.ts'
import { collapse, wordsOf } from '../fields/text.ts'

/** Date and venue in short texts, as they stand in cells and in brackets behind titles. */
export interface WhenAndWhere {
  date: string | null
  venue: string | null
}

/** `2024`, `'24` */
const YEAR = /(?<!\d)(?:((?:19|20)\d{2})|['’](\d{2}))(?!\d)/
/** `24.05`, `2405` never: only where a column holds dates. */
const SHORT_MONTH = /^(\d{2})[./-](\d{1,2})$/
const LONGEST_VENUE = 80

/** The date in a text such as `NeurIPS 2023`, `ICLR'24`, `arXiv 2024-08`. */
export function dateWithin(text: string): string | null {
  const word = text.split(/[\s,(（[~]/).find(part => preciseDateOf(part) !== null)
  const [, full, short] = YEAR.exec(text) ?? []
  return (word && preciseDateOf(word)) ?? full ?? (short ? `20${short}` : null)
}

/** The date in a cell of dates, with what may stand around it: `2024.05 (v1)`, `24.05`, `ICLR 2024`. */
export function dateOfCell(cell: string): string | null {
  const text = collapse(cell)
  const [, year = '', month = ''] = SHORT_MONTH.exec(text) ?? []
  if (year && Number(month) >= 1 && Number(month) <= 12) return `20${year}-${month.padStart(2, '0')}`
  return preciseDateOf(text) ?? dateWithin(text)
}

/** Whether a short text could be the name of a conference or journal with its year. */
const isVenue = (text: string): boolean =>
  text.length <= LONGEST_VENUE &&
  wordsOf(text).length <= 8 &&
  YEAR.test(text) &&
  /[A-Z]{2}|arXiv|Xiv|Nature|Science|Interspeech/.test(text)

/** The date or the venue that a short text is; nulls if it is neither. */
export function whenAndWhere(text: string): WhenAndWhere {
  const date = preciseDateOf(text)
  if (date) return { date, venue: null }
  return isVenue(text) ? { date: dateWithin(text), venue: text } : { date: null, venue: null }
}

const TRAILING = /^(.*\S)\s*[([（【]([^()[\]（）【】]{2,80})[)\]）】]$/s

/** A title without the date or the venue in brackets behind it: `A Title (2013)`, `A Title [ICLR 2024]`. */
export function splitTrailingRemark(title: string): WhenAndWhere & { title: string } {
  const [, before = '', inside = ''] = TRAILING.exec(title) ?? []
  const { date, venue } = whenAndWhere(inside)
  return before && (date ?? venue) ? { title: before, date, venue } : { title, date: null, venue: null }
}

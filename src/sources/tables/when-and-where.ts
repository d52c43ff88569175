import { addressOfId } from '../fields/field-values.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { collapse } from '../fields/text.ts'
import { type WhenAndWhere, whenAndWhere, yearIn } from '../fields/venue.ts'

/** `24.05`, where a column holds dates. */
const SHORT_MONTH = /^(\d{2})[./-](\d{1,2})$/

/** The date in a text such as `NeurIPS 2023`, `ICLR'24`, `arXiv 2024-08`. */
export function dateWithin(text: string): string | null {
  const words = text.split(/[\s,(（[~]/).map(preciseDateOf)
  return words.find(date => date !== null) ?? yearIn(text)
}

/** The date in a cell of dates, with what may stand around it: `2024.05 (v1)`, `24.05`, `ICLR 2024`. */
export function dateOfCell(cell: string): string | null {
  const text = collapse(cell)
  const [, year = '', month = ''] = SHORT_MONTH.exec(text) ?? []
  if (year && Number(month) >= 1 && Number(month) <= 12) return `20${year}-${month.padStart(2, '0')}`
  return preciseDateOf(text) ?? dateWithin(text)
}

const TRAILING = /^(.*\S)\s*[([（【]([^()[\]（）【】]{2,80})[)\]）】]$/s

/** A title without the id in brackets behind it: `A Title (arXiv 1811.08883)`. */
export function splitTrailingId(title: string): { title: string; id: string } {
  const [, before = '', inside = ''] = TRAILING.exec(title) ?? []
  return before === '' || addressOfId(inside) === null ? { title, id: '' } : { title: before, id: inside }
}

/** A title without the date or the dated venue in brackets behind it: `A Title (2013)`, `A Title [ICLR 2024]`. */
export function splitTrailingRemark(title: string): WhenAndWhere & { title: string } {
  const [, before = '', inside = ''] = TRAILING.exec(title) ?? []
  const { date, venue } = whenAndWhere(inside)
  return before && date !== null ? { title: before, date, venue } : { title, date: null, venue: null }
}

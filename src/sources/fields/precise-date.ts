import { dateOfLine, monthOf, withoutFrame } from './dates.ts'

/** `2024-03`, `2024/3/`, `2024.03`, `2024年3月`, `2024년 3월` */
const YEAR_MONTH = /^(\d{4})\s*(?:[-./]\s*(\d{1,2})[-./]*|[년年]\s*(\d{1,2})\s*[월月])$/
/** `03/2024` */
const MONTH_YEAR = /^(\d{1,2})\s*[-./]\s*(\d{4})$/
/** `March 2024`, `Mar. 2024`, `March, 2024` */
const WORD_YEAR = /^([A-Za-z]{3,9})\.?,?\s+(\d{4})$/
/** `2024 March`, `2024, Mar.` */
const YEAR_WORD = /^(\d{4}),?\s+([A-Za-z]{3,9})\.?$/
/** `2024`, `2024///`, `2024年`, `2024년` */
const YEAR = /^(\d{4})(?:[-/]*|\s*[년年])$/
/** `2024 Mar 5` */
const YEAR_FIRST = /^(\d{4}),?\s+([A-Za-z]{3,9})\.?\s+(\d{1,2})$/
/** `05/13/2024`, `13.5.2024`: only where one of the numbers can be no month. */
const DAY_OR_MONTH_FIRST = /^(\d{1,2})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{4})$/
/** What some bibliographies and all programs write behind a day. */
const TIME = /(?<=^\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/
const SEASON = /^(?:spring|summer|autumn|fall|winter)$/i

const LONGEST = 60
const EARLIEST = 1500
const LATEST = 2199

/**
 * What a text says that is nothing but a date: an ISO day, month or year, as precise as the text is. Korean, Japanese,
 * Chinese, English and digits. null where it is no date, or where day and month can be mistaken for each other.
 */
export function preciseDateOf(text: string): string | null {
  if (text.length > LONGEST || !/\d{4}|\d{2}\D/.test(text)) return null
  const date = withoutFrame(text.trim()).replace(TIME, '')
  return dateOfLine(date) ?? dayOf(date) ?? monthIn(date) ?? yearIn(date)
}

function dayOf(date: string): string | null {
  const [, year = '', word = '', day = ''] = YEAR_FIRST.exec(date) ?? []
  if (year) return dateOfLine(`${word} ${day}, ${year}`)
  const [, one, other, last] = DAY_OR_MONTH_FIRST.exec(date) ?? []
  if (!last) return null
  const [first, second] = [Number(one), Number(other)]
  if (first > 12 || first === second) return dateOfLine(`${last}-${second}-${first}`)
  return second > 12 ? dateOfLine(`${last}-${first}-${second}`) : null
}

function monthIn(date: string): string | null {
  const [, year, digits, eastern] = YEAR_MONTH.exec(date) ?? []
  if (year) return month(year, Number(digits ?? eastern))
  const [, number, itsYear] = MONTH_YEAR.exec(date) ?? []
  if (itsYear) return month(itsYear, Number(number))
  const [, word = '', wordYear = ''] = WORD_YEAR.exec(date) ?? []
  const [, yearOfWord = wordYear, wordOfYear = word] = YEAR_WORD.exec(date) ?? []
  if (SEASON.test(wordOfYear)) return yearIn(yearOfWord)
  return yearOfWord ? month(yearOfWord, monthOf(wordOfYear)) : null
}

const month = (year: string, number: number): string | null =>
  number >= 1 && number <= 12 && yearIn(year) ? `${year}-${String(number).padStart(2, '0')}` : null

function yearIn(date: string): string | null {
  const year = YEAR.exec(date)?.[1]
  return year && Number(year) >= EARLIEST && Number(year) <= LATEST ? year : null
}

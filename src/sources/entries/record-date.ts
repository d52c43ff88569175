import { mostPreciseDate } from '../../graph/date.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import { preciseDateOf } from '../fields/precise-date.ts'
import { textsOf } from './record-texts.ts'
import { remembered } from './remembered.ts'

/** The numbers of a day, month or year, as CSL-JSON and Crossref give them, or as Paperpile names them. */
const partsOfDate = (value: unknown): string[] => {
  const { 'date-parts': lists, year, month, day } = (value ?? {}) as Record<string, unknown>
  const [first] = Array.isArray(lists) ? lists : [[year, month, day].filter(Boolean)]
  return Array.isArray(first) && first.length > 0
    ? [first.map(part => String(part).padStart(2, '0')).join('-')]
    : []
}

const LONGEST_DATE = 80
/** What Notion, Crossref and others write behind a day: a time, perhaps with half of the day before it. */
const TIME = /(?:\s(?:오전|오후|午前|午後|上午|下午))?[T\s]\d{1,2}:\d{2}/
/** What follows the first day of several. */
const RANGE = /(?<=\d{4}|-\d\d)\/|\s[-–→]\s/
/** The year of a date that says no more for certain: `05/06/2024`, `2019a`, `Jan-Feb 2024`, `2019-00-00`. */
const YEAR = /^((?:1[5-9]|20)\d{2})(?!\d)|(?<!\d)((?:1[5-9]|20)\d{2})$/

/** `2022/03/01/`, `2019-05/2019-06`, `c2019`, `2017-06-12T00:00:00Z`, `Mon, 2 Apr 2007 19:18:42 GMT` */
const dateIn = remembered((text: string): string | null => {
  const plain = text.slice(0, LONGEST_DATE).trim().replace(/^@/, '')
  const time = plain.search(TIME)
  const single = trimMarksEnd(time < 0 ? plain : plain.slice(0, time), '/-~?%').replace(/^c(?=\d)/, '')
  const [first = ''] = single.split(RANGE, 1)
  const [, atStart, atEnd] = YEAR.exec(first) ?? []
  return preciseDateOf(single) ?? preciseDateOf(first) ?? atStart ?? atEnd ?? null
})

/** The first date, or a more precise one that agrees with it: a catalogue gives the year and the day. */
export function dateOfValues(values: readonly unknown[]): string | null {
  const given = values.flatMap(value => {
    const { raw, literal } = (value ?? {}) as Record<string, unknown>
    return [...partsOfDate(value), ...textsOf(raw ?? literal), ...textsOf(value)]
  })
  return mostPreciseDate(given.slice(0, 20).flatMap(text => dateIn(text) ?? [])) ?? null
}

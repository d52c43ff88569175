import type { Place } from '../../graph/library.ts'
import type { ParseEvent } from '../entry.ts'
import { entryOfRecord, type PaperRecord } from './record.ts'
import { textsOf } from './record-texts.ts'
import { told } from './told.ts'

/** A record that is no paper, and why. */
export const notPaper = (message: string, place: Place): ParseEvent =>
  told('warning', 'not-a-paper', message, place)

const shown = (value: unknown): string => (textsOf(value)[0] ?? JSON.stringify(value)).slice(0, 60)

/** The entry of a record, and a remark on each value of it that says nothing. */
export function* eventsOfRecord(
  record: PaperRecord,
  place: Place,
  endLine = place.line,
): Generator<ParseEvent> {
  const entry = entryOfRecord(record, place, endLine)
  if (!entry) return yield notPaper('This record has no title and was left out.', place)
  yield { kind: 'entry', entry }
  const [authors] =
    entry.authors.length > 0 ? [] : (record.authors ?? []).filter(value => JSON.stringify(value).length > 2)
  if (authors !== undefined)
    yield told(
      'warning',
      'no-authors-read',
      `"${shown(authors)}" names no authors; expected a list of names.`,
      place,
    )
  const [date] = record.date ?? []
  if (date !== undefined && entry.date === null)
    yield told('info', 'no-date-read', `"${shown(date)}" is no date; expected a day, month or year.`, place)
}

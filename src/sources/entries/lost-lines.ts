import type { ParseEvent } from '../entry.ts'
import type { Line } from '../lines/line.ts'
import { LONGEST_LINE } from '../lines/whole-lines.ts'
import { outsideEntry, told } from './told.ts'

/** A warning for each line with content that did not become part of an entry. */
export function* lostLines(source: string, lines: readonly Line[]): Generator<ParseEvent> {
  for (const { text, first, kind } of lines) {
    if (kind === 'blank' || kind === 'noise') continue
    const why = 'belongs to no entry and was left out; expected a title first.'
    yield outsideEntry(text, { source, line: first }, why)
  }
}

/** A warning for each line that is too long to be read. */
export function* longLines(source: string, tooLong: readonly number[]): Generator<ParseEvent> {
  for (const line of tooLong) {
    const message = `A line of more than ${LONGEST_LINE.toLocaleString('en')} characters was left out; divide it into several.`
    yield told('warning', 'line-too-long', message, { source, line })
  }
}

import type { DiagnosticSeverity, Place } from '../../graph/library.ts'
import type { ParseEvent } from '../entry.ts'

/** What somebody should know of a place in a text. */
export const told = (
  severity: DiagnosticSeverity,
  code: string,
  message: string,
  place: Place,
): ParseEvent => ({ kind: 'diagnostic', diagnostic: { severity, code, message, place } })

/** A line that no entry takes. `why` says what was expected instead. */
export const outsideEntry = (text: string, place: Place, why: string): ParseEvent =>
  told('warning', 'line-outside-entry', `"${text.trim().slice(0, 60)}" ${why}`, place)

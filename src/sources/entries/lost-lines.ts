import type { ParseEvent } from '../entry.ts'
import type { Line } from '../lines/line.ts'

/** A warning for each line with content that did not become part of an entry. */
export const lostLines = (source: string, lines: readonly Line[]): ParseEvent[] =>
  lines
    .filter(line => line.kind !== 'blank' && line.kind !== 'noise')
    .map(line => ({
      kind: 'diagnostic',
      diagnostic: {
        severity: 'warning',
        code: 'line-outside-entry',
        message: `"${line.text.slice(0, 60)}" belongs to no entry and was left out; expected a title first.`,
        place: { source, line: line.first },
      },
    }))

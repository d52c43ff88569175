import type { Diagnostic } from '../../graph/library.ts'
import type { ParseEvent } from '../entry.ts'

/** How many diagnostics of one kind a document gives one by one. Of the others it gives the number. */
const SHOWN = 10

/** The events of a document with the first diagnostics of each kind; at the end, how many more there were. */
export async function* withFewDiagnostics(events: AsyncIterable<ParseEvent>): AsyncGenerator<ParseEvent> {
  const kinds = new Map<string, { count: number; first: Diagnostic }>()
  for await (const event of events) {
    if (event.kind !== 'diagnostic') {
      yield event
      continue
    }
    const { severity, code } = event.diagnostic
    const kind = kinds.get(`${severity} ${code}`) ?? { count: 0, first: event.diagnostic }
    kinds.set(`${severity} ${code}`, kind)
    kind.count += 1
    if (kind.count <= SHOWN) yield event
    else if (kind.count === SHOWN + 1) kind.first = event.diagnostic
  }
  for (const { count, first } of kinds.values())
    if (count > SHOWN) yield { kind: 'diagnostic', diagnostic: moreLike(first, count - SHOWN) }
}

/** Stands for all diagnostics of a kind from `first` on. */
const moreLike = (first: Diagnostic, more: number): Diagnostic => ({
  ...first,
  message: `… and ${more.toLocaleString('en')} more of this kind in this file.`,
  more,
})

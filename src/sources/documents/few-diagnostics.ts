import type { Diagnostic } from '../../graph/library.ts'
import type { ParseEvent } from '../entry.ts'

/** How many diagnostics of one kind a document gives one by one. Of the others it gives the number. */
const SHOWN = 10

/** Counts the diagnostics of a document by their kind. */
export class FewDiagnostics {
  private readonly kinds = new Map<string, { count: number; first: Diagnostic }>()

  /** Counts one. @returns whether it is among the first of its kind, which are given one by one */
  add(diagnostic: Diagnostic): boolean {
    const name = `${diagnostic.severity} ${diagnostic.code}`
    const kind = this.kinds.get(name) ?? { count: 0, first: diagnostic }
    this.kinds.set(name, kind)
    kind.count += 1
    if (kind.count === SHOWN + 1) kind.first = diagnostic
    return kind.count <= SHOWN
  }

  /** How many more there were of each kind. */
  rest(): Diagnostic[] {
    return [...this.kinds.values()].flatMap(({ count, first }) =>
      count > SHOWN ? [moreLike(first, count - SHOWN)] : [],
    )
  }
}

/** Stands for all diagnostics of a kind from `first` on. */
const moreLike = (first: Diagnostic, more: number): Diagnostic => ({
  ...first,
  message: `… and ${more.toLocaleString('en')} more of this kind in this file.`,
  more,
})

/** The events of a document with the first diagnostics of each kind; at the end, how many more there were. */
export async function* withFewDiagnostics(events: AsyncIterable<ParseEvent>): AsyncGenerator<ParseEvent> {
  const few = new FewDiagnostics()
  for await (const event of events) if (event.kind !== 'diagnostic' || few.add(event.diagnostic)) yield event
  for (const diagnostic of few.rest()) yield { kind: 'diagnostic', diagnostic }
}

import type { Diagnostic } from '../../graph/library.ts'

/** How many entries about one paper are joined; a digest with more of them repeats itself. */
export const MOST_ENTRIES = 20

/** @param before how many entries before this one are about its paper, which is at least one */
export function repeatedEntry(title: string, place: Diagnostic['place'], before: number): Diagnostic {
  const isLeftOut = before >= MOST_ENTRIES
  const message = isLeftOut
    ? `"${title}" already has ${MOST_ENTRIES} entries further above; this one is left out.`
    : `"${title}" already appears further above; both entries are kept as one.`
  return { severity: isLeftOut ? 'warning' : 'info', code: 'repeated-paper', message, place }
}

import { groupBy } from '../../group-by.ts'
import type { SurveyedEntry } from '../entry-facts.ts'
import { mergeNames, type Names } from '../identity/merge-names.ts'

/** What one digest says about one paper: who wrote it, and what it is about. */
export interface PaperNames extends Names {
  digest: string
  paper: string
}

const NOBODY: Names = { authors: [], topics: [] }

/** Puts together what each digest says about each paper. Two entries about one paper are stored as one, so they count as one. */
export function namesOfPapers(entries: Iterable<SurveyedEntry>): PaperNames[] {
  const groups = groupBy(entries, ({ entry, paper }) => `${entry.digest}\n${paper}`)
  return [...groups.values()].flatMap(said => {
    // Stored entries come in any order.
    const inOrder = said.toSorted((a, b) => a.position - b.position).map(({ entry }) => entry)
    return said.slice(0, 1).map(({ entry: { digest }, paper }) => {
      return { digest, paper, ...inOrder.reduce<Names>(mergeNames, NOBODY) }
    })
  })
}

import type { ImportReport, LinkCount, MergeReport, ServiceReport } from '../graph/library.ts'
import type { UnsureLinks } from '../store/unsure-links.ts'
import type { Answers } from './ask.ts'
import type { Changes } from './read.ts'
import { baseOf } from './roots/marks.ts'
import type { Written } from './write.ts'

/** What the phases found. An import that had nothing to do has neither answers nor links. */
export interface Findings {
  changes: Changes
  /** Every merge of two spellings in the library. */
  merges: MergeReport[]
  /** The stored links. */
  counts: LinkCount[]
  /** Those of them that are closer to a guess. */
  unsure: UnsureLinks
  answers?: Answers
  written?: Written
}

/** What is known of an import before it begins. */
export interface Beginning {
  paths: string[]
  /** Identifies what it links with. */
  linker: string
  /** What history calls it, if not by its paths. */
  reason?: string
  /** What came of asking services before it. */
  services?: readonly ServiceReport[]
  /** As `performance.now()` said. */
  started: number
}

function byRule(counts: readonly LinkCount[]): Record<string, number> {
  const rules: Record<string, number> = {}
  for (const { rule, count } of counts) rules[rule] = (rules[rule] ?? 0) + count
  return rules
}

/** The report of an import, except for the figures of the store. */
export function reportOf(
  { paths, linker, started, services }: Beginning,
  { changes, merges, counts, unsure, answers, written }: Findings,
): Omit<ImportReport, 'stats'> {
  return {
    at: new Date().toISOString(),
    paths: paths.map(baseOf),
    // Where questions are left, the next import must ask them even if no document has changed.
    linker: answers && answers.diagnostics.length > 0 ? `${linker}:unfinished` : linker,
    elapsed: Math.round(performance.now() - started),
    documents: {
      imported: written?.imported ?? 0,
      unchanged: changes.unchanged,
      removed: changes.removed,
      failed: changes.failed + (written?.failed ?? 0),
    },
    entries: written?.entries ?? 0,
    merges,
    diagnostics: [changes, written, answers].flatMap(phase => phase?.diagnostics ?? []),
    unsure: unsure.count,
    uncertain: unsure.least,
    rules: byRule(counts),
    links: counts,
    ...(services && { services: [...services] }),
  }
}

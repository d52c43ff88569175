import type { Generation, GraphChanges, ImportReport, UnsureLink } from '../graph/library.ts'
import { UNSURE } from '../link/models/proposals.ts'
import type { StoreWriter } from '../store/store.ts'
import { NO_KNOWN_LINKS } from '../store/unsure-links.ts'
import type { Step } from './phases.ts'
import { type Beginning, type Findings, reportOf } from './report.ts'

/** How many unsure links a report lists; it counts all of them. */
const SHOWN = 200

export interface ImportResult {
  report: ImportReport
  /** What was published; null when nothing had changed. */
  generation: Generation | null
  /** What has changed, for those who keep something that follows from the graph; null where that is not known. */
  changes: GraphChanges | null
}

/** The state that an import continues from. */
interface Before {
  generation: string
  /** What its report lists, if that tells of all that is stored. */
  uncertain: readonly UnsureLink[]
}

/** Last phase: removes what no digest mentions any more, and makes the graph visible together with its report. */
export async function publish(
  writer: StoreWriter,
  beginning: Beginning,
  findings: Omit<Findings, 'counts' | 'unsure'>,
  before: Before,
  step: Step,
): Promise<ImportResult> {
  step(0, 1)
  await writer.sweep()
  step(0, 1)
  const keys = writer.changedKeys()
  const known = keys ? { links: before.uncertain, changed: new Set(keys) } : NO_KNOWN_LINKS
  const [counts, unsure] = [await writer.linkCounts(), await writer.unsureLinks(UNSURE, SHOWN, known)]
  const report = reportOf(beginning, { ...findings, counts, unsure })
  const reason = beginning.reason ?? `import ${report.paths.join(' ')}`
  const generation = await writer.publish(stats => ({ ...report, stats }), reason)
  const changes = keys && { from: before.generation, keys }
  return { report: { ...report, stats: generation.stats }, generation, changes }
}

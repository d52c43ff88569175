import type { Diagnostic, ImportReport, MergeReport, Stats } from '../graph/library.ts'
import type { LinkedPaper } from '../link/link-paper.ts'
import { UNSURE } from '../link/proposals.ts'

/** Unsure links that a report lists; all are counted. */
const SHOWN = 200

/** Counts what an import does while it does it. */
export class ImportTally {
  readonly diagnostics: Diagnostic[] = []
  readonly documents = { imported: 0, unchanged: 0, removed: 0, failed: 0 }
  readonly written = new Set<string>()
  entries = 0
  private readonly rules = new Map<string, number>()
  private uncertain: ImportReport['uncertain'] = []
  private readonly started = performance.now()

  /** Notes the links of a paper. */
  readonly link = (paper: LinkedPaper): void => {
    const node = paper.change.nodes.find(({ label }) => label === 'Paper')
    if (node) this.written.add(node.key)
    for (const { rule, confidence, model, evidence } of paper.links) {
      this.rules.set(rule, (this.rules.get(rule) ?? 0) + 1)
      if (confidence >= UNSURE || !node) continue
      const title = String(node.properties.title)
      this.uncertain.push({ paper: node.key, title, model, rule, confidence, evidence })
    }
    if (this.uncertain.length > SHOWN * 4) this.uncertain = this.leastCertain()
  }

  report(paths: string[], linker: string, merges: MergeReport[], stats: Stats): ImportReport {
    return {
      at: new Date().toISOString(),
      paths,
      linker,
      elapsed: Math.round(performance.now() - this.started),
      documents: { ...this.documents },
      entries: this.entries,
      stats,
      merges,
      diagnostics: this.diagnostics,
      uncertain: this.leastCertain(),
      rules: Object.fromEntries([...this.rules].sort()),
    }
  }

  private leastCertain(): ImportReport['uncertain'] {
    return this.uncertain
      .sort((a, b) => a.confidence - b.confidence || (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0))
      .slice(0, SHOWN)
  }
}

import type { Diagnostic, ImportReport, MergeReport, Stats } from '../graph/library.ts'
import type { LinkedPaper } from '../link/link-paper.ts'
import { UNSURE } from '../link/models/proposals.ts'

/** Unsure links that a report lists; all are counted. */
const SHOWN = 200

type Uncertain = ImportReport['uncertain'][number]

/** What a report tells of the links of one paper. */
interface PaperLinks {
  rules: string[]
  unsure: Uncertain[]
}

const byCertainty = (a: Uncertain, b: Uncertain): number =>
  a.confidence - b.confidence || (a.paper < b.paper ? -1 : a.paper > b.paper ? 1 : 0)

/** Counts what an import does while it does it. */
export class ImportTally {
  readonly diagnostics: Diagnostic[] = []
  readonly documents = { imported: 0, unchanged: 0, removed: 0, failed: 0 }
  readonly written = new Set<string>()
  entries = 0
  /** By paper: one that is linked again counts once. */
  private readonly linked = new Map<string, PaperLinks>()
  private readonly started = performance.now()

  /** Notes the links of a paper. */
  readonly link = (paper: LinkedPaper): void => {
    const node = paper.change.nodes.find(({ label }) => label === 'Paper')
    if (!node) return
    this.written.add(node.key)
    const title = String(node.properties.title)
    const unsure = paper.links
      .filter(({ confidence }) => confidence < UNSURE)
      .map(({ rule, confidence, model, evidence }) => {
        return { paper: node.key, title, model, rule, confidence, evidence }
      })
    this.linked.set(node.key, { rules: paper.links.map(({ rule }) => rule), unsure })
  }

  /** A digest that spoke of it is gone: what is left of it is linked again. */
  forget(paper: string): void {
    this.written.delete(paper)
    this.linked.delete(paper)
  }

  report(paths: string[], linker: string, merges: MergeReport[], stats: Stats): ImportReport {
    const links = [...this.linked.values()]
    const rules: Record<string, number> = {}
    for (const rule of links.flatMap(link => link.rules).sort()) rules[rule] = (rules[rule] ?? 0) + 1
    const unsure = links.flatMap(link => link.unsure).sort(byCertainty)
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
      unsure: unsure.length,
      uncertain: unsure.slice(0, SHOWN),
      rules,
    }
  }
}

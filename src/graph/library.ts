/** What the library holds and how it got there: shared by the stores, the API and the command line. */

export type DiagnosticSeverity = 'error' | 'warning' | 'info'

/** Where something stands in a source: 1-based line. */
export interface Place {
  source: string
  line: number
}

/** Something in the input that was not as expected; the import goes on. */
export interface Diagnostic {
  severity: DiagnosticSeverity
  /** Kebab-case, stable: `entry-without-title`. */
  code: string
  /** What was found, and what was expected. */
  message: string
  place: Place
}

export interface Stats {
  nodes: Record<string, number>
  relationships: Record<string, number>
  /** First and last day of the digests, if any has a date. */
  from: string | null
  to: string | null
}

/** One published state of the graph. */
export interface Generation {
  id: string
  /** ISO time of publication. */
  at: string
  /** What made it: `import notes`, `rollback to …`. */
  reason: string
  stats: Stats
  current: boolean
}

/** A node found by name. `match` says why it was found. */
export interface SearchHit {
  key: string
  label: string
  name: string
  papers: number
  match: 'name' | 'alias' | 'initials' | 'text'
}

export interface MergeReport {
  label: string
  key: string
  name: string
  alias: string
  rule: string
}

/** What an import did. Lists are whole; the command line shortens them when it prints. */
export interface ImportReport {
  at: string
  paths: string[]
  /** The rules and the identity file that it linked with. */
  linker: string
  /** Milliseconds. */
  elapsed: number
  documents: { imported: number; unchanged: number; removed: number; failed: number }
  entries: number
  stats: Stats
  merges: MergeReport[]
  diagnostics: Diagnostic[]
  /** How many links have a confidence below 0.7; absent in reports of earlier versions. */
  unsure?: number
  /** The least certain of them, least certain first, at most 200. */
  uncertain: {
    paper: string
    title: string
    model: string
    rule: string
    confidence: number
    evidence: string
  }[]
  /** Links made, by rule. */
  rules: Record<string, number>
}

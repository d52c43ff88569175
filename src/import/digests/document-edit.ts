import type { Diagnostic } from '../../graph/library.ts'
import type { NodeRecord, Statement } from '../../graph/records.ts'

/** What is written of a digest of which the rest stays as it is stored. */
export interface DigestEdit {
  node: NodeRecord
  /** All that it says of these papers now; `isStored` where it features the paper already. */
  statements: { statement: Statement; isStored: boolean }[]
  /** Papers of which it says the same at another place. */
  moved: Pick<Statement, 'paper' | 'position' | 'line'>[]
  /** Papers that it features no longer. */
  dropped: string[]
  /** All papers of which it says something else than before. */
  papers: ReadonlySet<string>
}

/** What is written of a document of which little has changed. */
export interface DocumentEdit {
  digests: DigestEdit[]
  diagnostics: Diagnostic[]
  /** How many entries it holds. */
  entries: number
}

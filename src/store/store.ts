import type { Generation, ImportReport, SearchHit, Stats } from '../graph/library.ts'
import type { GraphChange, NodeRef, Statement } from '../graph/records.ts'
import type { QueryPlan, Table } from '../graph/result-table.ts'
import type { Parameters } from '../graph/table.ts'

/** What one query may use. */
export interface QueryLimits {
  /** Rows returned at the most. */
  rows: number
  /** Milliseconds. */
  timeout: number
}

/** `view`: our own files, trusted, their own reader. `console`: a stranger's text, guarded, a separate reader. */
export type QueryOrigin = 'view' | 'console'

/** A graph database, read side. Every method rejects with AppError only. */
export interface GraphStore {
  readonly engine: 'embedded' | 'neo4j'
  /** Changes whenever what can be read changes: the key of every cache. `''` when nothing was imported yet. */
  generation(): Promise<string>
  /**
   * @throws QUERY_REFUSED before anything runs, when the plan holds something not on the allow-list
   * @throws QUERY_INVALID, QUERY_TIMEOUT, QUERY_MEMORY, STORE_UNAVAILABLE
   */
  query(cypher: string, parameters: Parameters, limits: QueryLimits, origin: QueryOrigin): Promise<Table>
  /** The plan, without running the query. Refuses what `query` refuses. */
  explain(cypher: string, parameters: Parameters): Promise<QueryPlan>
  /** Nodes by name, alias, initial consonants or a word of a title; best first, at most `limit`. */
  search(text: string, limit: number): Promise<SearchHit[]>
  stats(): Promise<Stats>
  /** The report of the last import, null if there was none. */
  report(): Promise<ImportReport | null>
  /** Published states, newest first. A Neo4j store knows only the current one. */
  history(): Promise<Generation[]>
  /** Makes an earlier generation the current one. @throws UNSUPPORTED on Neo4j, NOT_FOUND */
  rollback(id: string): Promise<Generation>
  /** Begins an import. One at a time. @throws STORE_BUSY */
  write(): Promise<StoreWriter>
  close(): Promise<void>
}

/**
 * An import under way. Readers see nothing of it until `publish` (embedded), or each `apply` as a whole
 * (Neo4j). After `publish` or `abandon` the writer is spent.
 */
export interface StoreWriter {
  /** Every digest that is stored: key, source and hash. */
  digests(): AsyncIterable<{ key: string; source: string; hash: string }>
  /** Every statement that is stored, without abstract and commentary unless `text`; only of `papers` if given. */
  statements(options: { text: boolean; papers?: string[]; digests?: string[] }): AsyncIterable<Statement>
  /** Every stored node of a label with its properties. */
  nodes(label: NodeRef['label']): AsyncIterable<{ key: string; properties: Record<string, unknown> }>
  apply(change: GraphChange): Promise<void>
  /**
   * Removes what nothing speaks of any more: papers without FEATURES, then authors, topics and models
   * without papers; sets `papers` (the number of papers) on authors, topics and models.
   */
  sweep(): Promise<void>
  /** Makes the import visible. Resolves when it is safe on disk. */
  publish(report: (stats: Stats) => ImportReport, reason: string): Promise<Generation>
  /** Drops everything that was not published. */
  abandon(): Promise<void>
}

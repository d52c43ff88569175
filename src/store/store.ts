import type { ClosedConsole, Damage, Generation, ImportReport, LinkCount, Stats } from '../graph/library.ts'
import type { GraphChange, NodeRef, Statement } from '../graph/records.ts'
import type { QueryPlan, Table } from '../graph/result-table.ts'
import type { Parameters } from '../graph/table.ts'
import type { LibraryIndex } from './library-index.ts'
import type { KnownLinks, UnsureLinks } from './unsure-links.ts'

/** Limits of one query. */
export interface QueryLimits {
  /** Most rows returned. */
  rows: number
  /** Milliseconds. */
  timeout: number
}

/**
 * Who asks. `view` and `lookup` are our own queries, trusted; those of a lookup take a moment (a node, a name), those of a
 * view may take long. `console` is anybody's text, checked before it runs. None waits for another.
 */
export type QueryOrigin = 'view' | 'lookup' | 'console'

/**
 * A graph database as its readers see it. Methods reject with AppError only. A signal that aborts says that nobody waits
 * for the answer any more: the work is stopped, and the method rejects with INTERRUPTED at once.
 */
export interface GraphStore {
  readonly engine: 'embedded' | 'neo4j'
  /** How many queries with the origin `console` run at once; more would wait inside the store. */
  readonly consoleQueries: number
  /** Resolves when the graph can be read; waits for no query. @throws STORE_UNAVAILABLE */
  ready(): Promise<void>
  /** The same for one who follows the graph from state to state: views wait for nothing, and less the next time. */
  follow(): Promise<void>
  /** Changes whenever the stored graph changes, so caches use it as a key. `''` before the first import. */
  generation(): Promise<string>
  /**
   * @throws QUERY_REFUSED before anything runs, when the plan holds something that is not on the allow-list
   * @throws QUERY_INVALID, QUERY_TIMEOUT, QUERY_MEMORY, STORE_UNAVAILABLE
   */
  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    origin: QueryOrigin,
    signal?: AbortSignal,
  ): Promise<Table>
  /** The plan of a query that does not run. Refuses whatever `query` refuses. */
  explain(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<QueryPlan>
  stats(): Promise<Stats>
  /** The report of the last import; null before the first. */
  report(): Promise<ImportReport | null>
  /** Published states, newest first. Neo4j keeps only the current one. */
  history(): Promise<Generation[]>
  /**
   * What is wrong with the stored graph although it can be read. A thorough answer comes once all of it has been checked.
   * @throws STORE_UNAVAILABLE when nothing of it is whole
   */
  damage(thorough?: boolean): Promise<Damage | null>
  /** Why the console takes no queries at the moment; null when it does. */
  closedConsole(): ClosedConsole | null
  /** Makes an earlier generation the current one. @throws UNSUPPORTED on Neo4j, NOT_FOUND */
  rollback(id: string): Promise<Generation>
  /** What its owner should set before strangers may ask, a sentence each; empty when all is well. */
  advice(): Promise<string[]>
  /**
   * A published state, the current one or an earlier, for reading.
   * @throws UNSUPPORTED on Neo4j, NOT_FOUND, STORE_UNAVAILABLE for one that is damaged
   */
  openGeneration(id: string): Promise<OpenGeneration>
  /** Starts an import, of which there can be one at a time. @throws STORE_BUSY */
  write(): Promise<StoreWriter>
  /** Gets ready for an import that will come at any time, where that saves it time. Others can import meanwhile. */
  prepareWrite(): void
  close(): Promise<void>
}

/** The part of a store that views read. */
export type Queries = Pick<GraphStore, 'query'>

/** A published state, open until it is closed. It stays the same whatever is imported meanwhile. */
export interface OpenGeneration extends Queries {
  generation: Generation
  close(): void
}

/** The same queries, stopped when the signal aborts. */
export const untilAborted = (store: Queries, signal: AbortSignal): Queries => ({
  query: (cypher, parameters, limits, origin) => store.query(cypher, parameters, limits, origin, signal),
})

/** A folder or file that was imported. No query, report, export or copy shows it. */
export interface StoredRoot {
  /** Unlike those of all other roots. It begins the keys of documents that would otherwise share theirs. */
  name: string
  /** Hashes of the last part of its path, of the last two, and so on up to the whole path. */
  marks: string[]
  /** The paths of its documents below it, if there are other roots with the same last part. */
  documents?: string[]
  /** Its documents without any paper, each as its hash and its path below the root: they are not read again. */
  blank?: string[]
  /** Only where no one but the owner of the files can read it. */
  path?: string
}

/** A digest as it is stored. */
export interface StoredDigest {
  key: string
  source: string
  hash: string
}

/** A paper that services said something about, and what digests call it. */
export interface StoredRecords extends Pick<Statement, 'paper' | 'title' | 'altTitles' | 'arxivId' | 'doi'> {
  /** Each as `writeRecord` wrote it. */
  records: string[]
}

/** A paper that a digest features, and where its first entry about it stands. */
export interface FeaturedPaper extends Pick<Statement, 'paper' | 'position' | 'line'> {
  /** Whether several entries are about it. */
  isJoined: boolean
}

/**
 * An import in progress. Readers see it when it is published (embedded), or each `apply` as a whole (Neo4j). A writer
 * cannot be used after `publish` or `abandon`.
 */
export interface StoreWriter {
  /** What is set in it is published and discarded with the rest. After a copy or a cut-off import it may be outdated. */
  readonly index: LibraryIndex
  /** Whether the last import was cut off after it had written something; links may be missing. */
  isUnfinished(): Promise<boolean>
  /** Makes sure that what is stored can be read, which whatever writes does anyway. @throws StateDamaged */
  check(): Promise<void>
  /** The roots of the stored documents, as far as they are known. */
  roots(): Promise<StoredRoot[]>
  /** Replaces them, which is the first thing that an import writes. */
  setRoots(roots: readonly StoredRoot[]): Promise<void>
  /** Every stored digest. */
  digests(): AsyncIterable<StoredDigest>
  /**
   * Stored statements, with abstract and commentary if `text` is set; all of them, or those about `papers` or in
   * `digests`.
   */
  statements(options: { text: boolean; papers?: string[]; digests?: string[] }): AsyncIterable<Statement>
  /** The papers that a digest features, in any order. */
  featured(digest: string): Promise<FeaturedPaper[]>
  /** What services said of papers, of all or of these, as far as they said something. */
  recorded(papers?: readonly string[]): AsyncIterable<StoredRecords>
  /** Every stored node of a label with its properties, or those with these keys. */
  nodes(
    label: NodeRef['label'],
    keys?: readonly string[],
  ): AsyncIterable<{ key: string; properties: Record<string, unknown> }>
  /** Keys of the stored papers from which a relationship leads to any of these nodes, each once. */
  papersOf(nodes: readonly NodeRef[]): Promise<string[]>
  apply(change: GraphChange): Promise<void>
  /**
   * Removes nodes that nothing keeps any more: papers without a digest, then authors, topics and models without
   * papers. Updates the number of papers (`papers`) of the others.
   */
  sweep(): Promise<void>
  /**
   * Keys of the nodes that have changed since it began, of those that are gone, and of those whose relationships have
   * changed; null where that is not known, or where there are too many of them. Call it after `sweep`.
   */
  changedKeys(): string[] | null
  /** The links to models whose confidence is below a limit, at most so many of them. */
  unsureLinks(below: number, most: number, known: KnownLinks): Promise<UnsureLinks>
  /** How many links are stored, by type, label and rule. */
  linkCounts(): Promise<LinkCount[]>
  /** Makes the import visible to readers. Resolves once it is safely on disk. */
  publish(report: (stats: Stats) => ImportReport, reason: string): Promise<Generation>
  /** Discards whatever was not published. */
  abandon(): Promise<void>
}

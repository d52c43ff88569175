import { randomUUID } from 'node:crypto'
import type { ManagedTransaction } from 'neo4j-driver'
import type { Generation, ImportReport, Stats } from '../../graph/library.ts'
import type { GraphChange, NodeRef, Statement } from '../../graph/records.ts'
import type { Label } from '../../graph/schema.ts'
import { batches } from '../batches.ts'
import { BucketIndex } from '../bucket-index.ts'
import { ChangedKeys } from '../changed-keys.ts'
import { readFeatured } from '../featured.ts'
import { countLinks } from '../link-counts.ts'
import { readPapersOf } from '../papers-of.ts'
import { readDigests } from '../read-digests.ts'
import { readNodes } from '../read-nodes.ts'
import { readRecorded } from '../read-recorded.ts'
import type { ReadRows } from '../read-rows.ts'
import { statementColumns, toStatementFromRow } from '../statement-properties.ts'
import type { StoredDigest, StoredRoot, StoreWriter } from '../store.ts'
import { sweepGraph } from '../sweep.ts'
import { Touched } from '../touched.ts'
import { readUnsureLinks } from '../unsure-links.ts'
import { applyChange } from './apply-change.ts'
import { type Connection, rowsOf } from './connection.ts'
import { removeDrafts, withDrafts } from './drafts.ts'
import { removeLeftovers } from './leftovers.ts'
import { Neo4jBuckets } from './neo4j-buckets.ts'
import { DRAFT_LABEL } from './own-names.ts'
import { applySchema, refreshStatistics } from './schema.ts'
import {
  holdLock,
  isSwept,
  isUnfinished,
  LEASE,
  newGeneration,
  readReport,
  readRoots,
  releaseLock,
  renewLock,
  saveReport,
  setUnfinished,
  takeLock,
  writeRoots,
} from './state.ts'
import { readStats } from './stats.ts'

/** An import into the graph that readers see. Each `apply` is one transaction, and digests appear only when complete. */
export class Neo4jWriter implements StoreWriter {
  readonly index: BucketIndex
  private readonly connection: Connection
  private readonly owner = randomUUID()
  private readonly changed = new ChangedKeys()
  private readonly heartbeat: NodeJS.Timeout
  private over = false
  /** Keys of digests of which parts are still missing. */
  private drafts: ReadonlySet<string> = new Set()
  /** Null where the graph may need sweeping anywhere. */
  private touched: Touched | null = null
  private isSwept = false

  private constructor(connection: Connection) {
    this.connection = connection
    this.index = new BucketIndex(new Neo4jBuckets(connection, work => this.note(work)))
    this.heartbeat = setInterval(() => this.renew(), LEASE / 3)
    this.heartbeat.unref()
  }

  /** @throws STORE_BUSY */
  static async open(connection: Connection): Promise<Neo4jWriter> {
    const indexes = await applySchema(connection)
    const writer = new Neo4jWriter(connection)
    try {
      await connection.write(transaction => takeLock(transaction, writer.owner))
    } catch (error) {
      writer.stopRenewing()
      throw error
    }
    try {
      await writer.clear()
      await removeLeftovers(connection, indexes, work => writer.transact(work))
      writer.isSwept = await connection.read(isSwept, 0)
      if (writer.isSwept) writer.touched = new Touched()
      return writer
    } catch (error) {
      await writer.abandon()
      throw error
    }
  }

  readonly isUnfinished = () => this.connection.read(isUnfinished, 0)

  /** The server does that. */
  async check(): Promise<void> {}

  readonly roots = () => this.connection.read(readRoots, 0)

  async setRoots(roots: readonly StoredRoot[]): Promise<void> {
    await this.connection.write(async transaction => {
      await holdLock(transaction, this.owner)
      await writeRoots(transaction, roots)
    })
  }

  async *digests(): AsyncIterable<StoredDigest> {
    yield* await readDigests(this.rows)
  }

  async *statements(options: {
    text: boolean
    papers?: string[]
    digests?: string[]
  }): AsyncIterable<Statement> {
    const drafts = [...this.drafts]
    const ofPapers = options.papers !== undefined
    const keys = options.papers ?? options.digests ?? (await this.keysOf('Digest'))
    const end = ofPapers ? 'p' : 'd'
    // Drafts count, and the digests they replace no longer do.
    const cypher = `UNWIND $keys AS key MATCH (${end}:${ofPapers ? 'Paper' : 'Digest'} {key: key})
      MATCH (d:Digest|${DRAFT_LABEL})-[f:FEATURES]->(p:Paper)
      WHERE NOT (d:Digest AND d.key IN $drafts) RETURN ${statementColumns(options.text)}`
    // A digest can have tens of thousands of entries, so statements are read one digest at a time.
    for (const batch of ofPapers ? batches(keys) : batches(keys, 1)) {
      for (const row of await this.rows(cypher, { keys: batch, drafts })) yield toStatementFromRow(row)
    }
  }

  readonly featured = (digest: string) => readFeatured(this.rows, digest)

  async *nodes(
    label: Label,
    keys?: readonly string[],
  ): AsyncIterable<{ key: string; properties: Record<string, unknown> }> {
    yield* readNodes(this.rows, label, keys ?? (await this.keysOf(label)))
  }

  readonly recorded = (papers?: readonly string[]) => readRecorded(this.rows, papers)

  readonly papersOf = (nodes: readonly NodeRef[]) => readPapersOf(this.rows, nodes)

  async apply(change: GraphChange): Promise<void> {
    const drafted = withDrafts(change, this.drafts)
    this.isSwept = false
    this.touched?.addWritten(change)
    this.changed.addChange(change)
    const completed = drafted.complete.map(key => ({ label: 'Digest', key }) as const)
    const losing = [...drafted.change.replace, ...drafted.change.remove, ...completed]
    await this.transact(async transaction => {
      await setUnfinished(transaction)
      await this.touched?.addKeptBy(losing, (cypher, parameters) => rowsOf(transaction, cypher, parameters))
      await applyChange(transaction, drafted)
    })
    this.drafts = drafted.drafts
  }

  async sweep(): Promise<void> {
    const write = async (cypher: string, rows: Record<string, unknown>[]) => {
      if (rows.length === 0) return
      await this.transact(async transaction => {
        await rowsOf(transaction, cypher, { rows })
      })
    }
    await sweepGraph({ rows: this.rows, write, keysOf: label => this.keysOf(label) }, this.touched)
    this.changed.addSwept(this.touched)
    this.touched = new Touched()
    this.isSwept = true
  }

  readonly changedKeys = () => this.changed.list()

  readonly unsureLinks: StoreWriter['unsureLinks'] = (...which) => readUnsureLinks(this.rows, ...which)

  readonly linkCounts = () => countLinks(this.rows)

  async publish(report: (stats: Stats) => ImportReport, reason: string): Promise<Generation> {
    await this.index.flush()
    this.stopRenewing()
    const [before, generation] = await this.connection.write(async transaction => {
      await holdLock(transaction, this.owner)
      const last = await readReport(transaction)
      const stats = await readStats(transaction)
      const at = new Date().toISOString()
      await saveReport(transaction, {
        at,
        reason,
        report: JSON.stringify(report(stats)),
        isSwept: this.isSwept,
      })
      const id = await newGeneration(transaction)
      await releaseLock(transaction, this.owner)
      return [last?.stats ?? null, { id, at, reason, stats, bytes: null, current: true }] as const
    })
    await refreshStatistics(this.connection, before, generation.stats)
    return generation
  }

  /** Complete digests stay, and the next import continues from there; drafts are removed. */
  async abandon(): Promise<void> {
    this.stopRenewing()
    // If the server is gone, the lock expires by itself, and the error to report is the one that made the import fail.
    if (await this.connection.unreachable()) return
    if (this.drafts.size > 0) await this.clear().catch(() => {})
    await this.connection.write(transaction => releaseLock(transaction, this.owner)).catch(() => {})
  }

  /** Removes drafts that an import left behind, and nodes that only they kept. */
  private async clear(): Promise<void> {
    this.touched = null
    if (await removeDrafts(this.connection, work => this.transact(work))) await this.sweep()
  }

  /** Does the work and starts a new generation, both or neither. */
  private transact(work: (transaction: ManagedTransaction) => Promise<void>): Promise<void> {
    return this.connection.write(async transaction => {
      await holdLock(transaction, this.owner)
      await work(transaction)
      await newGeneration(transaction)
    })
  }

  /** Writes what no reader sees. The import that does not end leaves it in an unknown state. */
  private note(work: (transaction: ManagedTransaction) => Promise<void>): Promise<void> {
    return this.connection.write(async transaction => {
      await holdLock(transaction, this.owner)
      await setUnfinished(transaction)
      await work(transaction)
    })
  }

  private renew(): void {
    // The driver keeps retrying for a while. If the import has ended by then, the lock must not return.
    const work = async (transaction: ManagedTransaction) => {
      if (!this.over) await renewLock(transaction, this.owner)
    }
    // The next write checks the lock and would notice a failure.
    this.connection.write(work).catch(() => {})
  }

  private stopRenewing(): void {
    this.over = true
    clearInterval(this.heartbeat)
  }

  private readonly rows: ReadRows = (cypher, parameters = {}) =>
    this.connection.read(transaction => rowsOf(transaction, cypher, parameters), 0)

  private async keysOf(label: Label): Promise<string[]> {
    const rows = await this.rows(`MATCH (n:${label}) RETURN n.key AS key ORDER BY key`)
    return rows.map(row => String(row.key))
  }
}

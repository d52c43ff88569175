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
import { statementColumns, toStatementFromRow } from '../statement-properties.ts'
import type { StoredDigest, StoredRoot, StoreWriter } from '../store.ts'
import { sweepGraph } from '../sweep.ts'
import { Touched } from '../touched.ts'
import { readUnsureLinks } from '../unsure-links.ts'
import { applyChange } from './apply-change.ts'
import { Draft } from './draft.ts'
import type { DraftAhead } from './draft-ahead.ts'
import { rowsOf } from './engine.ts'
import type { Generations } from './generations.ts'
import { NodeIds } from './node-ids.ts'
import { rootsOf } from './roots-file.ts'
import { readStats } from './stats.ts'
import { asStoreError } from './store-errors.ts'
import type { Room } from './surplus.ts'
import { sweepKnown } from './sweep-known.ts'

interface WriterOptions {
  generations: Generations
  ahead: DraftAhead
  home: string
  room: Room
  release: () => Promise<void>
}

async function rootsBefore(generations: Generations, from: string): Promise<readonly StoredRoot[]> {
  return from === '' ? [] : rootsOf(await generations.manifest(from), generations.folder(from))
}

/** An import into a copy of the current generation, which only this process has open. */
export class EmbeddedWriter implements StoreWriter {
  readonly index: BucketIndex
  private readonly draft: Draft
  private readonly changed = new ChangedKeys()
  private readonly options: WriterOptions
  private known: readonly StoredRoot[]
  /** Null where the graph may need sweeping anywhere, or where all nodes are known. */
  private touched: Touched | null
  private isSwept: boolean
  /** Null unless all nodes are known. */
  private ids: NodeIds | null

  private constructor(draft: Draft, known: readonly StoredRoot[], options: WriterOptions) {
    this.draft = draft
    this.isSwept = draft.isSwept
    this.ids = draft.from === '' ? new NodeIds() : null
    this.touched = draft.isSwept && this.ids === null ? new Touched() : null
    const { index } = draft
    this.index = new BucketIndex({
      bits: index.bits,
      mostWaiting: index.mostWaiting,
      read: numbers => this.guarded(() => index.read(numbers)),
      change: changes => this.guarded(() => index.change(changes)),
      clear: () => this.guarded(() => index.clear()),
    })
    this.known = known
    this.options = options
  }

  static async open(options: WriterOptions): Promise<EmbeddedWriter> {
    const { generations, ahead } = options
    const ready = await ahead.take()
    const draft = ready ?? (await Draft.open(generations))
    try {
      await generations.sweep(await draft.id())
      if (!draft.repairs) await generations.makeRoom(options.room)
      return new EmbeddedWriter(draft, await rootsBefore(generations, draft.from), options)
    } catch (error) {
      await draft.discard()
      throw error
    }
  }

  /** What is not published is never seen. But on a damaged graph, even an import of nothing new publishes a whole one. */
  async isUnfinished(): Promise<boolean> {
    return this.draft.repairs
  }

  readonly check = () => this.draft.check()

  async roots(): Promise<StoredRoot[]> {
    return [...this.known]
  }

  async setRoots(roots: readonly StoredRoot[]): Promise<void> {
    this.known = roots
    // What is read from now on is read from the draft, since opening a second database takes time.
    await this.guarded(() => this.draft.writing())
  }

  async *digests(): AsyncIterable<StoredDigest> {
    const listed = await this.guarded(() => this.draft.listedDigests())
    yield* listed ?? (await readDigests(this.rows))
  }

  async *statements(options: {
    text: boolean
    papers?: string[]
    digests?: string[]
  }): AsyncIterable<Statement> {
    const columns = statementColumns(options.text)
    const [label, keys] = options.papers
      ? (['p:Paper', this.stored('Paper', options.papers)] as const)
      : (['d:Digest', options.digests ?? (await this.keysOf('Digest'))] as const)
    // The engine starts a pattern at its left end, so that has to be the node that is known.
    const pattern = label === 'p:Paper' ? '(p)<-[f:FEATURES]-(d:Digest)' : '(d)-[f:FEATURES]->(p:Paper)'
    // A digest can have tens of thousands of entries, so statements are read one digest at a time.
    for (const batch of label === 'p:Paper' ? batches(keys) : keys.map(key => [key])) {
      const cypher = `UNWIND $keys AS key MATCH (${label} {key: key}) MATCH ${pattern} RETURN ${columns}`
      for (const row of await this.rows(cypher, { keys: batch })) yield toStatementFromRow(row)
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
    const db = await this.guarded(() => this.draft.writing())
    const { ids } = this
    this.isSwept = false
    this.touched?.addWritten(change)
    this.changed.addChange(change)
    const gone = [...change.replace, ...change.remove].filter(node => ids?.has(node) ?? true)
    await this.touched?.addKeptBy(gone, this.rows)
    await this.guarded(() => applyChange(db, ids, change))
  }

  async sweep(): Promise<void> {
    const { ids } = this
    if (ids) await this.guarded(async () => sweepKnown(await this.draft.writing(), ids))
    else await this.sweepQueried()
    this.changed.addSwept(this.touched)
    this.touched = new Touched()
    this.isSwept = true
    // What was swept away is not known.
    this.ids = null
  }

  private async sweepQueried(): Promise<void> {
    const write = async (cypher: string, all: Record<string, unknown>[]) => {
      for (const batch of batches(all)) await this.run(cypher, { rows: batch })
    }
    await sweepGraph({ rows: this.rows, write, keysOf: label => this.keysOf(label) }, this.touched)
  }

  readonly changedKeys = () => this.changed.list()

  readonly unsureLinks: StoreWriter['unsureLinks'] = (...which) => readUnsureLinks(this.rows, ...which)

  readonly linkCounts = () => countLinks(this.rows)

  async publish(report: (stats: Stats) => ImportReport, reason: string): Promise<Generation> {
    await this.index.flush()
    const stats = await readStats(await this.draft.writing())
    const digests = await readDigests(this.rows)
    const at = new Date().toISOString()
    try {
      const files = await this.draft.finish(digests)
      const { known: roots, isSwept } = this
      const manifest = { ...files, at, reason, stats, report: report(stats), roots, isSwept }
      const generation = await this.options.generations.publish(manifest, this.options.room)
      await this.options.release()
      return generation
    } catch (error) {
      throw asStoreError(error, this.options.home)
    }
  }

  async abandon(): Promise<void> {
    try {
      if (this.draft.isFresh) this.options.ahead.giveBack(this.draft)
      else await this.draft.discard()
    } finally {
      await this.options.release()
    }
  }

  /** Writes. */
  private readonly run = async (cypher: string, parameters: Record<string, unknown> = {}): Promise<void> => {
    await this.guarded(async () => rowsOf(await this.draft.writing(), cypher, parameters))
  }

  /** Reads. */
  private readonly rows = (cypher: string, parameters: Record<string, unknown> = {}) =>
    this.guarded(async () => {
      const db = await this.draft.reading()
      return db === null ? [] : rowsOf(db, cypher, parameters)
    })

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw asStoreError(error, this.options.home)
    }
  }

  /** Those of the nodes that are stored, as far as that is known without a query. */
  private stored(label: Label, keys: string[]): string[] {
    const { ids } = this
    return ids ? keys.filter(key => ids.has({ label, key })) : keys
  }

  private async keysOf(label: Label): Promise<string[]> {
    const rows = await this.rows(`MATCH (n:${label}) RETURN n.key AS key ORDER BY key`)
    return rows.map(row => String(row.key))
  }
}

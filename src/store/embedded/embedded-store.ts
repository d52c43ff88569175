import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { Generation, ImportReport, SearchHit, Stats } from '../../graph/library.ts'
import type { QueryPlan, Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore, QueryLimits, QueryOrigin, StoreWriter } from '../store.ts'
import { Generations } from './generations.ts'
import { takeImportLock } from './import-lock.ts'
import type { ReaderRequest } from './protocol.ts'
import { Reader } from './reader.ts'
import { asStoreError } from './store-errors.ts'
import { EmbeddedWriter } from './writer.ts'

/** When all processors are busy, short work goes before long work, and our own before that of strangers. */
const PRIORITY: Record<QueryOrigin, number> = { lookup: 0, view: 2, console: 5 }

/** The graph in a folder, without any server. */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  private readonly home: string
  private readonly settings: Settings
  private readonly generations: Generations
  private readers = new Map<QueryOrigin, { generation: string; reader: Reader }>()

  constructor(settings: Settings) {
    this.settings = settings
    this.home = resolve(settings.home.replace(/^~(?=$|[/\\])/, homedir()))
    this.generations = new Generations(this.home)
  }

  async ready(): Promise<void> {
    await (await this.reader('lookup')).opened()
  }

  generation(): Promise<string> {
    return this.generations.current()
  }

  async query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    origin: QueryOrigin,
    signal?: AbortSignal,
  ): Promise<Table> {
    const request = {
      kind: 'query',
      cypher,
      parameters,
      rows: limits.rows,
      guarded: origin === 'console',
    } as const
    return (await this.ask(origin, request, limits.timeout, signal)) as Table
  }

  async explain(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<QueryPlan> {
    const request = { kind: 'explain', cypher, parameters } as const
    return (await this.ask('console', request, this.timeout, signal)) as QueryPlan
  }

  async search(text: string, limit: number, signal?: AbortSignal): Promise<SearchHit[]> {
    const request = { kind: 'search', text, limit } as const
    return (await this.ask('lookup', request, this.timeout, signal)) as SearchHit[]
  }

  async stats(): Promise<Stats> {
    const current = await this.generations.current()
    if (current !== '') return (await this.generations.manifest(current)).stats
    return (await this.ask('lookup', { kind: 'stats' }, this.timeout)) as Stats
  }

  async report(): Promise<ImportReport | null> {
    const current = await this.generations.current()
    return current === '' ? null : (await this.generations.manifest(current)).report
  }

  history(): Promise<Generation[]> {
    return this.generations.list()
  }

  async rollback(id: string): Promise<Generation> {
    const release = await this.lock()
    try {
      const { at, reason, stats } = await this.generations.manifest(id)
      await this.generations.point(id)
      return { id, at, reason, stats, current: true }
    } catch (error) {
      throw asStoreError(error, this.home)
    } finally {
      await release()
    }
  }

  async write(): Promise<StoreWriter> {
    const release = await this.lock()
    const keep = Number(this.settings.generations)
    try {
      return await EmbeddedWriter.open({ generations: this.generations, home: this.home, keep, release })
    } catch (error) {
      await release()
      throw asStoreError(error, this.home)
    }
  }

  async close(): Promise<void> {
    for (const { reader } of this.readers.values()) reader.close()
    this.readers.clear()
  }

  private async lock(): Promise<() => Promise<void>> {
    try {
      return await takeImportLock(this.home)
    } catch (error) {
      throw asStoreError(error, this.home)
    }
  }

  private get timeout(): number {
    return Number(this.settings.queryTimeout)
  }

  private async ask(origin: QueryOrigin, request: ReaderRequest, timeout: number, signal?: AbortSignal) {
    return (await this.reader(origin)).ask(request, timeout, signal)
  }

  /** The reader of the current generation. That of the previous one answers what it was asked, then ends. */
  private async reader(origin: QueryOrigin): Promise<Reader> {
    const generation = await this.generations.current()
    const known = this.readers.get(origin)
    if (known?.generation === generation) return known.reader
    known?.reader.close()
    const { generations, settings } = this
    const reader = new Reader(generations.file(generation), Number(settings.queryMemory), PRIORITY[origin])
    this.readers.set(origin, { generation, reader })
    return reader
  }
}

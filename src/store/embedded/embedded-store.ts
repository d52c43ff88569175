import { AppError } from '../../errors.ts'
import { type Damage, type Generation, type ImportReport, type Stats, timeOf } from '../../graph/library.ts'
import type { QueryPlan, Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import { checkExplosions } from '../explosions/check-explosions.ts'
import type { GraphStore, OpenGeneration, QueryLimits, QueryOrigin, StoreWriter } from '../store.ts'
import { DraftAhead } from './draft-ahead.ts'
import { Generations } from './generations.ts'
import { IdleWork } from './idle-work.ts'
import { takeImportLock } from './import-lock.ts'
import type { ReaderRequest } from './protocol.ts'
import { PRIORITY, requestOf } from './query-request.ts'
import { Reader } from './reader.ts'
import { ReaderSpares } from './reader-spares.ts'
import { asStoreError } from './store-errors.ts'
import { EmbeddedWriter } from './writer.ts'

/** The graph in a folder, without any server. */
export class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded'
  /** A second process would hold the graph, and what a query may take, a second time. */
  readonly consoleQueries = 1
  private readonly home: string
  private readonly settings: Settings
  private readonly generations: Generations
  private readonly ahead: DraftAhead
  private readonly spares: ReaderSpares
  /** The generation that is being checked, or has been. */
  private checking = ''
  /** The damage that has been said. */
  private said = ''
  private readonly idle = new IdleWork()
  private readers = new Map<QueryOrigin, { generation: string; reader: Reader }>()

  constructor(settings: Settings) {
    this.settings = settings
    this.home = settings.home
    this.generations = new Generations(this.home)
    this.ahead = new DraftAhead(this.generations)
    this.spares = new ReaderSpares(Number(settings.queryMemory))
  }

  async ready(): Promise<void> {
    const id = await this.generation()
    const readers = [...this.readers.values()].filter(({ generation }) => generation === id)
    if (!readers.some(({ reader }) => reader.hasOpened)) await this.read('view', reader => reader.opened())
  }

  async follow(): Promise<void> {
    await this.ready()
    const id = await this.generation()
    for (const [origin, { generation, reader }] of this.readers) {
      if (generation === id) continue
      reader.close()
      this.readers.delete(origin)
    }
    this.idle.add(() => this.spares.keep())
  }

  async generation(): Promise<string> {
    const { id, damage } = await this.generations.served()
    this.say(damage)
    return id
  }

  async damage(thorough = false): Promise<Damage | null> {
    const { damage } = thorough ? await this.generations.checked() : await this.generations.served()
    this.say(damage)
    return damage
  }

  async query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    origin: QueryOrigin,
    signal?: AbortSignal,
  ): Promise<Table> {
    const request = requestOf(cypher, parameters, limits, origin)
    return (await this.ask(origin, request, limits.timeout, signal)) as Table
  }

  async explain(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<QueryPlan> {
    checkExplosions(cypher, parameters)
    const request = { kind: 'explain', cypher, parameters, timeout: this.timeout } as const
    return (await this.ask('console', request, this.timeout, signal)) as QueryPlan
  }

  async stats(): Promise<Stats> {
    const current = await this.generation()
    if (current !== '') return (await this.generations.manifest(current)).stats
    return (await this.ask('lookup', { kind: 'stats' }, this.timeout)) as Stats
  }

  async report(): Promise<ImportReport | null> {
    const current = await this.generation()
    return current === '' ? null : (await this.generations.manifest(current)).report
  }

  async history(): Promise<Generation[]> {
    await this.generation()
    return this.generations.list()
  }

  /** A query that does not stop is killed. */
  closedConsole(): null {
    return null
  }

  async rollback(id: string): Promise<Generation> {
    const release = await this.lock()
    try {
      const generation = await this.generations.whole(id)
      await this.generations.point(id)
      return { ...generation, current: true }
    } catch (error) {
      throw asStoreError(error, this.home)
    } finally {
      await release()
    }
  }

  async openGeneration(id: string): Promise<OpenGeneration> {
    const generation = await this.generations.whole(id)
    const reader = new Reader(this.generations.file(id), this.spares, PRIORITY.view)
    return {
      generation,
      query: async (cypher, parameters, limits, origin, signal) => {
        const request = requestOf(cypher, parameters, limits, origin)
        return (await reader.ask(request, limits.timeout, signal)) as Table
      },
      close: () => reader.close(),
    }
  }

  async advice(): Promise<string[]> {
    return []
  }

  async write(): Promise<StoreWriter> {
    const release = await this.lock()
    const { generations, ahead, home } = this
    const { generations: states, generationsMegabytes: megabytes } = this.settings
    const room = { states: Number(states), megabytes: Number(megabytes) }
    try {
      return await EmbeddedWriter.open({ generations, ahead, home, room, release })
    } catch (error) {
      await release()
      throw asStoreError(error, this.home)
    }
  }

  prepareWrite(): void {
    this.ahead.start()
  }

  async close(): Promise<void> {
    this.idle.close()
    await this.ahead.close()
    for (const { reader } of this.readers.values()) reader.close()
    this.readers.clear()
    this.spares.close()
  }

  /** Says once on the terminal, or in the log, what is damaged and what is shown in its place. */
  private say(damage: Damage | null): void {
    const said = damage === null ? '' : `${damage.reason} ${damage.generation} ${damage.served}`
    if (said === this.said) return
    this.said = said
    if (damage === null) return
    const { reason, at, generation, served } = damage
    const { message } = new AppError('STORE_UNAVAILABLE', { reason, values: { at: timeOf(at) } })
    console.warn(
      `paperweave: ${message} Damaged: ${generation || 'the file graph/current'}. Shown: ${served}.`,
    )
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
    return this.read(origin, reader => reader.ask(request, timeout, signal))
  }

  /** What the reader of the served generation answers. When that turns out to be damaged, another one is asked. */
  private async read<T>(origin: QueryOrigin, ask: (reader: Reader) => Promise<T>): Promise<T> {
    const id = await this.generation()
    const reader = this.reader(origin, id)
    try {
      const answer = await ask(reader)
      // Only now, so that no first answer waits for the disk.
      if (id !== '') this.check(id)
      return answer
    } catch (error) {
      if (id === '' || !(error instanceof AppError) || !(await this.comesFromDamage(error, id))) throw error
      return this.read(origin, ask)
    }
  }

  /** Whether the reader failed because its generation is damaged, or gone meanwhile. */
  private async comesFromDamage({ code, problem }: AppError, id: string): Promise<boolean> {
    if (code !== 'STORE_UNAVAILABLE') return false
    if (problem?.reason === 'engineCannotRead') return this.generations.isDamaged(id)
    const mayBe = problem === null || problem.reason === 'readerEnded'
    return mayBe && !(await this.generations.isWhole(id))
  }

  /** Reads the whole database in the background, once. */
  private check(id: string): void {
    if (this.checking === id) return
    this.checking = id
    this.idle.add(() => void this.damage(true).catch(() => {}))
  }

  /** The reader of a generation. That of the previous one answers what it was asked, then ends. */
  private reader(origin: QueryOrigin, generation: string): Reader {
    const known = this.readers.get(origin)
    if (known?.generation === generation) return known.reader
    known?.reader.close()
    const reader = new Reader(this.generations.file(generation), this.spares, PRIORITY[origin])
    this.readers.set(origin, { generation, reader })
    return reader
  }
}

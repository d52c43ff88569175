import { AppError } from '../../errors.ts'
import type { ClosedConsole, Generation, ImportReport, Stats } from '../../graph/library.ts'
import type { QueryPlan, Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore, OpenGeneration, QueryLimits, QueryOrigin, StoreWriter } from '../store.ts'
import { Connection } from './connection.ts'
import { AT_ONCE, Console } from './console.ts'
import { planText } from './guard.ts'
import { runQuery } from './query.ts'
import { Recent } from './recent.ts'
import { serverAdvice } from './server-settings.ts'
import { readReport, readState } from './state.ts'
import { readStats } from './stats.ts'
import { Neo4jWriter } from './writer.ts'

/** The graph on a Neo4j server, a cluster or Aura. */
class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j'
  readonly consoleQueries = AT_ONCE
  private readonly connection: Connection
  /** Milliseconds. */
  private readonly timeout: number
  private readonly console: Console

  private readonly latest = new Recent(() => this.state())

  constructor(connection: Connection, timeout: number) {
    this.connection = connection
    this.timeout = timeout
    connection.onWrite = () => this.latest.forget()
    this.console = new Console(connection)
  }

  async ready(): Promise<void> {
    await this.latest.get()
  }

  follow(): Promise<void> {
    return this.ready()
  }

  async generation(): Promise<string> {
    return (await this.latest.get())?.generation ?? ''
  }

  async query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    origin: QueryOrigin,
    signal?: AbortSignal,
  ): Promise<Table> {
    return origin === 'console'
      ? this.console.query(cypher, parameters, limits, signal)
      : runQuery(this.connection, cypher, parameters, limits, { signal })
  }

  async explain(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<QueryPlan> {
    const summary = await this.console.explain(cypher, parameters, this.timeout, signal)
    return { text: summary.plan ? planText(summary.plan) : '' }
  }

  stats(): Promise<Stats> {
    return this.connection.read(readStats, this.timeout)
  }

  report(): Promise<ImportReport | null> {
    return this.connection.read(readReport, this.timeout)
  }

  async history(): Promise<Generation[]> {
    const state = await this.state()
    if (!state || state.at === '') return []
    const { generation: id, at, reason } = state
    return [{ id, at, reason, stats: await this.stats(), bytes: null, current: true }]
  }

  async rollback(): Promise<Generation> {
    throw new AppError(
      'UNSUPPORTED',
      'A Neo4j store keeps only one state. Restore a backup of the server, or import again.',
    )
  }

  async openGeneration(): Promise<OpenGeneration> {
    throw new AppError(
      'UNSUPPORTED',
      'A Neo4j store keeps only one state, so there is none to compare it with. The embedded store keeps earlier ones.',
    )
  }

  /** The server watches over its own files. */
  async damage(): Promise<null> {
    return null
  }

  closedConsole(): ClosedConsole | null {
    return this.console.closed
  }

  advice(): Promise<string[]> {
    return serverAdvice(this.connection)
  }

  prepareWrite(): void {
    // A server has nothing to copy or to open.
  }

  write(): Promise<StoreWriter> {
    return Neo4jWriter.open(this.connection)
  }

  async close(): Promise<void> {
    await Promise.all([this.console.close(), this.connection.close()])
  }

  private state() {
    return this.connection.read(readState, this.timeout)
  }
}

/** @throws STORE_UNAVAILABLE when the server cannot be reached or refuses the user, INVALID for bad settings */
export async function openNeo4jStore(settings: Settings): Promise<GraphStore> {
  return new Neo4jStore(await Connection.open(settings), Number(settings.queryTimeout))
}

import type { ManagedTransaction, ResultSummary } from 'neo4j-driver'
import pLimit from 'p-limit'
import { AppError } from '../../errors.ts'
import type { Generation, ImportReport, SearchHit, Stats } from '../../graph/library.ts'
import type { QueryPlan, Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore, QueryLimits, QueryOrigin, StoreWriter } from '../store.ts'
import { Connection } from './connection.ts'
import { checkPlan, planText } from './guard.ts'
import { explainQuery, runQuery } from './query.ts'
import { Recent } from './recent.ts'
import { search } from './search.ts'
import { readState } from './state.ts'
import { readStats } from './stats.ts'
import { Neo4jWriter } from './writer.ts'

/** How many queries from the console run at once, so that the server has room for views. */
const CONSOLE_AT_ONCE = 4

/** The graph on a Neo4j server, a cluster or Aura. */
class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j'
  private readonly connection: Connection
  /** Milliseconds. */
  private readonly timeout: number
  private readonly inTurn = pLimit(CONSOLE_AT_ONCE)

  private readonly latest = new Recent(() => this.state())

  constructor(connection: Connection, timeout: number) {
    this.connection = connection
    this.timeout = timeout
    connection.onWrite = () => this.latest.forget()
  }

  async ready(): Promise<void> {
    await this.latest.get()
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
    const run = () => runQuery(this.connection, cypher, parameters, limits, signal)
    if (origin !== 'console') return run()
    checkPlan(await this.planned(cypher, parameters, signal))
    return this.inTurn(run)
  }

  async explain(cypher: string, parameters: Parameters, signal?: AbortSignal): Promise<QueryPlan> {
    const summary = await this.planned(cypher, parameters, signal)
    checkPlan(summary)
    return { text: summary.plan ? planText(summary.plan) : '' }
  }

  async search(text: string, limit: number, signal?: AbortSignal): Promise<SearchHit[]> {
    // The first import creates the indexes.
    if ((await this.generation()) === '') return []
    const find = (transaction: ManagedTransaction) => search(transaction, text, limit)
    return this.connection.read(find, this.timeout, undefined, signal)
  }

  stats(): Promise<Stats> {
    return this.connection.read(readStats, this.timeout)
  }

  async report(): Promise<ImportReport | null> {
    const json = (await this.state())?.report
    return json ? (JSON.parse(json) as ImportReport) : null
  }

  async history(): Promise<Generation[]> {
    const state = await this.state()
    if (!state || state.at === '') return []
    const { generation: id, at, reason } = state
    return [{ id, at, reason, stats: await this.stats(), current: true }]
  }

  async rollback(): Promise<Generation> {
    throw new AppError(
      'UNSUPPORTED',
      'A Neo4j store keeps only one state. Restore a backup of the server, or import again.',
    )
  }

  write(): Promise<StoreWriter> {
    return Neo4jWriter.open(this.connection)
  }

  close(): Promise<void> {
    return this.connection.close()
  }

  private state() {
    return this.connection.read(readState, this.timeout)
  }

  /** Plans a query without running it. */
  private planned(
    cypher: string,
    parameters: Parameters,
    signal: AbortSignal | undefined,
  ): Promise<ResultSummary> {
    return explainQuery(this.connection, cypher, parameters, this.timeout, signal)
  }
}

/** @throws STORE_UNAVAILABLE when the server cannot be reached or refuses the user, INVALID for bad settings */
export async function openNeo4jStore(settings: Settings): Promise<GraphStore> {
  return new Neo4jStore(await Connection.open(settings), Number(settings.queryTimeout))
}

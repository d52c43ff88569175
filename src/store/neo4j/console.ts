import { randomUUID } from 'node:crypto'
import type { ResultSummary } from 'neo4j-driver'
import pLimit from 'p-limit'
import { unlessAbandoned } from '../../abandon.ts'
import { AppError } from '../../errors.ts'
import type { Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import type { QueryLimits } from '../store.ts'
import type { Connection } from './connection.ts'
import { checkPlan } from './guard.ts'
import { explainQuery, runQuery } from './query.ts'
import { GRACE, tagOf, Warden } from './warden.ts'

/** How many queries run at once, so that the server has room for views. */
const AT_ONCE = 4

interface Asked {
  cypher: string
  parameters: Parameters
  limits: QueryLimits
  signal: AbortSignal | undefined
}

const tooLong = ({ timeout }: QueryLimits): AppError =>
  new AppError('QUERY_TIMEOUT', { reason: 'stopped', values: { seconds: timeout / 1000 } })

/** Queries of strangers: checked before they run, and ended when they do not end by themselves. */
export class Console {
  private readonly connection: Connection
  private readonly warden: Warden
  private readonly inTurn = pLimit(AT_ONCE)

  /** @param connection that of the views, which gets none of these queries */
  constructor(connection: Connection) {
    this.connection = connection.beside('console')
    this.warden = new Warden(connection.beside('warden'), () => void this.connection.cut().catch(() => {}))
  }

  query(asked: Asked): Promise<Table> {
    const answer = new Promise<Table>((resolve, reject) => {
      // A query keeps its turn until the server has ended it, which can be after its answer.
      void this.inTurn(() => this.run(asked, resolve, reject).catch(reject))
    })
    return unlessAbandoned(answer, asked.signal)
  }

  /** Plans a query, which does not run. @throws QUERY_REFUSED when the plan holds what strangers may not do */
  async plan(
    cypher: string,
    parameters: Parameters,
    timeout: number,
    signal?: AbortSignal,
  ): Promise<ResultSummary> {
    this.warden.check()
    const summary = await explainQuery(this.connection, cypher, parameters, timeout, signal)
    checkPlan(summary)
    return summary
  }

  async close(): Promise<void> {
    await Promise.all([this.connection.close(), this.warden.close()])
  }

  private async run(asked: Asked, resolve: (table: Table) => void, reject: (error: unknown) => void) {
    const { cypher, parameters, limits, signal } = asked
    if (signal?.aborted) return
    await this.plan(cypher, parameters, limits.timeout, signal)
    const query = randomUUID()
    const late = AbortSignal.timeout(limits.timeout + GRACE)
    const either = AbortSignal.any(signal ? [signal, late] : [late])
    const answer = runQuery(this.connection, cypher, parameters, limits, {
      metadata: tagOf(query),
      signal: either,
    })
    await answer.then(resolve, async error => {
      reject(late.aborted && !signal?.aborted ? tooLong(limits) : error)
      if (either.aborted) await this.warden.end(query)
    })
  }
}

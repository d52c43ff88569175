import { randomUUID } from 'node:crypto'
import type { ResultSummary } from 'neo4j-driver'
import pLimit from 'p-limit'
import { unlessAbandoned } from '../../abandon.ts'
import { AppError } from '../../errors.ts'
import type { ClosedConsole } from '../../graph/library.ts'
import type { Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import { withHints } from '../hints.ts'
import type { QueryLimits } from '../store.ts'
import type { Connection, ReadOptions } from './connection.ts'
import { unhidden } from './edits.ts'
import { checkPlan } from './guard.ts'
import { hideBookkeeping } from './hide-bookkeeping.ts'
import { explainQuery, runQuery } from './query.ts'
import { unknownNames } from './unknown-names.ts'
import { GRACE, tagOf, Warden } from './warden.ts'

/** How many queries run at once, so that the server has room for views. */
export const AT_ONCE = 4

/** What can be done within one turn: all its transactions carry the same name. */
type Work<T> = (options: ReadOptions) => Promise<T>

const tooLong = (timeout: number): AppError =>
  new AppError('QUERY_TIMEOUT', { reason: 'stopped', values: { seconds: timeout / 1000 } })

/** A query that was right as it was given is not right any more: its message would quote a text that nobody wrote. */
function refuseUnhidden(error: unknown): never {
  throw error instanceof AppError && error.code === 'QUERY_INVALID' ? unhidden(error) : error
}

/** Queries of strangers: checked before they run, and ended when they do not end by themselves. */
export class Console {
  private readonly connection: Connection
  private readonly warden: Warden
  private readonly inTurn = pLimit(AT_ONCE)

  /** @param connection that of the views, which gets none of these queries */
  constructor(connection: Connection) {
    this.connection = connection.beside('console')
    const cut = () => void this.connection.cut().catch(() => {})
    this.warden = new Warden(connection.beside('warden'), cut)
  }

  query(
    cypher: string,
    parameters: Parameters,
    limits: QueryLimits,
    signal: AbortSignal | undefined,
  ): Promise<Table> {
    return this.take(limits.timeout, signal, async options => {
      const plan = (text: string) => this.plan(text, parameters, limits.timeout, options)
      // Mistakes are found in the text as it was given.
      const { columns, summary } = await plan(cypher)
      const hidden = hideBookkeeping(cypher)
      if (hidden !== cypher) await plan(hidden).catch(refuseUnhidden)
      const table = await runQuery(this.connection, hidden, parameters, limits, options)
      return withHints({ ...table, columns }, unknownNames(summary, cypher))
    })
  }

  /** Plans a query, which does not run. @throws QUERY_REFUSED when the plan holds what strangers may not do */
  explain(
    cypher: string,
    parameters: Parameters,
    timeout: number,
    signal: AbortSignal | undefined,
  ): Promise<ResultSummary> {
    return this.take(
      timeout,
      signal,
      async options => (await this.plan(cypher, parameters, timeout, options)).summary,
    )
  }

  /** Why it takes no queries; null when it does. */
  get closed(): ClosedConsole | null {
    return this.warden.closedFor
  }

  async close(): Promise<void> {
    await Promise.all([this.connection.close(), this.warden.close()])
  }

  private async plan(cypher: string, parameters: Parameters, timeout: number, options: ReadOptions) {
    const planned = await explainQuery(this.connection, cypher, parameters, timeout, options)
    checkPlan(planned.summary)
    return planned
  }

  /** Waits for a turn, which lasts until the server has ended the work. That can be after the answer. */
  private async take<T>(timeout: number, signal: AbortSignal | undefined, work: Work<T>): Promise<T> {
    this.warden.check()
    const answer = new Promise<T>((resolve, reject) => {
      void this.inTurn(async () => {
        const name = randomUUID()
        const late = AbortSignal.timeout(timeout + GRACE)
        const either = AbortSignal.any(signal ? [signal, late] : [late])
        try {
          this.warden.check()
          resolve(await work({ metadata: tagOf(name), signal: either }))
        } catch (error) {
          reject(late.aborted ? tooLong(timeout) : error)
          if (either.aborted) await this.warden.end(name)
        }
      })
    })
    return unlessAbandoned(answer, signal)
  }
}

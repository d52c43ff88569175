import type { GrafeoDB } from '@grafeo-db/js'
import { CypherError } from '../../cypher/cypher-error.ts'
import { type ReadyQuery, readQuery, rowsOf } from '../../cypher/read-query.ts'
import { Budget, LimitError } from '../../cypher/run/budget.ts'
import { AppError } from '../../errors.ts'
import type { QueryPlan, Table } from '../../graph/result-table.ts'
import type { Value } from '../../graph/table.ts'
import { queryError } from '../cypher-errors.ts'
import { toCypherParameters } from '../cypher-parameters.ts'
import { withHints } from '../hints.ts'
import { toValue } from '../result-value.ts'
import { AnswerSize } from './answer-size.ts'
import type { ExplainRequest, QueryRequest } from './protocol.ts'
import { isDamage } from './store-errors.ts'
import { StoredGraph } from './stored-graph.ts'

const TOO_DEEP =
  'This query, or a value that it makes, is nested too deeply. Write it in several steps, with fewer lists in lists.'

/**
 * Answers anybody's queries with the interpreter of `src/cypher`. The engine itself answers many of them otherwise than
 * Neo4j does, and never says so.
 */
export class CypherReader {
  private readonly db: GrafeoDB
  private readonly memory: number
  private graph: Promise<StoredGraph> | null = null

  /** @param memory megabytes that this process may use */
  constructor(db: GrafeoDB, memory: number) {
    this.db = db
    this.memory = memory
  }

  /** @throws QUERY_INVALID, QUERY_FAILED, QUERY_REFUSED, QUERY_TIMEOUT, QUERY_MEMORY */
  query({ cypher, parameters, rows: limit, timeout }: QueryRequest): Promise<Table> {
    return this.explaining(cypher, timeout, async understood => {
      const started = performance.now()
      const values = toCypherParameters(parameters)
      const budget = new Budget(timeout, this.memory * 2 ** 20)
      const ready = readQuery(cypher, values)
      understood()
      const graph = await this.prepared(ready, budget)
      const query = ready.compile(graph)
      const rows: Value[][] = []
      const size = new AnswerSize(budget)
      let truncated = false
      for (const row of rowsOf(query, graph, { parameters: values, budget })) {
        truncated = rows.length === limit
        if (truncated) break
        rows.push(row.map(value => toValue(value, size)))
      }
      const elapsed = Math.round((performance.now() - started) * 10) / 10
      return withHints({ columns: query.columns, rows, truncated, limit, elapsed }, ready.names)
    })
  }

  /** What a query would do. Refuses whatever `query` refuses before it runs. */
  explain({ cypher, parameters, timeout }: ExplainRequest): Promise<QueryPlan> {
    return this.explaining(cypher, timeout, async () => {
      const budget = new Budget(timeout, this.memory * 2 ** 20)
      const ready = readQuery(cypher, toCypherParameters(parameters))
      return { text: ready.compile(await this.prepared(ready, budget)).plan.join('\n') }
    })
  }

  private async prepared({ needs }: ReadyQuery, budget: Budget): Promise<StoredGraph> {
    this.graph ??= StoredGraph.read(this.db)
    const graph = await this.graph
    await graph.prepare(needs, budget)
    return graph
  }

  private async explaining<Result>(
    cypher: string,
    timeout: number,
    action: (understood: () => void) => Promise<Result>,
  ): Promise<Result> {
    let ran = false
    try {
      return await action(() => {
        ran = true
      })
    } catch (error) {
      throw this.explained(error, cypher, timeout, ran)
    }
  }

  private explained(error: unknown, cypher: string, timeout: number, ran: boolean): unknown {
    if (error instanceof LimitError && error.limit === 'time')
      return new AppError('QUERY_TIMEOUT', { reason: 'stopped', values: { seconds: timeout / 1000 } })
    if (error instanceof RangeError && /call stack/.test(error.message))
      return queryError(new CypherError('refused', TOO_DEEP), cypher, ran)
    // A RangeError: a text or a list grew longer than JavaScript allows.
    if (error instanceof LimitError || error instanceof RangeError)
      return new AppError('QUERY_MEMORY', { reason: 'outOfMemory', values: { megabytes: this.memory } })
    if (isDamage(error))
      return new AppError('STORE_UNAVAILABLE', { reason: 'engineCannotRead' }, { cause: error })
    return error instanceof CypherError ? queryError(error, cypher, ran) : error
  }
}

import type { ResultSummary } from 'neo4j-driver'
import { AppError, type ErrorCode } from '../../errors.ts'
import type { Table } from '../../graph/result-table.ts'
import type { Parameters, Value } from '../../graph/table.ts'
import { checkExplosions } from '../explosions/check-explosions.ts'
import type { QueryLimits } from '../store.ts'
import type { Connection, ReadOptions } from './connection.ts'
import { toDriver, toValue } from './values.ts'

/** Records fetched at a time. */
const FETCH = 1_000

const toDriverParameters = (parameters: Parameters) => toDriver(parameters) as Record<string, unknown>

/** Runs a read query. Records are streamed, and at most one beyond the limit is fetched. */
export function runQuery(
  connection: Connection,
  cypher: string,
  parameters: Parameters,
  limits: QueryLimits,
  options: ReadOptions,
): Promise<Table> {
  const started = performance.now()
  return connection.read(
    async transaction => {
      const result = transaction.run(cypher, toDriverParameters(parameters))
      const columns = await result.keys()
      const rows: Value[][] = []
      let truncated = false
      for await (const record of result) {
        truncated = rows.length === limits.rows
        if (truncated) break
        rows.push(Array.from(record.values(), toValue))
      }
      const elapsed = Math.round((performance.now() - started) * 10) / 10
      return { columns, rows, truncated, limit: limits.rows, elapsed }
    },
    limits.timeout,
    { ...options, fetchSize: Math.min(limits.rows + 1, FETCH) },
  )
}

/** On a line of its own, so that columns are those of the text as it was given. */
const PREFIX = 'EXPLAIN\n'

const MISTAKES: ReadonlySet<ErrorCode> = new Set(['QUERY_INVALID', 'QUERY_FAILED'])

/** Corrects the line and the offset in a message about a text with the prefix. */
function withoutPrefix(error: unknown): unknown {
  if (!(error instanceof AppError) || !MISTAKES.has(error.code) || error.problem) return error
  const message = error.message
    .replace(/\bline (\d+), column/, (_, line) => `line ${Math.max(1, Number(line) - 1)}, column`)
    .replace(/\boffset: (\d+)/, (_, offset) => `offset: ${Math.max(0, Number(offset) - PREFIX.length)}`)
  return new AppError(error.code, message, { cause: error })
}

/**
 * A query that is itself an EXPLAIN, which would return an empty table. Looking at the text is enough for this courtesy,
 * as anything it misses does not run either.
 */
const EXPLAINS = /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/.*\n)*(?:CYPHER\s[\w\s.=]*)?EXPLAIN\s/i

export interface Planned {
  summary: ResultSummary
  columns: string[]
}

/** What the planner says of a query, which is not run. */
export async function explainQuery(
  connection: Connection,
  cypher: string,
  parameters: Parameters,
  timeout: number,
  options: ReadOptions,
): Promise<Planned> {
  checkExplosions(cypher, parameters)
  if (EXPLAINS.test(cypher)) throw new AppError('QUERY_REFUSED', { reason: 'refusedExplain' })
  try {
    const explain = `${PREFIX}${cypher}`
    const given = toDriverParameters(parameters)
    return await connection.read(
      async transaction => {
        const result = transaction.run(explain, given)
        return { columns: await result.keys(), summary: await result.summary() }
      },
      timeout,
      options,
    )
  } catch (error) {
    throw withoutPrefix(error)
  }
}

import type { Parameters } from '../../graph/table.ts'
import { checkExplosions } from '../explosions/check-explosions.ts'
import type { QueryLimits, QueryOrigin } from '../store.ts'
import type { QueryRequest } from './protocol.ts'

/** When all processors are busy, short work goes before long work, and our own before that of strangers. */
export const PRIORITY: Record<QueryOrigin, number> = { lookup: 0, view: 2, console: 5 }

/** @throws QUERY_REFUSED for anybody's query that can only explode */
export function requestOf(
  cypher: string,
  parameters: Parameters,
  { rows, timeout }: QueryLimits,
  origin: QueryOrigin,
): QueryRequest {
  if (origin === 'console') checkExplosions(cypher, parameters)
  return {
    kind: 'query',
    cypher,
    parameters,
    rows,
    timeout,
    origin: origin === 'console' ? 'anybody' : 'ours',
  }
}

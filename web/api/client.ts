import type { z } from 'zod'
import { LINKS_SHOWN } from '../../src/graph/links-shown.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'
import type { QueryPlan, Table } from '../../src/graph/result-table.ts'
import type * as contract from '../../src/server/contract.ts'
import type { Problem } from '../../src/text/texts.ts'
import { ApiError } from './api-error.ts'

export type { Damage, SearchHit } from '../../src/graph/library.ts'
export type { NodeDetails, NodeLink } from '../../src/graph/node-details.ts'
export type { Table } from '../../src/graph/result-table.ts'
export type { CypherFile, CypherParameter } from '../../src/server/contract.ts'
export type Stats = z.infer<typeof contract.Stats>
export type ExportFormat = z.infer<typeof contract.Files>['exports'][number]
export type QueryParameters = z.infer<typeof contract.QueryRequest>['parameters']

async function failureOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const known = typeof body === 'object' && body !== null && 'error' in body && 'code' in body
  if (!known) return new ApiError('INTERNAL', `${response.status} ${response.statusText}`)
  const { code, error, reason, values } = body as z.infer<typeof contract.ErrorBody>
  return new ApiError(code, error, reason === undefined ? null : ({ reason, values } as Problem))
}

/** A request to this server. @throws ApiError, or the abort of `signal` */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    throw new ApiError('OFFLINE', 'The server cannot be reached.')
  }
  if (!response.ok) throw await failureOf(response)
  return response
}

const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await request(path, signal ? { signal } : {})).json() as Promise<T>

const post = async <T>(path: string, body: unknown, signal: AbortSignal): Promise<T> => {
  const headers = { 'Content-Type': 'application/json' }
  const response = await request(path, { method: 'POST', body: JSON.stringify(body), headers, signal })
  return response.json() as Promise<T>
}

export const getFiles = (): Promise<z.infer<typeof contract.Files>> => get('api/files')
export const getStats = (): Promise<Stats> => get('api/stats')
/** What is wrong although the graph can be read. */
export const getHealth = (): Promise<z.infer<typeof contract.Health>> => get('api/health')
/** @param all as many links of each kind as the server gives, and not only the first */
export const getNode = (key: string, signal: AbortSignal, all = false): Promise<NodeDetails> =>
  get(`api/nodes/${encodeURIComponent(key)}${all ? `?links=${LINKS_SHOWN.most}` : ''}`, signal)
export const search = (
  q: string,
  limit: number,
  signal?: AbortSignal,
): Promise<z.infer<typeof contract.SearchResponse>> =>
  get(`api/search?${new URLSearchParams({ q, limit: String(limit) })}`, signal)
export const runQuery = (cypher: string, parameters: QueryParameters, signal: AbortSignal): Promise<Table> =>
  post('api/query', { cypher, parameters }, signal)
export const explainQuery = (
  cypher: string,
  parameters: QueryParameters,
  signal: AbortSignal,
): Promise<QueryPlan> => post('api/explain', { cypher, parameters }, signal)

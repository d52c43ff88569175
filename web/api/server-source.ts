import type { z } from 'zod'
import { scenePath } from '../../src/address/scene-path.ts'
import { keyList } from '../../src/address/values.ts'
import { LINKS_SHOWN } from '../../src/graph/links-shown.ts'
import type { QueryPlan, Table } from '../../src/graph/result-table.ts'
import type * as contract from '../../src/server/contract.ts'
import type { Problem } from '../../src/text/texts.ts'
import { ApiError } from './api-error.ts'
import type { Source } from './source.ts'

export type QueryParameters = z.infer<typeof contract.QueryRequest>['parameters']

async function failureOf(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null)
  const known = typeof body === 'object' && body !== null && 'error' in body && 'code' in body
  if (!known) return new ApiError('INTERNAL', `${response.status} ${response.statusText}`)
  const { code, error, reason, values } = body as z.infer<typeof contract.ErrorBody>
  return new ApiError(code, error, reason === undefined ? null : ({ reason, values } as Problem))
}

/** A request to this server. @throws ApiError, or the abort of `signal` */
async function request(path: string, init: RequestInit = {}): Promise<Response> {
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

/** A file of a view, as text. @param query everything that an address says */
export const exportText = async (format: string, query: string): Promise<string> =>
  (await request(`export.${format}${query}`)).text()

/** The server that the page is from. */
export const serverSource: Source = {
  files: async () => ({
    ...(await get<z.infer<typeof contract.Files>>('api/files')),
    pictures: null,
    isPrivate: false,
  }),
  stats: () => get('api/stats'),
  health: () => get('api/health'),
  node: (key, all, signal) =>
    get(`api/nodes/${encodeURIComponent(key)}${all ? `?links=${LINKS_SHOWN.most}` : ''}`, signal),
  together: (keys, signal) =>
    get(`api/together?${new URLSearchParams({ keys: keyList.write(keys) })}`, signal),
  relatedTogether: (keys, signal) =>
    get(`api/together/related?${new URLSearchParams({ keys: keyList.write(keys) })}`, signal),
  related: (key, all, signal) =>
    get(`api/nodes/${encodeURIComponent(key)}/related${all ? `?links=${LINKS_SHOWN.most}` : ''}`, signal),
  search(q, { limit, offset = 0, labels = [] }, signal) {
    const asked = { q, limit: String(limit), offset: String(offset), labels: labels.join() }
    return get(`api/search?${new URLSearchParams(asked)}`, signal)
  },
  similar: (key, limit, signal) => get(`api/nodes/${encodeURIComponent(key)}/similar?limit=${limit}`, signal),
  scene: (view, parameters, signal) => request(scenePath(view, parameters), { signal }),
  mask: (query, signal) => request(`api/mask${query}`, signal ? { signal } : {}),
  charts: (query, signal) => get(`api/charts${query}`, signal),
  added: signal => get('api/added', signal),
  overview: (view, parameters, signal) => request(scenePath(view, parameters, '/overview'), { signal }),
}

export const runQuery = (cypher: string, parameters: QueryParameters, signal: AbortSignal): Promise<Table> =>
  post('api/query', { cypher, parameters }, signal)
export const explainQuery = (
  cypher: string,
  parameters: QueryParameters,
  signal: AbortSignal,
): Promise<QueryPlan> => post('api/explain', { cypher, parameters }, signal)

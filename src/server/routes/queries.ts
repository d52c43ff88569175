import { z } from 'zod'
import type { Table } from '../../graph/result-table.ts'
import { tableToCsv, tableToJson } from '../../graph/table-files.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { fileQuery } from '../address-query.ts'
import { consoleLimits, fileLimits, type ServerContext } from '../context.ts'
import * as contract from '../contract.ts'
import { fileRoute, jsonRoute, type Route, sharedRoute } from '../route.ts'

const byName = { parameters: z.object({ name: z.string() }), query: fileQuery, files: 'query' as const }

interface Asked {
  parameters: { name: string }
  query: Record<string, string>
}

function runSaved(
  { parameters: { name }, query }: Asked,
  { files, store, settings }: ServerContext,
  signal: AbortSignal,
): Promise<Table> {
  const file = findFile(files, 'query', name)
  return store.query(file.cypher, parseParameters(file, query), fileLimits(settings), 'view', signal)
}

const DOWNLOADS = [
  { extension: 'csv', type: 'text/csv', write: tableToCsv, answer: z.string() },
  { extension: 'json', type: 'application/json', write: tableToJson, answer: z.array(z.looseObject({})) },
]

/** Saved queries, and Cypher of strangers behind the guard and the limits. */
export const QUERY_ROUTES: readonly Route[] = [
  ...DOWNLOADS.map(({ extension, type, write, answer }) =>
    fileRoute({
      ...byName,
      path: `/api/queries/{name}.${extension}`,
      summary: `A saved query as a ${extension.toUpperCase()} file`,
      type,
      answer,
      lanes: ['views'],
      async handle(asked, { context, response, signal }) {
        const table = await context.lanes.run('views', signal, until => runSaved(asked, context, until))
        const text = write(table)
        response.attachment(`${asked.parameters.name}.${extension}`).send(text)
      },
    }),
  ),
  sharedRoute({
    ...byName,
    path: '/api/queries/{name}',
    summary: 'A saved query as a table',
    lane: 'views',
    answer: contract.Table,
    handle: runSaved,
  }),
  jsonRoute({
    method: 'post',
    path: '/api/query',
    summary: 'Your own read-only Cypher, within the limits',
    body: contract.QueryRequest,
    answer: contract.Table,
    lanes: ['console'],
    handle({ body: { cypher, parameters, rows } }, { context: { store, settings, lanes }, signal }) {
      const limits = consoleLimits(settings, rows)
      return lanes.run('console', signal, until => store.query(cypher, parameters, limits, 'console', until))
    },
  }),
  jsonRoute({
    method: 'post',
    path: '/api/explain',
    summary: 'The plan of a query, without running it',
    body: contract.QueryRequest,
    answer: contract.QueryPlan,
    lanes: ['console'],
    handle: ({ body: { cypher, parameters } }, { context: { store, lanes }, signal }) =>
      lanes.run('console', signal, until => store.explain(cypher, parameters, until)),
  }),
]

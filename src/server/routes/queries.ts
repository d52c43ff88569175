import { z } from 'zod'
import type { Table } from '../../graph/result-table.ts'
import { tableToCsv, tableToJson } from '../../graph/table-files.ts'
import { checkExplosions } from '../../store/explosions/check-explosions.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { fileQuery } from '../address-query.ts'
import { consoleLimits, fileLimits } from '../context.ts'
import * as contract from '../contract.ts'
import { type Exchange, fileRoute, jsonRoute, type Route } from '../route.ts'

const byName = { parameters: z.object({ name: z.string() }), query: fileQuery, files: 'query' as const }

interface Asked {
  parameters: { name: string }
  query: Record<string, string>
}

/** A saved query, run once for all who ask for it in any form. */
async function runSaved(
  { parameters: { name }, query }: Asked,
  { context: { files, lanes, store, settings }, signal }: Exchange,
): Promise<Table> {
  const file = findFile(files, 'query', name)
  const parameters = parseParameters(file, query)
  const key = JSON.stringify([await store.generation(), 'query', name, parameters])
  return lanes.share('views', key, signal, until =>
    store.query(file.cypher, parameters, fileLimits(settings), 'view', until),
  )
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
      async handle(asked, exchange) {
        const text = write(await runSaved(asked, exchange))
        exchange.response.attachment(`${asked.parameters.name}.${extension}`).send(text)
      },
    }),
  ),
  jsonRoute({
    ...byName,
    path: '/api/queries/{name}',
    summary: 'A saved query as a table',
    lanes: ['views'],
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
      // What is refused anyway takes no place in the lane.
      checkExplosions(cypher, parameters)
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
    handle({ body: { cypher, parameters } }, { context: { store, lanes }, signal }) {
      checkExplosions(cypher, parameters)
      return lanes.run('console', signal, until => store.explain(cypher, parameters, until))
    },
  }),
]

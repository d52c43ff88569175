import { z } from 'zod'
import type { Table } from '../../graph/result-table.ts'
import { tableToCsv, tableToJson } from '../../graph/table-files.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { fileQuery } from '../address-query.ts'
import { consoleLimits, fileLimits, type ServerContext } from '../context.ts'
import * as contract from '../contract.ts'
import { fileRoute, jsonRoute, type Route } from '../route.ts'

const byName = { parameters: z.object({ name: z.string() }), query: fileQuery, files: 'query' as const }

interface Asked {
  parameters: { name: string }
  query: Record<string, string>
}

function runSaved({ parameters: { name }, query }: Asked, context: ServerContext): Promise<Table> {
  const file = findFile(context.files, 'query', name)
  return context.store.query(file.cypher, parseParameters(file, query), fileLimits(context.settings), 'view')
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
      async handle(asked, { context, response }) {
        const text = write(await runSaved(asked, context))
        response.attachment(`${asked.parameters.name}.${extension}`).send(text)
      },
    }),
  ),
  jsonRoute({
    ...byName,
    path: '/api/queries/{name}',
    summary: 'A saved query as a table',
    answer: contract.Table,
    handle: (asked, { context }) => runSaved(asked, context),
  }),
  jsonRoute({
    method: 'post',
    path: '/api/query',
    summary: 'Your own read-only Cypher, within the limits',
    body: contract.QueryRequest,
    answer: contract.Table,
    handle: ({ body: { cypher, parameters, rows } }, { context: { store, settings, turns } }) =>
      turns.run(() => store.query(cypher, parameters, consoleLimits(settings, rows), 'console')),
  }),
  jsonRoute({
    method: 'post',
    path: '/api/explain',
    summary: 'The plan of a query, without running it',
    body: contract.QueryRequest,
    answer: contract.QueryPlan,
    handle: ({ body: { cypher, parameters } }, { context: { store, turns } }) =>
      turns.run(() => store.explain(cypher, parameters)),
  }),
]

import { z } from 'zod'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { readNodeDetails } from '../../views/node-details.ts'
import * as contract from '../contract.ts'
import { jsonRoute, type Route } from '../route.ts'

const HEALTH_LIMITS = { rows: 1, timeout: 10_000 }

/** The graph as a whole, and single nodes. */
export const GRAPH_ROUTES: readonly Route[] = [
  jsonRoute({
    path: '/api/health',
    summary: 'Whether the graph can be read',
    answer: contract.Health,
    async handle(_asked, { context: { store, version }, response }) {
      // The store keeps its figures beside the graph, so only a query proves that the graph can be read.
      await store.query('MATCH (d:Digest) RETURN count(d) AS digests', {}, HEALTH_LIMITS, 'view')
      response.set('Cache-Control', 'no-store')
      return { ok: true as const, store: store.engine, generation: await store.generation(), version }
    },
  }),
  jsonRoute({
    path: '/api/stats',
    summary: 'How much the graph holds',
    answer: contract.Stats,
    handle: async (_asked, { context: { store } }) => ({
      ...(await store.stats()),
      generation: await store.generation(),
    }),
  }),
  jsonRoute({
    path: '/api/files',
    summary: 'The views and saved queries with their parameters, and the formats of exports',
    answer: contract.Files,
    handle: (_asked, { context }) => ({
      files: context.files,
      exports: EXPORT_FORMATS.map(({ write: _write, ...facts }) => facts),
    }),
  }),
  jsonRoute({
    path: '/api/search',
    summary: 'Nodes by name, alias or Korean initial consonants',
    query: contract.SearchRequest,
    answer: contract.SearchResponse,
    handle: async ({ query: { q, limit } }, { context }) => ({ hits: await context.store.search(q, limit) }),
  }),
  jsonRoute({
    path: '/api/nodes/{key}',
    summary: 'Everything known about a node, with the evidence of each link',
    parameters: z.object({ key: z.string() }),
    answer: contract.NodeDetails,
    handle: ({ parameters: { key } }, { context }) => readNodeDetails(context.store, key),
  }),
  jsonRoute({
    path: '/api/openapi.json',
    summary: 'The OpenAPI document of all routes',
    answer: z.looseObject({}),
    handle: (_asked, { context }) => context.document(),
  }),
]

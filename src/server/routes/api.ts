import { Router } from 'express'
import type { z } from 'zod'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { readNodeDetails } from '../../views/node-details.ts'
import type { ServerContext } from '../context.ts'
import { type Files, type Health, SearchRequest, type SearchResponse, type Stats } from '../contract.ts'
import { openApiDocument } from '../openapi.ts'
import { validate } from '../validate.ts'

const HEALTH = { rows: 1, timeout: 10_000 }

/** What can be read of the graph as a whole and of one node. */
export function apiRoutes(context: ServerContext): Router {
  const { store, version } = context
  const router = Router()

  router.get('/health', async (_request, response) => {
    // The store's own figures may lie beside the graph: only a query shows that it can be read.
    await store.query('MATCH (d:Digest) RETURN count(d) AS digests', {}, HEALTH, 'view')
    const body: z.infer<typeof Health> = {
      ok: true,
      store: store.engine,
      generation: await store.generation(),
      version,
    }
    response.set('Cache-Control', 'no-store').json(body)
  })

  router.get('/stats', async (_request, response) => {
    const body: z.infer<typeof Stats> = {
      ...(await store.stats()),
      generation: await store.generation(),
    }
    response.json(body)
  })

  router.get('/files', (_request, response) => {
    const exports = EXPORT_FORMATS.map(({ write: _write, ...facts }) => facts)
    const body: z.infer<typeof Files> = { files: context.files, exports }
    response.json(body)
  })

  router.get('/search', async (request, response) => {
    const { q, limit } = validate(SearchRequest, request.query)
    const body: z.infer<typeof SearchResponse> = { hits: await store.search(q, limit) }
    response.json(body)
  })

  router.get('/nodes/:key', async (request, response) => {
    response.json(await readNodeDetails(store, request.params.key))
  })

  router.get('/openapi.json', (_request, response) => {
    response.json(openApiDocument(version, context.files))
  })
  return router
}

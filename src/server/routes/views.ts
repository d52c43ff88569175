import { z } from 'zod'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { fileQuery } from '../address-query.ts'
import type { ServerContext } from '../context.ts'
import * as contract from '../contract.ts'
import { fileRoute, jsonRoute, type Route } from '../route.ts'
import { ENCODINGS } from '../scene-service.ts'

const byName = { parameters: z.object({ name: z.string() }), query: fileQuery, files: 'view' as const }

const viewOf = (context: ServerContext, name: string, given: Record<string, string>) => {
  const file = findFile(context.files, 'view', name)
  return { file, parameters: parseParameters(file, given) }
}

/** Views by name, as graphs and as scenes. */
export const VIEW_ROUTES: readonly Route[] = [
  jsonRoute({
    ...byName,
    path: '/api/views/{name}',
    summary: 'A view as a graph',
    answer: contract.GraphView,
    lanes: ['views'],
    handle: ({ parameters: { name }, query }, { context, signal }) =>
      context.scenes.view(viewOf(context, name, query), signal),
  }),
  fileRoute({
    ...byName,
    path: '/api/scenes/{name}',
    summary: 'A view arranged for drawing, in binary columns',
    type: 'application/vnd.paperweave.scene',
    answer: contract.Binary,
    lanes: ['views'],
    async handle({ parameters: { name }, query }, { context, request, response, signal }) {
      const { etag, bytes } = await context.scenes.payload(viewOf(context, name, query), signal)
      const encoding = ENCODINGS.find(one => request.acceptsEncodings(one)) ?? 'identity'
      response.set({ ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' })
      response.type('application/vnd.paperweave.scene')
      if (request.fresh) {
        response.status(304).end()
        return
      }
      if (encoding !== 'identity') response.set('Content-Encoding', encoding)
      response.end(bytes[encoding])
    },
  }),
]

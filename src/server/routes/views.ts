import { z } from 'zod'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { fileQuery } from '../address-query.ts'
import type { ServerContext } from '../context.ts'
import * as contract from '../contract.ts'
import { numberInPath } from '../fields.ts'
import { type Exchange, fileRoute, jsonRoute, type Route } from '../route.ts'
import { ENCODINGS, type ScenePayload } from '../scene-payload.ts'

const byName = { parameters: z.object({ name: z.string() }), query: fileQuery, files: 'view' as const }

const tileNumber = numberInPath({ least: 0, most: 65_535 })

const viewOf = (context: ServerContext, name: string, given: Record<string, string>) => {
  const file = findFile(context.files, 'view', name)
  return { file, parameters: parseParameters(file, given) }
}

const SCENE = 'application/vnd.paperweave.scene'
const OVERVIEW = 'application/vnd.paperweave.overview'

const TILE = 'application/vnd.paperweave.tile'

/** Sends what was compressed once for all, or nothing if the client has it. */
function send({ etag, bytes }: ScenePayload, type: string, { request, response }: Exchange): void {
  const encoding = ENCODINGS.find(one => request.acceptsEncodings(one)) ?? 'identity'
  response.set({ ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }).type(type)
  if (request.fresh) {
    response.status(304).end()
    return
  }
  if (encoding !== 'identity') response.set('Content-Encoding', encoding)
  response.end(bytes[encoding])
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
    type: SCENE,
    answer: contract.Binary,
    lanes: ['views'],
    async handle({ parameters: { name }, query }, exchange) {
      const { context, signal } = exchange
      send(await context.scenes.payload(viewOf(context, name, query), signal), SCENE, exchange)
    },
  }),
  fileRoute({
    ...byName,
    path: '/api/scenes/{name}/overview',
    summary:
      'A small part of a scene of any size that shows all of it: communities, bundles of links between them, a sample of nodes',
    type: OVERVIEW,
    answer: contract.Binary,
    lanes: ['views'],
    async handle({ parameters: { name }, query }, exchange) {
      const { context, signal } = exchange
      send(await context.scenes.overview(viewOf(context, name, query), signal), OVERVIEW, exchange)
    },
  }),
  fileRoute({
    ...byName,
    path: '/api/scenes/{name}/tiles/{level}/{x}/{y}',
    summary: 'A tile of a scene: nodes by place and level, and their links. The overview lists all tiles',
    parameters: z.object({ name: z.string(), level: tileNumber, x: tileNumber, y: tileNumber }),
    type: TILE,
    answer: contract.Binary,
    lanes: ['views'],
    async handle({ parameters: { name, ...place }, query }, exchange) {
      const { context, signal } = exchange
      send(await context.scenes.tile(viewOf(context, name, query), place, signal), TILE, exchange)
    },
  }),
]

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { WantedView } from '../../maps/kept-map.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { expandedIn, viewQuery } from '../address-query.ts'
import type { ServerContext } from '../context.ts'
import * as contract from '../contract.ts'
import { fileRoute, type Route } from '../route.ts'
import type { ScenePayload } from '../scene-payload.ts'
import type { SceneService } from '../scene-service.ts'
import { sendPayload } from '../send-payload.ts'
import { viewJson } from '../view-json.ts'
import { withRests } from '../with-rests.ts'

const byName = { parameters: z.object({ name: z.string() }), query: viewQuery, files: 'view' as const }

const viewOf = (context: ServerContext, name: string, given: Record<string, string>): WantedView => {
  const file = findFile(context.files, 'view', name)
  return { file, parameters: parseParameters(file, given), expanded: expandedIn(given) }
}

/** A route that sends a scene or a part of it, which the server has compressed. */
const sceneRoute = (row: {
  path: string
  summary: string
  type: string
  payload(scenes: SceneService, wanted: WantedView, signal: AbortSignal): Promise<ScenePayload>
}): Route =>
  fileRoute({
    ...byName,
    ...row,
    answer: contract.Binary,
    lanes: ['views'],
    async handle({ parameters, query }, exchange) {
      const { context, signal } = exchange
      const wanted = viewOf(context, parameters.name, query)
      sendPayload(await row.payload(context.scenes, wanted, signal), row.type, exchange)
    },
  })

/** Views by name, as graphs and as scenes. */
export const VIEW_ROUTES: readonly Route[] = [
  fileRoute({
    ...byName,
    path: '/api/views/{name}',
    summary: 'A view as a graph',
    type: 'application/json',
    answer: contract.GraphView,
    lanes: ['views'],
    async handle({ parameters: { name }, query }, { context, response, signal }) {
      const view = await context.scenes.view(viewOf(context, name, query), signal)
      response.type('application/json')
      await pipeline(Readable.from(withRests(viewJson(view))), response)
    },
  }),
  sceneRoute({
    path: '/api/scenes/{name}',
    summary: 'A view arranged for drawing, in binary columns',
    type: 'application/vnd.paperweave.scene',
    payload: (scenes, wanted, signal) => scenes.payload(wanted, signal),
  }),
  sceneRoute({
    path: '/api/scenes/{name}/overview',
    summary:
      'A small part of a scene of any size that shows all of it: communities, bundles of links between them, a sample of nodes',
    type: 'application/vnd.paperweave.overview',
    payload: (scenes, wanted, signal) => scenes.overview(wanted, signal),
  }),
]

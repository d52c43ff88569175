import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { WantedView } from '../../maps/kept-map.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { expandedIn, viewQuery } from '../address-query.ts'
import type { ServerContext } from '../context.ts'
import * as contract from '../contract.ts'
import { numberInPath } from '../fields.ts'
import { fileRoute, type Route } from '../route.ts'
import type { ScenePayload } from '../scene-payload.ts'
import type { SceneService } from '../scene-service.ts'
import { sendPayload } from '../send-payload.ts'
import { viewJson } from '../view-json.ts'
import { withRests } from '../with-rests.ts'

const byName = { parameters: z.object({ name: z.string() }), query: viewQuery, files: 'view' as const }

const tileNumber = numberInPath({ least: 0, most: 65_535 })

const viewOf = (context: ServerContext, name: string, given: Record<string, string>): WantedView => {
  const file = findFile(context.files, 'view', name)
  return { file, parameters: parseParameters(file, given), expanded: expandedIn(given) }
}

/** A route that sends a scene or a part of it, which the server has compressed. */
const sceneRoute = <P extends typeof byName.parameters>(row: {
  path: string
  summary: string
  parameters: P
  type: string
  payload(
    scenes: SceneService,
    wanted: WantedView,
    parameters: z.output<P>,
    signal: AbortSignal,
  ): Promise<ScenePayload>
}): Route =>
  fileRoute({
    ...byName,
    ...row,
    answer: contract.Binary,
    lanes: ['views'],
    async handle({ parameters, query }, exchange) {
      const { context, signal } = exchange
      const wanted = viewOf(context, parameters.name, query)
      sendPayload(await row.payload(context.scenes, wanted, parameters, signal), row.type, exchange)
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
    ...byName,
    path: '/api/scenes/{name}',
    summary: 'A view arranged for drawing, in binary columns',
    type: 'application/vnd.paperweave.scene',
    payload: (scenes, wanted, _, signal) => scenes.payload(wanted, signal),
  }),
  sceneRoute({
    ...byName,
    path: '/api/scenes/{name}/overview',
    summary:
      'A small part of a scene of any size that shows all of it: communities, bundles of links between them, a sample of nodes',
    type: 'application/vnd.paperweave.overview',
    payload: (scenes, wanted, _, signal) => scenes.overview(wanted, signal),
  }),
  sceneRoute({
    path: '/api/scenes/{name}/tiles/{level}/{x}/{y}',
    summary: 'A tile of a scene: nodes by place and level, and their links. The overview lists all tiles',
    parameters: byName.parameters.extend({ level: tileNumber, x: tileNumber, y: tileNumber }),
    type: 'application/vnd.paperweave.tile',
    payload: (scenes, wanted, place, signal) => scenes.tile(wanted, place, signal),
  }),
]

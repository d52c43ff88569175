import { Router } from 'express'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { readView } from '../../views/read-view.ts'
import type { ServerContext } from '../context.ts'
import { ENCODINGS } from '../scene-service.ts'
import { textParameters } from '../validate.ts'

const SCENE_TYPE = 'application/vnd.paperweave.scene'

/** Views as graphs (`/views/:name`) and as drawn scenes (`/scenes/:name`). */
export function viewRoutes(context: ServerContext): Router {
  const router = Router()

  router.get('/views/:name', async (request, response) => {
    const file = findFile(context.files, 'view', request.params.name)
    const parameters = parseParameters(file, textParameters(request.query))
    response.json(await readView(context.store, file, parameters))
  })

  router.get('/scenes/:name', async (request, response) => {
    const file = findFile(context.files, 'view', request.params.name)
    const parameters = parseParameters(file, textParameters(request.query))
    const { etag, bytes } = await context.scenes.payload(file, parameters)
    const encoding = ENCODINGS.find(name => request.acceptsEncodings(name)) ?? 'identity'
    response.set({ ETag: etag, 'Cache-Control': 'no-cache', Vary: 'Accept-Encoding' }).type(SCENE_TYPE)
    if (request.fresh) {
      response.status(304).end()
      return
    }
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.end(bytes[encoding])
  })
  return router
}

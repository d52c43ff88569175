import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Request, Router } from 'express'
import { viewGraph } from '../../export/export-graph.ts'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { drawPng } from '../../picture/picture-png.ts'
import { drawSvg } from '../../picture/picture-svg.ts'
import { languageOf } from '../../text/languages.ts'
import { loadTranslator } from '../../text/translator.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { readView } from '../../views/read-view.ts'
import type { ServerContext } from '../context.ts'
import { textParameters } from '../validate.ts'

/** The view of an address as a picture or a file: the same parameters as `/graph`. */
export function exportRoutes(context: ServerContext): Router {
  const router = Router()

  const picture = async (query: Request['query']): Promise<string> => {
    const given = textParameters(query)
    const file = findFile(context.files, 'view', given.view ?? 'library')
    const translator = await loadTranslator(languageOf(given.lang) ?? 'en')
    const scene = await context.scenes.scene(file, parseParameters(file, given))
    return drawSvg(scene, {
      title: translator.translate(file).title,
      translator,
      theme: given.theme === 'dark' ? 'dark' : 'light',
      color: given.color === 'community' || given.color === 'kind' ? given.color : undefined,
      hidden: given.hide?.split(',') ?? [],
      community: /^\d+$/.test(given.community ?? '') ? Number(given.community) : undefined,
    })
  }

  router.get('/picture.svg', async (request, response) => {
    const svg = await picture(request.query)
    response.set('Cache-Control', 'no-cache').type('image/svg+xml').send(svg)
  })

  router.get('/picture.png', async (request, response) => {
    const png = await drawPng(await picture(request.query))
    response.set('Cache-Control', 'no-cache').type('image/png').send(png)
  })

  for (const format of EXPORT_FORMATS) {
    router.get(`/export.${format.name}`, async (request, response) => {
      const given = textParameters(request.query)
      const file = findFile(context.files, 'view', given.view ?? 'library')
      const view = await readView(context.store, file, parseParameters(file, given))
      response.attachment(`${file.name}.${format.extension}`).type(format.type)
      await pipeline(Readable.from(format.write(viewGraph(view))), response)
    })
  }
  return router
}

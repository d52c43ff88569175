import { z } from 'zod'
import type { Address } from '../../address/address.ts'
import { drawPng } from '../../picture/draw-png.ts'
import { drawSvg } from '../../picture/draw-svg.ts'
import { loadTranslator } from '../../text/translator.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { addressQuery, type Notes } from '../address-query.ts'
import type { ServerContext } from '../context.ts'
import { fileRoute, type Route } from '../route.ts'

const NOTES: Notes = {
  chrome: 'Here `none` leaves out title and legend, and `min` is the same as `full`',
  theme: '`auto` means light here, as a file has no reader yet',
  language: 'Here the default is English',
  console: 'Ignored here: a picture shows the graph',
  cypher: 'Ignored here: a picture shows the graph',
}

async function svgOf(address: Address, { files, scenes }: ServerContext): Promise<string> {
  const file = findFile(files, 'view', address.view)
  const translator = await loadTranslator(address.language ?? 'en')
  const scene = await scenes.scene(file, parseParameters(file, address.rest))
  return drawSvg(scene, address, { title: translator.translate(file).title, translator })
}

const picture = (extension: string, type: string, write: (svg: string) => string | Promise<Buffer>): Route =>
  fileRoute({
    path: `/picture.${extension}`,
    summary: `A view as a picture (${extension.toUpperCase()})`,
    query: addressQuery('refuse', NOTES),
    files: 'view',
    type,
    answer: z.string(),
    async handle({ query }, { context, response }) {
      const made = await write(await svgOf(query, context))
      response.set('Cache-Control', 'no-cache').type(type).send(made)
    },
  })

/** What an address shows, as a picture: for link previews, for pages without scripts, for print. */
export const PICTURE_ROUTES: readonly Route[] = [
  picture('svg', 'image/svg+xml', svg => svg),
  picture('png', 'image/png', drawPng),
]

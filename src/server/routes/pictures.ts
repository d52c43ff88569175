import { z } from 'zod'
import type { Address } from '../../address/address.ts'
import { loadTranslator } from '../../text/translator.ts'
import { addressQuery, consoleNotes, type Notes } from '../address-query.ts'
import { checkCommunity } from '../check-community.ts'
import { type Exchange, fileRoute, type Route } from '../route.ts'
import { sceneOf, viewOf } from '../scene-of-address.ts'

const NOTES: Notes = {
  others: 'Ignored here: in a picture `node` alone stands out',
  chrome: 'Here `none` leaves out title and legend, and `min` is the same as `full`',
  theme: '`auto` means light here, as a file has no reader yet',
  language: 'Here the default is English',
  ...consoleNotes('Ignored here: a picture shows the graph'),
}

const PICTURES = [
  { format: 'svg', type: 'image/svg+xml' },
  { format: 'png', type: 'image/png' },
  { format: 'pdf', type: 'application/pdf' },
] as const

type Picture = (typeof PICTURES)[number]

/** A picture of a view that may have to be arranged first, which is work of another lane. */
async function draw(
  address: Address,
  { format }: Picture,
  { context, signal }: Exchange,
): Promise<string | Uint8Array> {
  const { file } = viewOf(address, context)
  const { title } = (await loadTranslator(address.language ?? 'en')).translate(file)
  const made = await sceneOf(address, context, signal)
  checkCommunity(made.scene, address.community)
  const fitting = await context.facets.shownBy(address, made.scene, signal)
  const key = JSON.stringify([format, made.scene.generation, address])
  return context.lanes.share('pictures', key, signal, until =>
    context.pictures.draw({ format, scene: made.bytes, fitting, address, title, walk: file.walk }, until),
  )
}

/** What an address shows, as a picture: for link previews, for pages without scripts, for print. */
export const PICTURE_ROUTES: readonly Route[] = PICTURES.map(picture =>
  fileRoute({
    path: `/picture.${picture.format}`,
    summary: `A view as a picture (${picture.format.toUpperCase()})`,
    query: addressQuery('refuse', NOTES),
    files: 'view',
    type: picture.type,
    answer: z.string(),
    lanes: ['views', 'pictures'],
    async handle({ query }, exchange) {
      const made = await draw(query, picture, exchange)
      exchange.response.set('Cache-Control', 'no-cache').type(picture.type).send(made)
    },
  }),
)

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { viewGraph } from '../../export/export-graph.ts'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { findFile } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { readView } from '../../views/read-view.ts'
import { addressQuery, type Notes } from '../address-query.ts'
import { fileRoute, type Route } from '../route.ts'

const LOOKS = 'it does nothing: a file has no looks'
const NOTES: Notes = {
  node: 'it does nothing: selecting a node leaves nothing out',
  color: LOOKS,
  labels: LOOKS,
  legend: LOOKS,
  chrome: LOOKS,
  theme: LOOKS,
  language: 'it does nothing: names stand as the digests write them',
  console: 'it does nothing: an export holds a view',
  cypher: 'it does nothing: an export holds a view',
  x: LOOKS,
  y: LOOKS,
  zoom: LOOKS,
}
const query = addressQuery('refuse', NOTES)

/** What an address shows, as a file of every format. */
export const EXPORT_ROUTES: readonly Route[] = EXPORT_FORMATS.map(
  ({ name, title, extension, type, purpose, write }) =>
    fileRoute({
      path: `/export.${name}`,
      summary: `A view as ${title}, for ${purpose}`,
      query,
      files: 'view',
      type,
      answer: type === 'application/json' ? z.looseObject({}) : z.string(),
      async handle({ query: address }, { context, response }) {
        const file = findFile(context.files, 'view', address.view)
        const view = await readView(context.store, file, parseParameters(file, address.rest))
        response.attachment(`${file.name}.${extension}`).type(type)
        await pipeline(Readable.from(write(viewGraph(view))), response)
      },
    }),
)

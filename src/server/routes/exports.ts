import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import type { Address } from '../../address/address.ts'
import { isFiltered } from '../../address/filters.ts'
import { drawnIn } from '../../export/drawn.ts'
import { viewGraph } from '../../export/export-graph.ts'
import type { ExportFormat } from '../../export/format.ts'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { partOfView } from '../../export/part-of-view.ts'
import { requirePapers } from '../../export/require-papers.ts'
import { membershipIn } from '../../graph/communities.ts'
import type { GraphView } from '../../graph/graph-view.ts'
import { addressQuery, consoleNotes, type Notes } from '../address-query.ts'
import { checkCommunity } from '../check-community.ts'
import type { ServerContext } from '../context.ts'
import { fileRoute, type Route } from '../route.ts'
import { sceneOf, viewOf } from '../scene-of-address.ts'
import { withRests } from '../with-rests.ts'

const Item = z.looseObject({})
/** A bibliography in JSON is a list of papers, a graph one object. */
const answerOf = (type: string, shape: ExportFormat['shape']): z.ZodType =>
  type !== 'application/json' ? z.string() : shape === 'papers' ? z.array(Item) : Item

const APPEARANCE = 'Ignored here: a file has no appearance'
const NOTES: Notes = {
  node: 'Ignored here: selecting a node leaves nothing out',
  others: 'Ignored here: choosing nodes leaves nothing out',
  color: 'What the colours of nodes stand for, in formats that have colours',
  labels: APPEARANCE,
  legend: APPEARANCE,
  chrome: APPEARANCE,
  theme: APPEARANCE,
  language: 'Ignored here: names are written as in the digests',
  ...consoleNotes('Ignored here: an export holds a view'),
  x: APPEARANCE,
  y: APPEARANCE,
  zoom: APPEARANCE,
}
const query = addressQuery('refuse', NOTES)

/** The view of an address without hidden labels, and without what its community and filters leave out. */
async function shownView(address: Address, context: ServerContext, signal: AbortSignal): Promise<GraphView> {
  const view = await context.scenes.view(viewOf(address, context), signal)
  const { hidden, community } = address
  if (community === null && !isFiltered(address))
    return partOfView(view, ({ label }) => !hidden.includes(label))
  // Communities are found only when a view is arranged, and filters choose nodes of the scene.
  const { scene } = await sceneOf(address, context, signal)
  checkCommunity(scene, community)
  const fitting = await context.facets.shownBy(address, scene, signal)
  const isMember = membershipIn(scene, community)
  const shown = new Set(scene.nodes.key.filter((_, node) => isMember(node) && fitting?.[node] !== 0))
  return partOfView(view, ({ key, label }) => shown.has(key) && !hidden.includes(label))
}

/** What an address shows, as a file in every format. */
export const EXPORT_ROUTES: readonly Route[] = EXPORT_FORMATS.map(
  ({ name, title, extension, type, purpose, shape, drawn, write }) =>
    fileRoute({
      path: `/export.${name}`,
      summary: `A view as ${title}, for ${purpose}`,
      query,
      files: 'view',
      type,
      answer: answerOf(type, shape),
      lanes: ['views'],
      async handle({ query: address }, { context, response, signal }) {
        const view = await shownView(address, context, signal)
        if (shape === 'papers') requirePapers(view)
        const made = drawn ? await sceneOf(address, context, signal) : null
        const graph = viewGraph(view, context.store, made && drawnIn(made.scene, address.color))
        response.attachment(`${view.view}.${extension}`).type(type)
        await pipeline(Readable.from(withRests(write(graph))), response)
      },
    }),
)

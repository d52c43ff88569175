import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Request } from 'express'
import { z } from 'zod'
import type { Address } from '../../address/address.ts'
import { NO_CONSOLE } from '../../address/console.ts'
import { isFiltered, NO_FILTERS } from '../../address/filters.ts'
import { drawnIn } from '../../export/drawn.ts'
import { viewGraph } from '../../export/export-graph.ts'
import type { ExportFormat } from '../../export/format.ts'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { partOfView } from '../../export/part-of-view.ts'
import { requirePapers } from '../../export/require-papers.ts'
import { membershipIn } from '../../graph/communities.ts'
import type { GraphView } from '../../graph/graph-view.ts'
import { dressSteps } from '../../graph/measures/dress.ts'
import { nodesWith } from '../../graph/nodes-with.ts'
import { partOfScene } from '../../graph/part-of-scene.ts'
import { labelOf, type Scene } from '../../graph/scene.ts'
import { inTurns } from '../../in-turns.ts'
import { SINGLE_FILE, writeSingleFile } from '../../single-file/single-file.ts'
import { untilAborted } from '../../store/store.ts'
import { loadTranslator } from '../../text/translator.ts'
import { addressQuery, consoleNotes, type Notes } from '../address-query.ts'
import { checkCommunity } from '../check-community.ts'
import type { ServerContext } from '../context.ts'
import { publicAddress } from '../public-address.ts'
import { fileRoute, type Route } from '../route.ts'
import { sceneOf, viewOf } from '../scene-of-address.ts'
import { bindsToLoopback } from '../security.ts'
import { withRests } from '../with-rests.ts'

const Item = z.looseObject({})
/** A bibliography in JSON is a list of papers, a graph one object. */
const answerOf = (type: string, shape: ExportFormat['shape']): z.ZodType =>
  type !== 'application/json' ? z.string() : shape === 'papers' ? z.array(Item) : Item

const APPEARANCE = 'Ignored here: a file has no appearance'
const NOTES: Notes = {
  node: 'Ignored here: selecting a node leaves nothing out',
  pinned: APPEARANCE,
  others: 'Ignored here: choosing nodes leaves nothing out',
  color: 'What the colours of nodes stand for, in formats that have colours',
  size: 'What the sizes of nodes stand for, in formats that have sizes',
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

/** Whether each node of a scene is shown: hidden labels and nodes, communities and filters leave some out. */
async function shownNodes(
  address: Address,
  context: ServerContext,
  signal: AbortSignal,
): Promise<{ scene: Scene; isShown: (node: number) => boolean }> {
  const { scene } = await sceneOf(address, context, signal)
  const { hidden, community } = address
  checkCommunity(scene, community)
  const fitting = await context.facets.shownBy(address, scene, signal)
  const isMember = membershipIn(scene, community)
  const without = nodesWith(scene, address.without)
  const isShown = (node: number) =>
    !without.has(node) && isMember(node) && fitting?.[node] !== 0 && !hidden.includes(labelOf(scene, node))
  return { scene, isShown }
}

/** The view of an address without hidden labels and nodes, and without what its community and filters leave out. */
async function shownView(address: Address, context: ServerContext, signal: AbortSignal): Promise<GraphView> {
  const view = await context.scenes.view(viewOf(address, context), signal)
  // Communities are found only when a view is arranged, and filters choose nodes of the scene.
  const without = new Set(address.without)
  if (address.community === null && !isFiltered(address))
    return partOfView(view, ({ key, label }) => !without.has(key) && !address.hidden.includes(label))
  const { scene, isShown } = await shownNodes(address, context, signal)
  const shown = new Set(scene.nodes.key.filter((_, node) => isShown(node)))
  return partOfView(view, ({ key }) => shown.has(key))
}

/** Where others find the viewer; null on a server that only this machine reaches. */
const viewerFor = (request: Request, { settings }: ServerContext): string | null =>
  settings.publicUrl === '' && bindsToLoopback(settings) ? null : `${publicAddress(request, settings)}/graph`

/** What an address shows, as a page with everything in it. */
const SINGLE_FILE_ROUTE = fileRoute({
  path: `/export.${SINGLE_FILE.name}`,
  summary: `A view as ${SINGLE_FILE.title}: ${SINGLE_FILE.purpose}`,
  query,
  files: 'view',
  type: SINGLE_FILE.type,
  answer: z.string(),
  lanes: ['views'],
  async handle({ query: address }, { context, request, response, signal }) {
    const { scene: whole, isShown } = await shownNodes(address, context, signal)
    const scene = partOfScene(whole, isShown)
    const translator = await loadTranslator(address.language ?? 'en')
    const [shown, all] = [scene.nodes.key.length, whole.nodes.key.length]
    const page = await context.lanes.run('views', signal, until =>
      writeSingleFile(untilAborted(context.store, until), {
        file: viewOf(address, context).file,
        scene,
        // The page is in its reader's language.
        address: {
          ...address,
          ...NO_CONSOLE,
          ...NO_FILTERS,
          hidden: [],
          without: [],
          community: null,
          language: null,
        },
        viewer: viewerFor(request, context),
        note: shown < all ? translator.say('pictureNodes', { shown, all }) : '',
        translator,
      }),
    )
    response.attachment(`${address.view}.${SINGLE_FILE.extension}`).type(SINGLE_FILE.type).send(page)
  },
})

/** What an address shows, as a file in every format. */
export const EXPORT_ROUTES: readonly Route[] = [
  SINGLE_FILE_ROUTE,
  ...EXPORT_FORMATS.map(({ name, title, extension, type, purpose, shape, drawn, write }) =>
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
        const dressed = made && (await inTurns(dressSteps(made.scene, address), signal))
        const graph = viewGraph(view, context.store, dressed && drawnIn(dressed, address.color))
        response.attachment(`${view.view}.${extension}`).type(type)
        await pipeline(Readable.from(withRests(write(graph))), response)
      },
    }),
  ),
]

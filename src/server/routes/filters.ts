import type { Address } from '../../address/address.ts'
import { filtersOf } from '../../address/filters.ts'
import { Charts } from '../../graph/charts.ts'
import { encodeMask } from '../../graph/mask.ts'
import type { Scene } from '../../graph/scene.ts'
import { addressQuery, consoleNotes, type Notes } from '../address-query.ts'
import * as contract from '../contract.ts'
import { type Exchange, fileRoute, jsonRoute, type Route } from '../route.ts'
import { sceneOf } from '../scene-of-address.ts'
import { toPayload } from '../scene-payload.ts'
import { sendPayload } from '../send-payload.ts'

const IGNORED = 'Ignored here'
const NOTES: Notes = {
  node: IGNORED,
  pinned: IGNORED,
  without: IGNORED,
  hidden: IGNORED,
  community: IGNORED,
  color: IGNORED,
  labels: IGNORED,
  legend: IGNORED,
  chrome: IGNORED,
  theme: IGNORED,
  language: IGNORED,
  ...consoleNotes(IGNORED),
  x: IGNORED,
  y: IGNORED,
  zoom: IGNORED,
}

const row = { query: addressQuery('refuse', NOTES), files: 'view' as const, lanes: ['views'] as const }

const scene = (address: Address, { context, signal }: Exchange): Promise<Scene> =>
  sceneOf(address, context, signal).then(made => made.scene)

/** What the filters of an address choose. */
export const FILTER_ROUTES: readonly Route[] = [
  fileRoute({
    ...row,
    path: '/api/mask',
    summary:
      'Which nodes of a view fit the filters of an address, and the month of their first paper that does',
    type: 'application/vnd.paperweave.mask',
    answer: contract.Binary,
    async handle({ query }, exchange) {
      const { context, signal } = exchange
      const mask = await context.facets.mask(await scene(query, exchange), filtersOf(query), signal)
      sendPayload(await toPayload(encodeMask(mask)), 'application/vnd.paperweave.mask', exchange)
    },
  }),
  jsonRoute({
    ...row,
    path: '/api/charts',
    summary: 'How many papers of a view there are by month, topic, author, model, venue and digest',
    answer: Charts,
    handle: async ({ query }, exchange) =>
      exchange.context.facets.charts(await scene(query, exchange), filtersOf(query), exchange.signal),
  }),
]

import { z } from 'zod'
import { SUBJECT_LABELS } from '../../address/subjects.ts'
import { EXPORT_FACTS } from '../../single-file/single-file.ts'
import { untilAborted } from '../../store/store.ts'
import { readNodeDetails } from '../../views/node-details.ts'
import { readRelated } from '../../views/related.ts'
import { readRelatedTogether } from '../../views/related-together.ts'
import { readTogether } from '../../views/together.ts'
import * as contract from '../contract.ts'
import { fileRoute, jsonRoute, type Route, sharedRoute } from '../route.ts'

/** The graph as a whole, and single nodes. */
export const GRAPH_ROUTES: readonly Route[] = [
  jsonRoute({
    path: '/api/health',
    summary: 'Whether the graph can be read',
    answer: contract.Health,
    async handle(_asked, { context: { store, version }, response }) {
      await store.ready()
      response.set('Cache-Control', 'no-store')
      const [generation, damage] = [await store.generation(), await store.damage()]
      const closedConsole = store.closedConsole()
      return { ok: true as const, store: store.engine, generation, version, damage, closedConsole }
    },
  }),
  fileRoute({
    path: '/api/events',
    summary:
      'The state of the graph that is the current one, now and whenever that changes, as server-sent events',
    type: 'text/event-stream',
    answer: z.string().meta({ description: 'The data of each event is the generation, as JSON' }),
    handle(_asked, { context: { generations }, request, response }) {
      if (request.method === 'HEAD') response.type('text/event-stream').end()
      else generations.add(response)
    },
  }),
  sharedRoute({
    path: '/api/stats',
    summary: 'How much the graph holds',
    lane: 'nodes',
    answer: contract.Stats,
    handle: async (_asked, { store }) => ({
      ...(await store.stats()),
      generation: await store.generation(),
    }),
  }),
  sharedRoute({
    path: '/api/added',
    summary: 'What the last import added, where the state before is kept',
    lane: 'views',
    answer: contract.Added,
    handle: (_asked, { news }) => news.added(),
  }),
  jsonRoute({
    path: '/api/files',
    summary: 'The views and saved queries with their parameters, and the formats of exports',
    answer: contract.Files,
    handle: (_asked, { context }) => ({
      files: context.files,
      exports: [...EXPORT_FACTS],
      pages: Object.fromEntries(SUBJECT_LABELS.map(label => [label, 0])),
    }),
  }),
  sharedRoute({
    path: '/api/search',
    lane: 'search',
    summary: 'Nodes by their names, ids and dates, and by what digests and abstracts say, with the sentence',
    query: contract.SearchRequest,
    answer: contract.SearchAnswer,
    handle: ({ query: { q, limit, offset, labels } }, { search }) =>
      search.search({ text: q, limit, offset, labels }),
  }),
  sharedRoute({
    path: '/api/nodes/{key}/similar',
    lane: 'search',
    summary: 'The papers that are most like one, each with the reasons',
    parameters: z.object({ key: z.string() }),
    query: contract.SimilarRequest,
    answer: contract.SimilarAnswer,
    handle: ({ parameters: { key }, query: { limit } }, { search }) => search.similar(key, limit),
  }),
  sharedRoute({
    path: '/api/nodes/{key}',
    lane: 'nodes',
    summary: 'Everything known about a node, with the evidence of each link',
    parameters: z.object({ key: z.string() }),
    query: contract.NodeRequest,
    answer: contract.NodeDetails,
    handle: ({ parameters: { key }, query: { links } }, { store }, signal) =>
      readNodeDetails(untilAborted(store, signal), key, links),
  }),
  sharedRoute({
    path: '/api/nodes/{key}/related',
    lane: 'nodes',
    summary:
      'What a node is related to through its papers: co-authors, sister topics, models before and after',
    parameters: z.object({ key: z.string() }),
    query: contract.NodeRequest,
    answer: contract.Related,
    handle: ({ parameters: { key }, query: { links } }, { store }, signal) =>
      readRelated(untilAborted(store, signal), key, links),
  }),
  sharedRoute({
    path: '/api/together',
    lane: 'nodes',
    summary: 'What links nodes with each other, with the evidence, and what they share',
    query: contract.TogetherRequest,
    answer: contract.Together,
    handle: ({ query: { keys } }, { store }, signal) => readTogether(untilAborted(store, signal), keys),
  }),
  sharedRoute({
    path: '/api/together/related',
    lane: 'nodes',
    summary: 'What several nodes of a label are related to through their papers: the topics of two authors',
    query: contract.TogetherRequest,
    answer: contract.RelatedTogether,
    handle: ({ query: { keys } }, { store }, signal) =>
      readRelatedTogether(untilAborted(store, signal), keys),
  }),
  jsonRoute({
    path: '/api/openapi.json',
    summary: 'The OpenAPI document of all routes',
    answer: z.looseObject({}),
    handle: (_asked, { context }) => context.document(),
  }),
]

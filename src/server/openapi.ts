import { z } from 'zod'
import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi'
import * as contract from './contract.ts'

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } })
const failed = { description: 'What went wrong and what to do', ...json(contract.ErrorBody) }

const name = z.object({ name: z.string() })

/** Every route of the API. The README's table and the tests are checked against this list. */
export const API_ROUTES = [
  { method: 'get', path: '/api/health', summary: 'Whether the graph can be read', body: contract.Health },
  { method: 'get', path: '/api/stats', summary: 'How much the graph holds', body: contract.Stats },
  {
    method: 'get',
    path: '/api/files',
    summary: 'The views and saved queries with their parameters',
    body: contract.CypherFiles,
  },
  {
    method: 'get',
    path: '/api/search',
    summary: 'Nodes by name, alias or Korean initial consonants',
    query: contract.SearchRequest,
    body: contract.SearchResponse,
  },
  {
    method: 'get',
    path: '/api/nodes/{key}',
    summary: 'Everything known of a node, with the evidence of each link',
    route: z.object({ key: z.string() }),
    body: contract.NodeDetails,
  },
  {
    method: 'get',
    path: '/api/views/{name}',
    summary: 'A view as a graph',
    route: name,
    body: contract.GraphView,
  },
  {
    method: 'get',
    path: '/api/scenes/{name}',
    summary: 'A view arranged for drawing, in binary columns',
    route: name,
    type: 'application/vnd.paperweave.scene',
    body: z.string().meta({ format: 'binary' }),
  },
  {
    method: 'get',
    path: '/api/queries/{name}',
    summary: 'A saved query as a table; `.csv` and `.json` download it',
    route: name,
    body: contract.Table,
  },
  {
    method: 'post',
    path: '/api/query',
    summary: 'Your own read-only Cypher, within the limits',
    request: contract.QueryRequest,
    body: contract.Table,
  },
  {
    method: 'post',
    path: '/api/explain',
    summary: 'The plan of a query, without running it',
    request: contract.QueryRequest,
    body: contract.Plan,
  },
] as const satisfies readonly ApiRoute[]

interface ApiRoute {
  method: 'get' | 'post'
  path: string
  summary: string
  route?: z.ZodObject
  query?: z.ZodObject
  request?: z.ZodType
  type?: string
  body: z.ZodType
}

function operationOf(route: ApiRoute): ZodOpenApiOperationObject {
  return {
    summary: route.summary,
    requestParams: {
      ...(route.route && { path: route.route }),
      ...(route.query && { query: route.query }),
    },
    ...(route.request && { requestBody: json(route.request) }),
    responses: {
      200: {
        description: route.summary,
        content: { [route.type ?? 'application/json']: { schema: route.body } },
      },
      default: failed,
    },
  }
}

/** The OpenAPI 3.1 document of the API, derived from the schemas that the routes validate with. */
export const openApiDocument = (version: string) =>
  createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Paperweave',
      version,
      description: 'Reads a graph of papers, authors, topics and models.',
    },
    paths: Object.fromEntries(API_ROUTES.map(route => [route.path, { [route.method]: operationOf(route) }])),
  })

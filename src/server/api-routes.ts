import { z } from 'zod'
import { EXPORT_FORMATS } from '../export/formats.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import * as contract from './contract.ts'

const name = z.object({ name: z.string() })
const binary = z.string().meta({ format: 'binary' })

/** Every route of the API. The README's table and the tests are checked against this list. */
export const API_ROUTES = [
  { method: 'get', path: '/api/health', summary: 'Whether the graph can be read', body: contract.Health },
  { method: 'get', path: '/api/stats', summary: 'How much the graph holds', body: contract.Stats },
  {
    method: 'get',
    path: '/api/files',
    summary: 'The views and saved queries with their parameters, and the formats of exports',
    body: contract.Files,
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
    files: 'view',
    body: contract.GraphView,
  },
  {
    method: 'get',
    path: '/api/scenes/{name}',
    summary: 'A view arranged for drawing, in binary columns',
    route: name,
    files: 'view',
    type: 'application/vnd.paperweave.scene',
    body: binary,
  },
  {
    method: 'get',
    path: '/api/queries/{name}',
    summary: 'A saved query as a table; `.csv` and `.json` download it',
    route: name,
    files: 'query',
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
    body: contract.QueryPlan,
  },
] as const satisfies readonly ApiRoute[]

/** What else the server answers besides pages: files of a view, and this document. */
export const OTHER_ROUTES: readonly ApiRoute[] = [
  { method: 'get', path: '/api/openapi.json', summary: 'This document', body: z.looseObject({}) },
  {
    method: 'get',
    path: '/oembed',
    summary: 'How to embed an address of this server',
    query: contract.OEmbedRequest,
    body: contract.OEmbed,
  },
  ...['svg+xml', 'png'].map(
    (type): ApiRoute => ({
      method: 'get',
      path: `/picture.${type.slice(0, 3)}`,
      summary: 'A view as a picture',
      query: contract.PictureRequest,
      files: 'view',
      type: `image/${type}`,
      body: z.string(),
    }),
  ),
  ...EXPORT_FORMATS.map(
    (format): ApiRoute => ({
      method: 'get',
      path: `/export.${format.name}`,
      summary: `A view as ${format.name}`,
      query: contract.ExportRequest,
      files: 'view',
      type: format.type,
      body: format.type === 'application/json' ? z.looseObject({}) : z.string(),
    }),
  ),
]

export interface ApiRoute {
  method: 'get' | 'post'
  path: string
  summary: string
  route?: z.ZodObject
  query?: z.ZodObject
  request?: z.ZodType
  /** The parameters of all files of this kind belong to the address. */
  files?: CypherFile['kind']
  type?: string
  body: z.ZodType
}

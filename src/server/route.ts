import { json, type Request, type RequestHandler, type Response, type Router } from 'express'
import { z } from 'zod'
import { abandoned } from '../abandon.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import type { ServerContext } from './context.ts'
import type { Lane } from './lanes.ts'
import { validate } from './validate.ts'

/** What a handler gets besides the parsed request. */
export interface Exchange {
  context: ServerContext
  request: Request
  response: Response
  /** Aborts when the client goes away. */
  signal: AbortSignal
}

/** One row: all it takes to mount a route and to document it. */
export interface Route {
  method: 'get' | 'post'
  /** As OpenAPI writes it: `/api/nodes/{key}`. */
  path: string
  summary: string
  /** Parameters of the path, query string and JSON body; each is parsed with the schema that documents it. */
  parameters: Named
  query: Named
  body: z.ZodType | null
  /** The query string also takes the parameters of all files of this kind. */
  files: CypherFile['kind'] | null
  /** Media type and schema of the answer. */
  type: string
  answer: z.ZodType
  /** The lanes in which its work may have to wait. */
  lanes: readonly Lane[]
  before: readonly RequestHandler[]
  run(exchange: Exchange): Promise<void>
}

/** A schema of named values. */
type Named = z.ZodType<unknown, Record<string, unknown>>

const Nothing = z.object({})
type Nothing = typeof Nothing

interface Asked<P extends Named, Q extends Named, B extends z.ZodType> {
  parameters: z.output<P>
  query: z.output<Q>
  body: z.output<B>
}

interface Row<P extends Named, Q extends Named, B extends z.ZodType, A extends z.ZodType> {
  method?: Route['method']
  path: string
  summary: string
  parameters?: P
  query?: Q
  body?: B
  files?: CypherFile['kind']
  answer: A
  lanes?: readonly Lane[]
  before?: readonly RequestHandler[]
}

interface Handled<P extends Named, Q extends Named, B extends z.ZodType, Answer> {
  handle(asked: Asked<P, Q, B>, exchange: Exchange): Answer | Promise<Answer>
}

/** A route whose handler writes the response itself: a page, a picture, a file. */
export function fileRoute<
  A extends z.ZodType,
  P extends Named = Nothing,
  Q extends Named = Nothing,
  B extends z.ZodType = Nothing,
>(row: Row<P, Q, B, A> & Handled<P, Q, B, void> & { type: string }): Route {
  const { method = 'get', parameters, query, body, files = null, lanes = [], before = [] } = row
  return {
    ...row,
    method,
    parameters: parameters ?? Nothing,
    query: query ?? Nothing,
    body: body ?? null,
    files,
    lanes,
    before,
    async run(exchange) {
      const { request } = exchange
      const asked = {
        parameters: validate(parameters ?? Nothing, request.params),
        query: validate(query ?? Nothing, request.query),
        body: body ? validate(body, request.body) : {},
      }
      await row.handle(asked as Asked<P, Q, B>, exchange)
    },
  }
}

/** A route that sends what its handler returns as JSON. */
export function jsonRoute<
  A extends z.ZodType,
  P extends Named = Nothing,
  Q extends Named = Nothing,
  B extends z.ZodType = Nothing,
>(row: Row<P, Q, B, A> & Handled<P, Q, B, z.output<A>>): Route {
  return fileRoute({
    ...row,
    type: 'application/json',
    async handle(asked: Asked<P, Q, B>, exchange) {
      exchange.response.json(await row.handle(asked, exchange))
    },
  })
}

/** A route that sends as JSON what is made in a lane, once for all who ask the same at the same time. */
export function sharedRoute<A extends z.ZodType, P extends Named = Nothing, Q extends Named = Nothing>(
  row: Row<P, Q, Nothing, A> & {
    lane: Lane
    handle(asked: Asked<P, Q, Nothing>, context: ServerContext, signal: AbortSignal): Promise<z.output<A>>
  },
): Route {
  const { lane, path } = row
  return jsonRoute({
    ...row,
    lanes: [lane],
    async handle(asked: Asked<P, Q, Nothing>, { context, signal }) {
      const key = JSON.stringify([await context.store.generation(), path, asked])
      return context.lanes.share(lane, key, signal, until => row.handle(asked, context, until))
    },
  })
}

/** Aborts when the client goes away before it has its answer. */
function whileConnected(response: Response): AbortSignal {
  const client = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) client.abort(abandoned())
  })
  return client.signal
}

/** Mounts routes in order. */
export function mount(router: Router, routes: readonly Route[], context: ServerContext): void {
  for (const { method, path, body, before, run } of routes) {
    const parse = body ? [json({ limit: '64kb' })] : []
    router[method](path.replace(/\{(\w+)\}/g, ':$1'), ...before, ...parse, async (request, response) => {
      const signal = whileConnected(response)
      await run({ context, request, response, signal }).catch(error => {
        // Whatever fails after the client has gone fails because of that, and there is nobody to tell.
        if (!signal.aborted) throw error
      })
    })
  }
}

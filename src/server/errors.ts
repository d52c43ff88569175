import type { ErrorRequestHandler, Request, RequestHandler } from 'express'
import type { z } from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'
import { errorPage } from '../pages/error-page.ts'
import type { Problem } from '../text/texts.ts'
import type { ServerContext } from './context.ts'
import type { ErrorBody } from './contract.ts'
import { toolsFor } from './page-places.ts'

const STATUS: Record<ErrorCode, number> = {
  INVALID: 400,
  NOT_FOUND: 404,
  QUERY_REFUSED: 403,
  QUERY_INVALID: 400,
  QUERY_FAILED: 400,
  // Not 408: browsers silently ask again when they get that one.
  QUERY_TIMEOUT: 504,
  QUERY_MEMORY: 413,
  STORE_BUSY: 503,
  STORE_UNAVAILABLE: 503,
  SERVICE_FAILED: 502,
  OUTPUT_FAILED: 507,
  UNSUPPORTED: 501,
  INTERRUPTED: 503,
  INTERNAL: 500,
}

type Body = z.infer<typeof ErrorBody>

/** Errors of Express itself (body too large, invalid JSON, malformed address) carry a status. */
const isHttpError = (error: unknown): error is { status: number; message: string } =>
  error instanceof Error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500

interface Answer {
  error: AppError
  status: number
}

const requestProblem = ({ status }: { status: number }): Problem =>
  status === 413 ? { reason: 'requestTooLarge' } : { reason: 'requestInvalid' }

const toAnswer = (error: AppError, status = STATUS[error.code]): Answer => ({ error, status })

/** What may be told to anyone. */
function answerTo(error: unknown): Answer {
  if (error instanceof AppError && error.ownerOnly)
    return toAnswer(new AppError(error.code, { reason: 'storeAway' }))
  if (error instanceof AppError && error.code !== 'INTERNAL') return toAnswer(error)
  if (isHttpError(error)) return toAnswer(new AppError('INVALID', requestProblem(error)), error.status)
  return toAnswer(new AppError('INTERNAL', { reason: 'internal' }))
}

const bodyOf = ({ error: { code, message, problem }, status }: Answer): Body => ({
  ok: false,
  code,
  error: message,
  ...problem,
  status,
})

/** Whether a person opened the address in a browser, and no program, picture or embed asked. */
const isRead = (request: Request): boolean =>
  !request.path.startsWith('/api/') && request.accepts(['json', 'html']) === 'html'

async function pageOf({ error }: Answer, request: Request, context: ServerContext): Promise<string> {
  const up = '../'.repeat(request.path.split('/').length - 2) || './'
  const { lang } = request.query
  const tools = await toolsFor({ request, context }, typeof lang === 'string' ? lang : '', up)
  return errorPage(error.problem ? tools.translator.sayProblem(error.problem) : error.message, tools)
}

/** The only place that turns an error into a status. Unexpected errors are logged and not shown. */
export const handleErrors =
  (context: ServerContext): ErrorRequestHandler =>
  async (error, request, response, next) => {
    const answer = answerTo(error)
    if (answer.status === 500) console.error(`${request.method} ${request.path}:`, error)
    if (error instanceof AppError && error.ownerOnly) console.error(error.message)
    if (response.headersSent) {
      next(error)
      return
    }
    if (answer.status === 503) response.set('Retry-After', '2')
    response.set('Cache-Control', 'no-store').status(answer.status)
    if (isRead(request)) response.type('html').send(await pageOf(answer, request, context))
    else response.json(bodyOf(answer))
  }

/** Answers what no route matches. */
export const notFound: RequestHandler = request => {
  throw new AppError('NOT_FOUND', {
    reason: 'nothingHere',
    values: { method: request.method, path: request.path },
  })
}

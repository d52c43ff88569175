import type { ErrorRequestHandler, RequestHandler } from 'express'
import type { z } from 'zod'
import { AppError, type ErrorCode } from '../errors.ts'
import type { Problem } from '../text/texts.ts'
import type { ErrorBody } from './contract.ts'

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

const bodyOf = ({ code, message, problem }: AppError, status = STATUS[code]): Body => ({
  ok: false,
  code,
  error: message,
  ...problem,
  status,
})

const requestProblem = ({ status }: { status: number }): Problem =>
  status === 413 ? { reason: 'requestTooLarge' } : { reason: 'requestInvalid' }

function toBody(error: unknown): Body {
  if (error instanceof AppError && error.ownerOnly)
    return bodyOf(new AppError(error.code, { reason: 'storeAway' }))
  if (error instanceof AppError && error.code !== 'INTERNAL') return bodyOf(error)
  if (isHttpError(error)) return bodyOf(new AppError('INVALID', requestProblem(error)), error.status)
  return bodyOf(new AppError('INTERNAL', { reason: 'internal' }))
}

/** The only place that turns an error into a status. Unexpected errors are logged and not shown. */
export const handleErrors: ErrorRequestHandler = (error, request, response, next) => {
  const body = toBody(error)
  if (body.status === 500) console.error(`${request.method} ${request.path}:`, error)
  if (error instanceof AppError && error.ownerOnly) console.error(error.message)
  if (response.headersSent) {
    next(error)
    return
  }
  if (body.status === 503) response.set('Retry-After', '2')
  response.set('Cache-Control', 'no-store').status(body.status).json(body)
}

/** Answers what no route matches. */
export const notFound: RequestHandler = request => {
  throw new AppError('NOT_FOUND', {
    reason: 'nothingHere',
    values: { method: request.method, path: request.path },
  })
}

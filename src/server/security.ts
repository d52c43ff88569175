import type { Request, RequestHandler } from 'express'
import helmet from 'helmet'
import { AppError } from '../errors.ts'
import type { Settings } from '../settings.ts'

const isLoopback = (host: string): boolean => /^(127\.\d+\.\d+\.\d+|localhost|::1|\[::1\])$/.test(host)

/** Whether only this machine can reach the server. */
export const bindsToLoopback = (settings: Settings): boolean => isLoopback(settings.host)

/** Pages load from this server only. Inline styles are allowed because Sigma sets them on its canvases. */
export const secureHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      // An embed in a sandboxed frame has an opaque origin, for which 'self' means the address of the frame.
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      frameSrc: ["'self'"],
      formAction: ["'none'"],
      baseUri: ["'none'"],
      frameAncestors: ["'self'"],
    },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  strictTransportSecurity: false,
  xFrameOptions: false,
})

/** Lets other pages frame this one. Only `/embed` is meant for that. Even `*` would keep out pages on a disk and those of apps. */
export const allowFraming: RequestHandler = (_request, response, next) => {
  const policy = String(response.getHeader('Content-Security-Policy'))
  response.set('Content-Security-Policy', policy.replace(/;?frame-ancestors [^;]*/, ''))
  next()
}

/** Whoever reaches the server may read the graph, and so may any page, without credentials. */
export const publicReads: RequestHandler = (request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*')
  if (request.method !== 'OPTIONS') {
    next()
    return
  }
  response.set({
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type, If-None-Match',
    'Access-Control-Max-Age': '86400',
  })
  response.status(204).end()
}

/** What a Host header may be: a name or an address, and a port. Whatever else a URL may hold is no part of it. */
const HOST = /^(?<name>[a-z\d_-]+(?:\.[a-z\d_-]+)*\.?|\[[\da-f:.]+\])(?::\d{1,5})?$/i

/** The name in the only Host header of a request; `''` when it is malformed. Headers of proxies are ignored, as a page can send them too. */
function nameIn({ rawHeaders }: Request): string {
  const given = rawHeaders.filter((_, at) => at % 2 === 1 && /^host$/i.test(rawHeaders[at - 1] ?? ''))
  const [host = ''] = given
  // Not every number is a port, or a part of an address: `:99999`, `127.999.0.1`.
  if (given.length !== 1 || !URL.canParse(`http://${host}`)) return ''
  return HOST.exec(host)?.groups?.name?.toLowerCase() ?? ''
}

/**
 * A server on loopback answers to loopback names only, so that no web page can reach the graph by pointing its own
 * domain at 127.0.0.1 (DNS rebinding).
 */
export function checkHost(settings: Settings): RequestHandler {
  const publicHost = settings.publicUrl === '' ? null : new URL(settings.publicUrl).hostname
  return (request, _response, next) => {
    const name = nameIn(request)
    if (name === '') throw new AppError('INVALID', { reason: 'malformedHost' })
    if (bindsToLoopback(settings) && !isLoopback(name) && name !== publicHost) {
      throw new AppError('INVALID', { reason: 'wrongHost', values: { name } })
    }
    next()
  }
}

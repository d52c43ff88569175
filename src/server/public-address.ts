import type { Request } from 'express'
import type { Settings } from '../settings.ts'

/** The address under which others reach this server, without a slash at its end. */
export const publicAddress = (request: Request, settings: Settings): string =>
  settings.publicUrl.replace(/\/+$/, '') || `${request.protocol}://${request.get('host') ?? 'localhost'}`

/** The address that was asked for, as others would write it. */
export const askedAddress = (request: Request, settings: Settings): URL =>
  new URL(request.originalUrl, publicAddress(request, settings))

import type { Request } from 'express'
import type { Settings } from '../settings.ts'

/** The address under which others reach this server, without a trailing slash. */
export const publicAddress = (request: Request, settings: Settings): string =>
  settings.publicUrl.replace(/\/+$/, '') || `${request.protocol}://${request.get('host') ?? 'localhost'}`

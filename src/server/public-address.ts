import type { Request } from 'express'
import { trimMarksEnd } from '../graph/trim.ts'
import type { Settings } from '../settings.ts'

/** The address under which others reach this server, without a trailing slash. */
export const publicAddress = (request: Request, settings: Settings): string =>
  trimMarksEnd(settings.publicUrl, '/') || `${request.protocol}://${request.get('host') ?? 'localhost'}`

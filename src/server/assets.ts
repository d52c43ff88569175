import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { type ScenePayload, toPayload } from './scene-payload.ts'
import { sendPayload } from './send-payload.ts'
import type { Shells } from './shells.ts'

const YEAR = 365 * 24 * 3600
/** Names have the hash of the content. */
const FOREVER = `public, max-age=${YEAR}, immutable`

/** The names of scripts and styles. */
const COMPRESSED = /^\/([\w-]+(\.js|\.css))$/

/**
 * Scripts and styles, each compressed when it is first asked for: whoever opens the viewer waits for several of them at
 * once.
 */
function compressedOnce(folder: string): RequestHandler {
  const known = new Map<string, ScenePayload>()
  return async (request, response, next) => {
    const [, name, type] = COMPRESSED.exec(request.path) ?? []
    if (name === undefined || type === undefined) return next()
    const bytes = known.has(name) ? null : await readFile(join(folder, name)).catch(() => null)
    const payload = known.get(name) ?? (bytes && (await toPayload(bytes)))
    if (!payload) return next()
    known.set(name, payload)
    sendPayload(payload, type, { request, response }, FOREVER)
  }
}

/** Scripts, styles and icons of the pages. Sandboxed frames request module scripts with the origin `null`. */
export function assets({ folder }: Shells): Router {
  const router = Router()
  const inside = join(folder, 'assets')
  router.use('/assets', compressedOnce(inside))
  router.use('/assets', express.static(inside, { immutable: true, maxAge: YEAR * 1000, index: false }))
  router.use(express.static(folder, { index: false, extensions: false }))
  return router
}

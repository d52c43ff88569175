import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { type ScenePayload, toPayload } from './scene-payload.ts'
import { sendPayload } from './send-payload.ts'
import type { Shells } from './shells.ts'

const YEAR = 365 * 24 * 3600
/** Names have the hash of the content. */
const FOREVER = `public, max-age=${YEAR}, immutable`

/**
 * Scripts and styles, each compressed when it is first asked for: whoever opens the viewer waits for several of them at
 * once. Only files that are in the folder at the start have a name here.
 */
function compressedOnce(folder: string): RequestHandler {
  const names = readdir(folder).then(found => new Set(found))
  const known = new Map<string, Promise<ScenePayload>>()
  return async (request, response, next) => {
    const name = request.path.slice(1)
    if (!['.js', '.css'].includes(extname(name)) || !(await names).has(name)) return next()
    const payload = known.get(name) ?? readFile(join(folder, name)).then(toPayload)
    known.set(name, payload)
    sendPayload(await payload, extname(name), { request, response }, FOREVER)
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

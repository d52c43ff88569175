import { join } from 'node:path'
import express, { Router } from 'express'
import type { Shells } from './shells.ts'

const YEAR = 365 * 24 * 3600 * 1000

/** Scripts, styles and icons of the pages. Sandboxed frames request module scripts with the origin `null`. */
export function assets({ folder }: Shells): Router {
  const router = Router()
  const forever = { immutable: true, maxAge: YEAR, index: false as const }
  router.use('/assets', express.static(join(folder, 'assets'), forever))
  router.use(express.static(folder, { index: false, extensions: false }))
  return router
}

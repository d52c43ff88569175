import { join } from 'node:path'
import express, { Router } from 'express'
import type { Shells } from './shells.ts'

const YEAR = 365 * 24 * 3600 * 1000

/** The scripts, styles and icons of the pages. Module scripts of a sandboxed frame have the origin `null`: they need CORS. */
export function assets({ folder }: Shells): Router {
  const router = Router()
  const forever = { immutable: true, maxAge: YEAR, index: false as const }
  router.use('/assets', express.static(join(folder, 'assets'), forever))
  router.use(express.static(folder, { index: false, extensions: false }))
  return router
}

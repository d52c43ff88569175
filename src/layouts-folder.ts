import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/** Where the maps of a store are kept: in the home folder, for each database apart. */
export function layoutsFolder({ home, store, storeDatabase }: Settings): string {
  if (store === 'embedded') return join(home, 'layouts', 'embedded')
  const name = createHash('sha256')
    .update(JSON.stringify([store, storeDatabase]))
    .digest('hex')
  return join(home, 'layouts', `neo4j-${name.slice(0, 16)}`)
}

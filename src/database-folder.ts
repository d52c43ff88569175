import { createHash } from 'node:crypto'
import type { Settings } from './settings.ts'

/** The name of the folder for what is kept of one database beside it. */
export function databaseFolder({ store, storeDatabase }: Settings): string {
  if (store === 'embedded') return 'embedded'
  const name = createHash('sha256')
    .update(JSON.stringify([store, storeDatabase]))
    .digest('hex')
  return `neo4j-${name.slice(0, 16)}`
}

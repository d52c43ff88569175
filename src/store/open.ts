import { AppError } from '../errors.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from './store.ts'

/**
 * The store that the settings name: the embedded one, or Neo4j by its address.
 * @throws INVALID for an address that is neither, STORE_UNAVAILABLE when the server cannot be reached
 */
export async function openStore(settings: Settings): Promise<GraphStore> {
  if (settings.store === 'embedded') {
    const { EmbeddedStore } = await import('./embedded/embedded-store.ts')
    return new EmbeddedStore(settings)
  }
  if (/^(neo4j|bolt)(\+s|\+ssc)?:\/\//.test(settings.store)) {
    const { openNeo4jStore } = await import('./neo4j/neo4j-store.ts')
    return openNeo4jStore(settings)
  }
  throw new AppError(
    'INVALID',
    `"${settings.store}" is not a store: use "embedded" or an address like neo4j://localhost:7687.`,
  )
}

import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { importExamples } from './import-examples.ts'
import { openEmptyStore } from './server/empty-store.ts'

/** Imports the example digests into an embedded store and into Neo4j. */
export async function openBoth(): Promise<{ embedded: GraphStore; neo4j: GraphStore }> {
  const home = await temporaryFolder('home')
  const embedded = await openStore(readSettings({ home }, {}))
  const neo4j = await openEmptyStore()
  await importExamples([embedded, neo4j], home)
  return { embedded, neo4j }
}

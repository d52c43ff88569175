import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openEmptyStore } from './server/empty-store.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/digests', import.meta.url))

/** Imports the example digests into an embedded store and into Neo4j. */
export async function openBoth(): Promise<{ embedded: GraphStore; neo4j: GraphStore }> {
  const home = await temporaryFolder('home')
  const embedded = await openStore(readSettings({ home }, {}))
  const neo4j = await openEmptyStore()
  // One digest is imported a second time under another name, so that two digests discuss the same papers.
  const again = join(home, 'again.txt')
  await copyFile(join(EXAMPLES, '2024-06-24.txt'), again)
  for (const store of [embedded, neo4j])
    await importLibrary(store, { paths: [EXAMPLES, again], identity: NO_IDENTITY, prune: false })
  return { embedded, neo4j }
}

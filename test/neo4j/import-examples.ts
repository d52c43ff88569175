import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../src/store/store.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/digests', import.meta.url))

/**
 * Imports the example digests into each store. One digest is imported a second time under another name, so that two
 * digests discuss the same papers.
 * @param folder for that copy
 */
export async function importExamples(stores: readonly GraphStore[], folder: string): Promise<void> {
  const again = join(folder, 'again.txt')
  await copyFile(join(EXAMPLES, '2024-06-24.txt'), again)
  for (const store of stores)
    await importLibrary(store, { paths: [EXAMPLES, again], identity: NO_IDENTITY, prune: false })
}

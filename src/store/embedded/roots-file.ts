import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import type { StoredRoot } from '../store.ts'
import { readReplaceable } from './files.ts'
import type { Manifest } from './manifest.ts'

const Roots = z.array(
  z.object({
    name: z.string(),
    marks: z.array(z.string()),
    path: z.string().exactOptional(),
    documents: z.array(z.string()).exactOptional(),
  }),
)

/**
 * The roots of a generation, which its manifest holds. Before, they had a file of their own, without a checksum; the first
 * release knew none.
 * @throws STORE_UNAVAILABLE when they are lost: without them, an import could store a document twice
 */
export async function rootsOf(manifest: Manifest, folder: string): Promise<readonly StoredRoot[]> {
  if (manifest.roots) return manifest.roots
  const text = await readReplaceable(join(folder, 'roots.json'))
  if (text === null && manifest.database === undefined) return []
  try {
    return Roots.parse(JSON.parse(text ?? ''))
  } catch (cause) {
    const message = `The folders that the state "${manifest.id}" came from are no longer known, as roots.json beside it is missing or damaged. Importing could store documents twice. Go back to an earlier state with "paperweave rollback"; or move the folder "graph" of the home folder away and import everything again.`
    throw new AppError('STORE_UNAVAILABLE', message, { cause })
  }
}

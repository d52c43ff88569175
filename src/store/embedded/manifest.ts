import { createHash } from 'node:crypto'
import type { Generation, ImportReport } from '../../graph/library.ts'
import type { StoredRoot } from '../store.ts'
import type { IndexSeal } from './draft-buckets.ts'
import { readReplaceable, writeSynced } from './files.ts'
import type { FileSeal } from './seals.ts'
import { isDenied } from './store-errors.ts'

/** The content of `manifest.json`: what the generation is, and the report of the import that made it. */
export interface Manifest {
  id: string
  at: string
  reason: string
  stats: Generation['stats']
  /** The generation that it was made from. The first one, and those of earlier releases, name none. */
  before?: string
  report: ImportReport | null
  /** The database as it was written. Generations of the first release lack it. */
  database?: FileSeal
  /** What `headOf` says of the database. Earlier generations lack it. */
  head?: string
  /** What the database took in bytes when it last held no waste. Earlier generations lack it. */
  compact?: number
  /** The index for the next import. One that is missing or damaged is no damage of the graph. */
  index?: IndexSeal
  /** A list of the digests. Without it, the database tells. */
  digests?: FileSeal
  /** Whether the import removed what nothing keeps, so that the next one need not look for it everywhere. */
  isSwept?: boolean
  /** Here no query, report, export or copy can see them. Earlier generations have them in a file of their own. */
  roots?: readonly StoredRoot[]
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The end of a manifest: the hash of its text without it. */
const sealed = (seal: string): string => `,"seal":"${seal}"}`

export function writeManifest(path: string, manifest: Manifest): Promise<void> {
  const text = JSON.stringify(manifest)
  return writeSynced(path, text.slice(0, -1) + sealed(hashOf(text)))
}

/**
 * Null for a manifest that is missing, not as it was written, or of another generation.
 * @throws what the system says where it may not be read
 */
export async function readManifest(path: string, id: string): Promise<Manifest | null> {
  try {
    const text = (await readReplaceable(path)) ?? ''
    const { seal, ...manifest } = JSON.parse(text) as Manifest & { seal?: string }
    const isAsWritten =
      seal === undefined
        ? manifest.database === undefined
        : seal === hashOf(text.slice(0, -sealed(seal).length).concat('}'))
    return isAsWritten && manifest.id === id ? manifest : null
  } catch (error) {
    if (isDenied(error)) throw error
    return null
  }
}

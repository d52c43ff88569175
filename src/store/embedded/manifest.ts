import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import type { Generation, ImportReport } from '../../graph/library.ts'
import type { StoredRoot } from '../store.ts'
import { readReplaceable, writeSynced } from './files.ts'

/** What tells whether a file is as it was written. */
export interface FileSeal {
  bytes: number
  sha256: string
}

/** The content of `manifest.json`: what the generation is, and the report of the import that made it. */
export interface Manifest {
  id: string
  at: string
  reason: string
  stats: Generation['stats']
  report: ImportReport | null
  /** The database as it was written. Generations of the first release lack it. */
  database?: FileSeal
  /** What the database took in bytes when it last held no waste. Earlier generations lack it. */
  compact?: number
  /** The index for the next import. One that is missing or damaged is no damage of the graph. */
  index?: FileSeal
  /** A list of the digests. Without it, the database tells. */
  digests?: FileSeal
  /** Whether the import removed what nothing keeps, so that the next one need not look for it everywhere. */
  isSwept?: boolean
  /** Here no query, report, export or copy can see them. Earlier generations have them in a file of their own. */
  roots?: readonly StoredRoot[]
}

/** The hash of a manifest itself stands in it too. */
const sealOf = (manifest: Manifest): string =>
  createHash('sha256').update(JSON.stringify(manifest)).digest('hex')

/** Bytes that are read at once. A stream, which reads less at once, takes twice the time. */
const PIECE = 2 ** 18

/** Reads a file in pieces, so that others get their turn in between. */
export async function checksumOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    const piece = Buffer.allocUnsafe(PIECE)
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(piece.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}

/** Of a file that is complete. */
export const fileSealOf = async (path: string): Promise<FileSeal> => ({
  bytes: (await stat(path)).size,
  sha256: await checksumOf(path),
})

export async function isAsWritten(path: string, seal: FileSeal): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() !== true || found.size !== seal.bytes) return false
  return (await checksumOf(path).catch(() => null)) === seal.sha256
}

export const writeManifest = (path: string, manifest: Manifest): Promise<void> =>
  writeSynced(path, JSON.stringify({ ...manifest, seal: sealOf(manifest) }))

/** Null for a manifest that is missing, not as it was written, or of another generation. */
export async function readManifest(path: string, id: string): Promise<Manifest | null> {
  try {
    const text = (await readReplaceable(path)) ?? ''
    const { seal, ...manifest } = JSON.parse(text) as Manifest & { seal?: string }
    const sealed = seal === undefined ? manifest.database === undefined : seal === sealOf(manifest)
    return sealed && manifest.id === id ? manifest : null
  } catch {
    return null
  }
}

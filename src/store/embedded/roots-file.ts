import { join } from 'node:path'
import { z } from 'zod'
import { messageOf } from '../../errors.ts'
import type { StoredRoot } from '../store.ts'
import { readReplaceable, writeSynced } from './files.ts'

const Roots = z.array(
  z.object({
    name: z.string(),
    marks: z.array(z.string()),
    path: z.string().optional(),
    documents: z.array(z.string()).optional(),
  }),
)

/** Beside the database of a generation, where no query, export or copy can see it. */
const fileIn = (folder: string): string => join(folder, 'roots.json')

/** The roots of a generation; none if an earlier release wrote it. */
export async function readRoots(folder: string): Promise<StoredRoot[]> {
  const text = await readReplaceable(fileIn(folder))
  if (text === null) return []
  try {
    return Roots.parse(JSON.parse(text)).map(({ name, marks, path, documents }) => ({
      name,
      marks,
      ...(path !== undefined && { path }),
      ...(documents && { documents }),
    }))
  } catch (cause) {
    // Names in the keys of digests suffice to find their documents again.
    console.warn(`paperweave: ${fileIn(folder)} is damaged and is written anew: ${messageOf(cause)}`)
    return []
  }
}

export const writeRoots = (folder: string, roots: readonly StoredRoot[]): Promise<void> =>
  writeSynced(fileIn(folder), JSON.stringify(roots))

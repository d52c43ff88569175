import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError, messageOf } from '../errors.ts'
import { MANIFEST } from '../published-folder.ts'

const Manifest = z.object({
  /** The version of Paperweave that wrote it. */
  paperweave: z.string(),
  /** How many nodes the published graph has. */
  nodes: z.number(),
  /** Every file of the folder. */
  paths: z.array(z.string()),
  /** By the name of a scene: a hash of its graph, and its piece. */
  scenes: z.record(z.string(), z.object({ graph: z.string(), piece: z.string() })),
  /** By path: a hash of what a picture was drawn from. */
  pictures: z.record(z.string(), z.string()),
})
export type Manifest = z.infer<typeof Manifest>

const NOTHING: Manifest = { paperweave: '', nodes: 0, paths: [], scenes: {}, pictures: {} }

/**
 * What a folder holds; nothing if it is new or empty.
 * @throws INVALID for a folder with files that are not ours: nothing of them is to be lost
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  if (text !== null) return parseManifest(text, folder)
  const names = await readdir(folder).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    const why =
      cause.code === 'ENOTDIR'
        ? 'is a file, or lies below one. Give a new or empty folder'
        : `cannot be used: ${messageOf(cause)}`
    throw new AppError('INVALID', `${folder} ${why}.`, { cause })
  })
  // A checkout of a repository has these, and whoever publishes into it means to.
  const others = names.filter(name => !name.startsWith('.') && name !== 'CNAME')
  if (others.length === 0) return NOTHING
  throw new AppError(
    'INVALID',
    `${folder} holds files that "publish" has not written (${others.slice(0, 3).join(', ')}). Give a new or empty folder.`,
  )
}

/**
 * Marks a folder as ours before anything else is written: if publishing is interrupted, the next one may go on. What a
 * folder has said of itself so far stays.
 */
export async function claimFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, MANIFEST), textOf(NOTHING), { flag: 'wx' }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code !== 'EEXIST') throw cause
    },
  )
}

export const textOf = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 1)}\n`

function parseManifest(text: string, folder: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(text))
  } catch (cause) {
    const file = join(folder, MANIFEST)
    throw new AppError('INVALID', `${file} is damaged. Remove the folder, and publish again.`, { cause })
  }
}

import { constants } from 'node:fs'
import { chmod, copyFile, link, lstat, open, rename, rm, stat, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { NOT_A_FILE, readRegularFile } from '../../regular-file.ts'

/** Errors on Windows while somebody else has a file open: a reader, a virus scanner, a backup. */
const HELD = new Set(['EACCES', 'EBUSY', 'EPERM'])
/** Milliseconds between attempts, two seconds in total. */
const PAUSES = [10, 20, 40, 80, 150, 300, 600, 800]

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

/**
 * Retries on Windows what failed because a file was open. Elsewhere open files can be replaced and removed, and the same
 * codes mean a lack of permission.
 */
export async function patiently<T>(work: () => Promise<T>, platform: string = process.platform): Promise<T> {
  for (const pause of platform === 'win32' ? PAUSES : []) {
    try {
      return await work()
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error
    }
    await setTimeout(pause)
  }
  return work()
}

/**
 * The text of a file that may just be being replaced; null when there is none. A pipe, a folder or a link that leads to
 * itself holds none: `''`.
 */
export async function readReplaceable(path: string): Promise<string | null> {
  try {
    return await patiently(() => readRegularFile(path))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
    if ([NOT_A_FILE, 'ELOOP'].includes(codeOf(error))) return ''
    throw error
  }
}

/** Replaces a file. Readers see the old text or the new one, never anything else. A folder of its name is removed. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.next`
  for (const other of [next, path])
    if ((await lstat(other).catch(() => null))?.isFile() === false) await rm(other, { recursive: true })
  await writeSynced(next, text)
  await patiently(() => rename(next, path))
}

export async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content)
  await syncFile(path)
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  const handle = await open(path, flags)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Waits until a file is on disk. Windows syncs only through a handle that may write. */
export const syncFile = (path: string): Promise<void> => sync(path, 'r+')

/** The same for the entries of a folder. Windows cannot do this; its journal keeps them. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await sync(path, 'r')
}

/** A copy of a file, which takes no room where the disk can share it, and may be written whoever owns the other. */
export async function cloneFile(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_FICLONE)
  // The mode was copied as well.
  const { mode } = await stat(to)
  await chmod(to, mode | constants.S_IRUSR | constants.S_IWUSR)
}

/** Another path for a file; a copy of it where the disk has no such paths. */
export const shareFile = (from: string, to: string): Promise<void> =>
  link(from, to).catch(() => cloneFile(from, to))

/** Moves a folder, or leaves it where it is: Windows moves none with an open file. */
export async function moveFolder(from: string, to: string): Promise<void> {
  await patiently(() => rename(from, to)).catch(() => {})
}

/** Removes a folder and everything in it, or as much as possible: Windows keeps files that are open. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}

import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'

/** What Windows answers while somebody else has a file open: a reader of it, a virus scanner, a backup. */
const HELD = new Set(['EACCES', 'EBUSY', 'EPERM'])
/** Milliseconds between the attempts: two seconds in all. */
const PAUSES = [10, 20, 40, 80, 150, 300, 600, 800]

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)

/**
 * Does on Windows again what failed because a file was held; elsewhere a file that is open can be replaced and removed,
 * and the same codes mean that it may not be.
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

/** The text of a file that may be replaced at this moment; null when there is none. */
export async function readReplaceable(path: string): Promise<string | null> {
  try {
    return await patiently(() => readFile(path, 'utf8'))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null
    throw error
  }
}

/** Puts a text in the place of a file: whoever reads it sees the old text or the new one, never anything else. */
export async function replaceFile(path: string, text: string): Promise<void> {
  const next = `${path}.next`
  await writeSynced(next, text)
  await patiently(() => rename(next, path))
}

export async function writeSynced(path: string, text: string): Promise<void> {
  await writeFile(path, text)
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

/** Waits until a file is on the disk. Windows only does that through a handle that may write. */
export const syncFile = (path: string): Promise<void> => sync(path, 'r+')

/** The same for the names in a folder. Windows cannot, and keeps them by its own journal. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform !== 'win32') await sync(path, 'r')
}

/** Removes a folder with all in it, or as much as can be: Windows keeps what is open. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 3 }).catch(() => {})
}

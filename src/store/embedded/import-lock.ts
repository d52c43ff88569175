import { existsSync } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
import { AppError, messageOf } from '../../errors.ts'
import { HOME } from '../../home-folder.ts'
import { openForWriting } from './engine.ts'
import { makeFolder } from './make-folder.ts'

/** An empty database whose file lock stands for the import: the system releases it however a process ends. */

/** Whether an error says that another process holds the file. The path is left out, as it contains the word "lock". */
const isHeld = (error: unknown, path: string): boolean =>
  /locked|used by another process/.test(messageOf(error).replaceAll(path, ''))

function tryLock(path: string): GrafeoDB {
  try {
    return openForWriting(path, existsSync(path))
  } catch (cause) {
    if (!isHeld(cause, path)) throw cause
    const message = 'Another import is running. Wait for it to end, then try again.'
    throw new AppError('STORE_BUSY', message, { cause })
  }
}

/** Opening a pipe or a device would wait for ever. */
async function checkFile(path: string): Promise<void> {
  const found = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null
    throw cause
  })
  if (found?.isFile() === false)
    throw new AppError('STORE_UNAVAILABLE', `${path} is no file. Move it away and try again.`)
}

async function removeLock(path: string): Promise<void> {
  await rm(path, { force: true })
  await rm(`${path}.wal`, { recursive: true, force: true })
}

/**
 * Lets one import at a time work on a home folder, across processes and containers.
 * @returns a function that releases the lock
 * @throws STORE_BUSY
 */
export async function takeImportLock(home: string): Promise<() => Promise<void>> {
  await makeFolder(home)
  const path = join(home, HOME.lock)
  await checkFile(path)
  let lock: GrafeoDB
  try {
    lock = tryLock(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    // An import was killed while creating the file. It holds nothing, so it can be created again.
    await removeLock(path)
    lock = tryLock(path)
  }
  return async () => {
    try {
      lock.close()
    } catch {
      // The engine writes when it closes. On a full disk it fails, and then keeps its lock, but of this file alone.
      await removeLock(path)
    }
  }
}

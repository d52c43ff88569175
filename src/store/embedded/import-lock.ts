import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { GrafeoDB } from '@grafeo-db/js'
import { AppError, messageOf } from '../../errors.ts'
import { openForWriting } from './engine.ts'

/** An empty database whose file lock is the import's: the system gives it back however a process ends. */
const LOCK = 'import.lock.grafeo'

/** What the engine or Windows says of a file that another process holds; the name of the file is no part of it. */
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

/**
 * One import at a time on a home folder, across processes and containers.
 * @returns the function that gives the lock back
 * @throws STORE_BUSY
 */
export async function takeImportLock(home: string): Promise<() => Promise<void>> {
  await mkdir(home, { recursive: true })
  const path = join(home, LOCK)
  let lock: GrafeoDB
  try {
    lock = tryLock(path)
  } catch (error) {
    if (error instanceof AppError) throw error
    // Killed while it was made: it holds nothing, so it is made anew.
    await rm(path, { force: true })
    await rm(`${path}.wal`, { recursive: true, force: true })
    lock = tryLock(path)
  }
  return async () => lock.close()
}

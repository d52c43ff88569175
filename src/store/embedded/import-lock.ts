import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../errors.ts'

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * One import at a time on a home folder, across processes. A lock whose process is gone is taken over.
 * @returns the function that gives the lock back
 * @throws STORE_BUSY
 */
export async function takeImportLock(home: string): Promise<() => Promise<void>> {
  const path = join(home, 'import.lock')
  await mkdir(home, { recursive: true })
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = await open(path, 'wx')
      await handle.writeFile(String(process.pid))
      await handle.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const owner = Number(await readFile(path, 'utf8').catch(() => ''))
      if (owner > 0 && isRunning(owner)) {
        throw new AppError(
          'STORE_BUSY',
          `Another import is running (process ${owner}). Wait for it to end, then try again.`,
        )
      }
      await rm(path, { force: true })
    }
  }
  throw new AppError('STORE_BUSY', 'Another import is starting. Try again.')
}

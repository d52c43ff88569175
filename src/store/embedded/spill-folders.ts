import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The engine makes one for each process that reads a graph. It cannot be told where, and leaves it behind when killed. */
const SPILL = /^grafeo-graph\.grafeo-(\d+)-[\da-f]+\.spill$/

/** A process that exists but belongs to someone else may not be signalled: it lives too. */
function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}

function remove(isLeft: (pid: number) => boolean): void {
  try {
    for (const name of readdirSync(tmpdir())) {
      const pid = SPILL.exec(name)?.[1]
      if (pid !== undefined && isLeft(Number(pid)))
        rmSync(join(tmpdir(), name), { recursive: true, force: true })
    }
  } catch {
    // Of another user, or nowhere to be seen: nothing depends on it.
  }
}

/** Removes what readers left behind that were killed, and, when this process ends by itself, its own. */
export function tidySpillFolders(): void {
  remove(pid => !isAlive(pid))
  process.once('exit', () => remove(pid => pid === process.pid))
}

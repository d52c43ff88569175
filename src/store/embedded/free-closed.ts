import { setImmediate } from 'node:timers/promises'
import { collectGarbage } from '../../collect-garbage.ts'

/**
 * Gives back the memory of databases that were closed. The engine does so once their objects have been collected, which may
 * take a process that does little else for ever.
 */
export async function freeClosed(): Promise<void> {
  collectGarbage()
  // Only then is the engine told.
  await setImmediate()
}

import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Gives back the memory of databases that were closed. The engine does so once their objects have been collected, which may
 * take a process that does little else for ever.
 */
export async function freeClosed(): Promise<void> {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  // Only then is the engine told.
  await setImmediate()
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { V8_VERSION } from './v8-version.ts'

/** As `src/extensions/gc-extension.cc` of V8 reads them, from version 12 on. */
interface Options {
  type: 'major'
  execution: 'sync'
  flavor: 'last-resort'
}

function collector(): (options?: Options) => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc')
}

/** Collects everything that is not in use, at once. */
export const collectGarbage = (): void => collector()()

/**
 * The same, and gives the memory back to the system. By itself, V8 leaves most pages as they are, however little in them is
 * in use, and from version 12 on it also keeps those that became empty, unless this is the last resort.
 */
export function giveBackMemory(): void {
  if (V8_VERSION >= 12) collector()({ type: 'major', execution: 'sync', flavor: 'last-resort' })
  else collectCompactly()
}

function collectCompactly(): void {
  setFlagsFromString('--compact-on-every-full-gc')
  // The first collection moves what is in use together, and the next gives back the pages that became empty.
  for (let done = 0; done < 2; done += 1) collectGarbage()
  setFlagsFromString('--no-compact-on-every-full-gc')
}

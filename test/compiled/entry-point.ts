import { relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'

/** The compiled file of an entry, which is named as in `src/entry-point.ts`. */
function compiled(from: string, entry: string): URL {
  const source = relative(PACKAGE_FOLDER, fileURLToPath(new URL(entry, from)))
  return new URL(`dist/${source.replace(/\.ts$/, '.js')}`, pathToFileURL(`${PACKAGE_FOLDER}/`))
}

/**
 * Takes the place of `src/entry-point.ts` in tests: processes and threads start compiled, which costs a third of starting
 * them through tsx. `build.ts` sees to it that what they start is as new as its source.
 */
export const entryPoint = (from: string, entry: string): { path: string; execArgv: string[] } => ({
  path: fileURLToPath(compiled(from, entry)),
  execArgv: [],
})

export const threadEntryPoint = compiled

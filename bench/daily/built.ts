import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'

/** A module of the built program, as people run it: from source, every worker would first translate it. */
export const built = <T>(path: string): Promise<T> =>
  import(pathToFileURL(join(PACKAGE_FOLDER, 'dist/src', path)).href)

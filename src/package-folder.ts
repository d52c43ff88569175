import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The nearest folder upwards that holds package.json: the sources and the build lie at different depths. */
function findPackageFolder(folder: string): string {
  const up = dirname(folder)
  return existsSync(join(folder, 'package.json')) || up === folder ? folder : findPackageFolder(up)
}

/** Where `cypher/` and `examples/` are. */
export const PACKAGE_FOLDER = findPackageFolder(dirname(fileURLToPath(import.meta.url)))

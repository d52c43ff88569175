import { existsSync } from 'node:fs'

/** The nearest folder upwards that holds package.json: the sources and the build lie at different depths. */
function findPackageFolder(): URL {
  const here = new URL('.', import.meta.url)
  const up = [here, new URL('..', here), new URL('../..', here)]
  return up.find(folder => existsSync(new URL('package.json', folder))) ?? here
}

/** Where `cypher/` and `examples/` are. */
export const PACKAGE_FOLDER = findPackageFolder()

import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a build is made from. The list of packages is rewritten by each `npm install` that changes something. */
const SOURCES = [
  'src',
  'web',
  '.build',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/.package-lock.json',
]
/** Made by the build itself, and only from what is listed above. */
const GENERATED = join('src', 'cypher', 'syntax', 'generated')
const BUILT = ['dist/src', 'dist/web', 'dist/element']
const STAMP = 'dist/built.json'

/** Every file with its size and time of change, in order. */
function* filesOf(root: string, path: string): Generator<string> {
  if (path === GENERATED) return
  const found = lstatSync(join(root, path), { throwIfNoEntry: false })
  if (!found?.isDirectory()) yield found ? `${path} ${found.size} ${found.mtimeMs}` : `${path} is missing`
  else for (const name of readdirSync(join(root, path)).sort()) yield* filesOf(root, join(path, name))
}

const markOf = (root: string, paths: readonly string[]): string =>
  createHash('sha256')
    .update(paths.flatMap(path => [...filesOf(root, path)]).join('\n'))
    .digest('hex')

export const sourcesOf = (root: string): string => markOf(root, SOURCES)

const stampOf = (root: string, sources: string): string =>
  JSON.stringify({ sources, built: markOf(root, BUILT) })

/** Whether what lies in `dist` was made from these sources, and by nothing else since. */
export function isUpToDate(root: string): boolean {
  try {
    return readFileSync(join(root, STAMP), 'utf8') === stampOf(root, sourcesOf(root))
  } catch {
    return false
  }
}

/** Notes what was built. @param sources as they were before the build: what is changed meanwhile may not be in it */
export const noteBuilt = (root: string, sources: string): void =>
  writeFileSync(join(root, STAMP), stampOf(root, sources))

export const forgetBuilt = (root: string): void => rmSync(join(root, STAMP), { force: true })

import { execFile } from 'node:child_process'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'

const timeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )

/** A source that is newer than what was compiled of it. */
async function outdated(): Promise<string | undefined> {
  const names = await readdir(join(PACKAGE_FOLDER, 'src'), { recursive: true })
  const sources = names.filter(name => /(?<!\.d)\.ts$/.test(name))
  const isOutdated = await Promise.all(
    sources.map(async name => {
      const output = join(PACKAGE_FOLDER, 'dist', 'src', name.replace(/\.ts$/, '.js'))
      return (await timeOf(output)) < (await timeOf(join(PACKAGE_FOLDER, 'src', name)))
    }),
  )
  return sources[isOutdated.indexOf(true)]
}

/** Compiles what has changed since, also where types do not fit yet. */
async function build(): Promise<void> {
  if ((await outdated()) === undefined) return
  const node = (...given: string[]) => promisify(execFile)(process.execPath, given, { cwd: PACKAGE_FOLDER })
  await node('--import', 'tsx', '.build/cypher-grammar.ts', 'dist')
  const failure = await node('node_modules/typescript/bin/tsc', '-p', '.', '--noCheck').then(
    () => '',
    error => error.stdout,
  )
  const left = await outdated()
  if (left !== undefined) throw new Error(`src/${left} could not be compiled.\n${failure}`)
}

/** Runs before the tests, and again when a file changes under `vitest` that watches. */
export async function setup(project: TestProject): Promise<void> {
  await build()
  project.onTestsRerun(build)
}

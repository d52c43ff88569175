import { cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { runNpm } from './run-npm.ts'

const SOURCES = ['src', 'web', 'cypher', 'examples', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE']

export interface Packed {
  tarball: string
  files: string[]
}

/** Builds and packs a copy of the sources, as other tests use the build that is here. */
export async function pack(): Promise<Packed> {
  const copy = join(await temporaryFolder('pack'), 'paperweave')
  await mkdir(copy)
  for (const name of SOURCES) await cp(join(PACKAGE_FOLDER, name), join(copy, name), { recursive: true })
  await symlink(join(PACKAGE_FOLDER, 'node_modules'), join(copy, 'node_modules'), 'junction')
  const said = await runNpm(copy, 'pack', '--json')
  const [packed] = JSON.parse(said.slice(said.indexOf('[\n  {')))
  return {
    tarball: join(copy, packed.filename),
    files: packed.files.map(({ path }: { path: string }) => path).sort(),
  }
}

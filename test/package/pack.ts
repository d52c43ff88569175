import { join } from 'node:path'
import { copyPackage } from '../package-copy.ts'
import { runNpm } from './run-npm.ts'

const SOURCES = [
  '.build',
  'src',
  'web',
  'cypher',
  'examples',
  'package.json',
  'tsconfig.json',
  'README.md',
  'LICENSE',
]

export interface Packed {
  tarball: string
  files: string[]
}

/** Builds and packs a copy of the sources, as other tests use the build that is here. */
export async function pack(): Promise<Packed> {
  const copy = await copyPackage(SOURCES)
  const said = await runNpm(copy, 'pack', '--json')
  const [packed] = JSON.parse(said.slice(said.indexOf('[\n  {')))
  return {
    tarball: join(copy, packed.filename),
    files: packed.files.map(({ path }: { path: string }) => path).sort(),
  }
}

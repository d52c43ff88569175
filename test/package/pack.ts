import { join } from 'node:path'
import { copyPackage } from '../package-copy.ts'
import { runNpm } from './run-npm.ts'

const BUILT = ['dist', 'cypher', 'examples', 'package.json', 'README.md', 'LICENSE']

export interface Packed {
  tarball: string
  files: string[]
}

/** @param given options of npm */
export async function packCopy(copy: string, ...given: string[]): Promise<Packed> {
  const said = await runNpm(copy, 'pack', '--json', ...given)
  const [packed] = JSON.parse(said.slice(said.indexOf('[\n  {')))
  return {
    tarball: join(copy, packed.filename),
    files: packed.files.map(({ path }: { path: string }) => path).sort(),
  }
}

/** Packs what was built here. */
export const packBuilt = async (): Promise<Packed> => packCopy(await copyPackage(BUILT), '--ignore-scripts')

import { cp, mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { PACKAGE_FOLDER } from '../src/package-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A copy of files and folders of the package beside its installed dependencies, gone when the test file has ended. */
export async function copyPackage(sources: readonly string[]): Promise<string> {
  const copy = join(await temporaryFolder('copy'), 'paperweave')
  await mkdir(copy)
  for (const name of sources) await cp(join(PACKAGE_FOLDER, name), join(copy, name), { recursive: true })
  await symlink(join(PACKAGE_FOLDER, 'node_modules'), join(copy, 'node_modules'), 'junction')
  return copy
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const folders: string[] = []

/** Removes a folder and what is in it, also while a map or an index that is made in the background still comes into it. */
export const removeFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })

afterAll(async () => {
  for (const folder of folders.splice(0)) await removeFolder(folder)
})

/** A new folder that is gone when the test file has ended. */
export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `paperweave-${name}-`))
  folders.push(folder)
  return folder
}

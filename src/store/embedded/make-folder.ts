import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, messageOf } from '../../errors.ts'

/**
 * Makes a folder and those around it, one after the other: where none can be made, as below `/proc`, the recursive
 * `mkdir` of Node never returns.
 * @throws STORE_UNAVAILABLE if it cannot be made
 */
export async function makeFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) return
  if (found) throw cannotMake(path, 'there is a file of this name')
  if (dirname(path) !== path) await makeFolder(dirname(path))
  await mkdir(path).catch(async (cause: NodeJS.ErrnoException) => {
    // Another process may have made it meanwhile. A link that leads nowhere also counts as existing.
    const made = await stat(path).catch(() => null)
    if (!made?.isDirectory()) throw cannotMake(path, messageOf(cause), cause)
  })
}

const cannotMake = (path: string, why: string, cause?: unknown): AppError =>
  new AppError(
    'STORE_UNAVAILABLE',
    `The folder "${path}" cannot be made: ${why}. Name another with --home.`,
    {
      cause,
    },
  )

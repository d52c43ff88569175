import { access, lstat, readlink } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../errors.ts'
import { isMangled, NOT_UTF8 } from '../mangled-name.ts'

/** The absolute path of a file or folder. @throws INVALID if it does not exist or may not be read */
export async function existing(path: string): Promise<string> {
  await access(path).catch(async ({ code }: NodeJS.ErrnoException) => {
    throw new AppError('INVALID', await problemOf(path, code))
  })
  return resolve(path)
}

/** The same, for a command that may be told of files and folders that are gone. */
export async function existingOrGone(path: string): Promise<string> {
  const isGone = await lstat(path).then(
    () => false,
    ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' && !isMangled(path),
  )
  return isGone ? resolve(path) : existing(path)
}

async function problemOf(path: string, code: string | undefined): Promise<string> {
  if (isMangled(path)) return `"${path}": ${NOT_UTF8}`
  const target = await readlink(path).catch(() => null)
  if (target === null) return `There is no file or folder "${path}", or you may not read it.`
  if (code === 'ELOOP') return `The link "${path}" leads to itself.`
  return `The link "${path}" leads to "${target}", which is not there, or you may not read it.`
}

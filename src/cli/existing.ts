import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../errors.ts'

/** The absolute path of a file or folder. @throws INVALID if it does not exist or may not be read */
export async function existing(path: string): Promise<string> {
  await access(path).catch(() => {
    throw new AppError('INVALID', `There is no file or folder "${path}", or you may not read it.`)
  })
  return resolve(path)
}

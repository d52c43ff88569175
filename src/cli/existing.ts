import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import { AppError } from '../errors.ts'

/** The absolute path of a file or folder that must be there. @throws INVALID */
export async function existing(path: string): Promise<string> {
  await access(path).catch(() => {
    throw new AppError('INVALID', `There is no file or folder "${path}", or it may not be read.`)
  })
  return resolve(path)
}

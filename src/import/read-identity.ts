import { readFile, stat } from 'node:fs/promises'
import { AppError, messageOf } from '../errors.ts'
import { type IdentityFile, parseIdentityFile } from '../link/identity/identity-file.ts'

/** The text of a regular file: reading a pipe or a device may never end. */
async function readFileOnly(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new Error(`"${path}" is no file`)
  return readFile(path, 'utf8')
}

/**
 * Reads the user's identity file. Unless the user `named` it, the file may be missing.
 * @throws INVALID when it cannot be read or has mistakes
 */
export async function readIdentity(path: string, named: boolean): Promise<IdentityFile> {
  const text = await readFileOnly(path).catch(cause => {
    if (!named && ['ENOENT', 'ENOTDIR'].includes(cause.code)) return ''
    throw new AppError('INVALID', `The identity file cannot be read: ${messageOf(cause)}.`, { cause })
  })
  return parseIdentityFile(text, path)
}

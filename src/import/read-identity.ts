import { readFile } from 'node:fs/promises'
import { AppError, messageOf } from '../errors.ts'
import { type IdentityFile, parseIdentityFile } from '../link/identity/identity-file.ts'

/**
 * The user's identity file. One that nobody asked for may be missing.
 * @throws INVALID when a file that was `named` cannot be read, or one that is there, or when it has mistakes
 */
export async function readIdentity(path: string, named: boolean): Promise<IdentityFile> {
  const text = await readFile(path, 'utf8').catch(cause => {
    if (!named && ['ENOENT', 'ENOTDIR'].includes(cause.code)) return ''
    throw new AppError('INVALID', `The identity file cannot be read: ${messageOf(cause)}.`, { cause })
  })
  return parseIdentityFile(text, path)
}

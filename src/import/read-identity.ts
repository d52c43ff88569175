import { AppError, messageOf } from '../errors.ts'
import { type IdentityFile, parseIdentityFile } from '../link/identity/identity-file.ts'
import { readRegularFile } from '../regular-file.ts'

/**
 * Reads the user's identity file. Unless the user `named` it, the file may be missing.
 * @throws INVALID when it cannot be read or has mistakes
 */
export async function readIdentity(path: string, named: boolean): Promise<IdentityFile> {
  const text = await readRegularFile(path).catch(cause => {
    if (!named && ['ENOENT', 'ENOTDIR'].includes(cause.code)) return ''
    throw new AppError('INVALID', `The identity file cannot be read: ${messageOf(cause)}.`, { cause })
  })
  return parseIdentityFile(text, path)
}

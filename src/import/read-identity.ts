import { readFile } from 'node:fs/promises'
import { AppError, messageOf } from '../errors.ts'
import type { Diagnostic } from '../graph/library.ts'
import { type IdentityFile, parseIdentityFile } from '../link/identity-file.ts'

/**
 * The user's identity file over what is shipped. One that nobody asked for may be missing.
 * @throws INVALID when a file that was `named` cannot be read, or one that is there
 */
export async function readIdentity(
  path: string,
  named: boolean,
): Promise<{ identity: IdentityFile; diagnostics: Diagnostic[] }> {
  const text = await readFile(path, 'utf8').catch(cause => {
    if (!named && ['ENOENT', 'ENOTDIR'].includes(cause.code)) return ''
    throw new AppError('INVALID', `The identity file cannot be read: ${messageOf(cause)}.`, { cause })
  })
  return parseIdentityFile(text, path)
}

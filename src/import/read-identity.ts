import { readFile } from 'node:fs/promises'
import type { Diagnostic } from '../graph/library.ts'
import { type IdentityFile, parseIdentityFile } from '../link/identity-file.ts'

/** The user's identity file over what is shipped; a missing file is an empty one. */
export async function readIdentity(
  path: string,
): Promise<{ identity: IdentityFile; diagnostics: Diagnostic[] }> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return parseIdentityFile(text, path)
}

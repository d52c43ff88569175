import { shortHash } from '../hash.ts'
import type { IdentityFile } from '../link/identity/identity-file.ts'
import { LINKER_VERSION } from '../link/linker-version.ts'
import type { Helper } from './helper/helper.ts'

/** The version of the rules in what `linkerOf` gives. */
export const rulesOf = (linker: string): string => linker.split(':')[0] ?? ''

/** Identifies everything besides the documents that decides what is linked. */
export function linkerOf(identity: IdentityFile, helper: Helper | undefined): string {
  const hash = shortHash(JSON.stringify(identity), 12)
  return [LINKER_VERSION, hash, ...(helper ? [helper.id] : [])].join(':')
}

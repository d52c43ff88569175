import { stat } from 'node:fs/promises'

/** What changes when a file does. Empty for what is missing or no file. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ') : ''
}

/** The size of the file; -1 where there is none. */
export const sizeIn = (stamp: string): number => Number.parseInt(stamp || '-1', 10)

/** What is the same for all paths that lead to one file, and changes with no other. Empty for what is missing. */
export async function inodeOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => null)
  return found ? `${found.dev} ${found.ino}` : ''
}

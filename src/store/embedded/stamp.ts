import { stat } from 'node:fs/promises'

/** What changes when a file does. Empty for what is missing or no file. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null)
  return found?.isFile() ? [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(' ') : ''
}

/** The size of the file; -1 where there is none. */
export const sizeIn = (stamp: string): number => Number.parseInt(stamp || '-1', 10)

import { readFile, stat } from 'node:fs/promises'

/** The code of the error below, in the style of the system's. */
export const NOT_A_FILE = 'ENOTFILE'

/**
 * The text of a regular file. Reading a pipe or a device may never end.
 * @throws what the system says, or an error with the code `NOT_A_FILE`
 */
export async function readRegularFile(path: string): Promise<string> {
  if (!(await stat(path)).isFile())
    throw Object.assign(new Error(`"${path}" is no file`), { code: NOT_A_FILE })
  return readFile(path, 'utf8')
}

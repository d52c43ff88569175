import { stat } from 'node:fs/promises'

/** Only a file that does not exist is gone; a folder without read permission just hides its files. */
export const isGone = (path: string): Promise<boolean> =>
  stat(path).then(
    () => false,
    error => ['ENOENT', 'ENOTDIR'].includes(error.code),
  )

import { stat } from 'node:fs/promises'

const isMissing = (error: NodeJS.ErrnoException): boolean => ['ENOENT', 'ENOTDIR'].includes(error.code ?? '')

/** Only a file that does not exist is gone; a folder without read permission just hides its files. */
export const isGone = (path: string): Promise<boolean> => stat(path).then(() => false, isMissing)

/** The same of a file: a folder, or a pipe that cannot be read, may have taken its place. */
export const isFileGone = (path: string): Promise<boolean> =>
  stat(path).then(info => !info.isFile(), isMissing)

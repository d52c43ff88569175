import { AppError, messageOf } from '../../errors.ts'

const CAUSES: Record<string, string> = {
  EACCES: 'may not be written. Choose another folder with --home or PAPERWEAVE_HOME',
  EPERM: 'may not be written. Choose another folder with --home or PAPERWEAVE_HOME',
  EROFS: 'lies on a read-only disk. Choose another folder with --home or PAPERWEAVE_HOME',
  ENOTDIR: 'is not a folder. Choose another one with --home or PAPERWEAVE_HOME',
  EEXIST: 'is not a folder. Choose another one with --home or PAPERWEAVE_HOME',
  ENOSPC: 'lies on a full disk. Make room and try again; the graph is as it was',
  EDQUOT: 'lies on a full disk. Make room and try again; the graph is as it was',
  EMFILE: 'needs more open files than this process may have (ulimit -n)',
}

/** System codes by the wording of the engine, which gives none. */
const WORDS: [RegExp, string][] = [
  [/permission denied/i, 'EACCES'],
  [/read-only file system/i, 'EROFS'],
  [/no space left|disk full|quota/i, 'ENOSPC'],
]

const codeOf = (error: unknown): string =>
  WORDS.find(([words]) => words.test(messageOf(error)))?.[1] ?? String((error as NodeJS.ErrnoException)?.code)

/** Whether the engine says that a file is not as it wrote it. Its codes of storage begin with S; X002 is a foreign file. */
export const isDamage = (error: unknown): boolean => /GRAFEO-(S\d|X002)/.test(messageOf(error))

/** Turns an error of the disk or the engine into one that says what to do. Other errors stay as they are. */
export function asStoreError(error: unknown, home: string): unknown {
  if (error instanceof AppError) return error
  const cause = CAUSES[codeOf(error)]
  if (cause) return new AppError('STORE_UNAVAILABLE', `${home} ${cause}.`, { cause: error })
  if (!/GRAFEO-|panicked/.test(messageOf(error))) return error
  const message = `The graph in ${home} cannot be written: ${messageOf(error)}. "paperweave rollback" goes back to an earlier state.`
  return new AppError('STORE_UNAVAILABLE', message, { cause: error })
}

import { AppError, messageOf } from '../../errors.ts'

const CHOOSE = 'choose another folder with --home or PAPERWEAVE_HOME'
const NOT_WRITTEN = `may not be written. Allow it, or ${CHOOSE}`
const FULL =
  'lies on a full disk. Make room, or keep fewer states (PAPERWEAVE_GENERATIONS), and try again; the graph is as it was'
const TOO_LARGE = `may not hold a file as large as the graph. Allow it (ulimit -f), or ${CHOOSE}, on a disk that can`
const NO_FOLDER = `is no folder: there is a file of this name, or in its path. Move that away, or ${CHOOSE}`

/** What is wrong with the home folder, by the code of the system. */
const OF_HOME: Record<string, string> = {
  EACCES: NOT_WRITTEN,
  EPERM: NOT_WRITTEN,
  EROFS: `lies on a read-only disk. Allow to write there, or ${CHOOSE}`,
  ENOSPC: FULL,
  EDQUOT: FULL,
  EFBIG: TOO_LARGE,
  EMFILE: 'needs more open files than this process may have (ulimit -n)',
}

/** What is wrong with the file or folder that the system names. */
const OF_PATH: Record<string, string> = {
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  ELOOP: 'is a link that leads to itself. Remove the link and try again',
  EISDIR: 'is a folder where a file belongs. Move it away and try again',
}

/** System codes by the wording of the engine, which gives none. */
const WORDS: [RegExp, string][] = [
  [/permission denied/i, 'EACCES'],
  [/read-only file system/i, 'EROFS'],
  [/no space left|disk full|quota/i, 'ENOSPC'],
  [/file too large/i, 'EFBIG'],
  [/too many open files/i, 'EMFILE'],
]

const codeOf = (error: unknown): string =>
  WORDS.find(([words]) => words.test(messageOf(error)))?.[1] ?? String((error as NodeJS.ErrnoException)?.code)

const pathOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException)?.path

/** Whether the engine says that a file is not as it wrote it. Its codes of storage begin with S; X002 is a foreign file. */
export const isDamage = (error: unknown): boolean => /GRAFEO-(S\d|X002)/.test(messageOf(error))

const DENIED = ['EACCES', 'EPERM', 'EMFILE', 'ENFILE']

/** Whether the system keeps a file from this process, which says nothing about what is in it. */
export const isDenied = (error: unknown): boolean =>
  DENIED.includes(String((error as NodeJS.ErrnoException)?.code))

/** What is wrong and what to do; null for what the disk is not the reason of. */
function diskProblem(error: unknown, home: string): string | null {
  const code = codeOf(error)
  if (OF_HOME[code]) return `${home} ${OF_HOME[code]}.`
  return OF_PATH[code] ? `${pathOf(error) ?? home} ${OF_PATH[code]}.` : null
}

/** Turns an error of the disk or the engine while writing into one that says what to do. Other errors stay as they are. */
export function asStoreError(error: unknown, home: string): unknown {
  if (error instanceof AppError) return error
  const problem = diskProblem(error, home)
  if (problem) return new AppError('STORE_UNAVAILABLE', problem, { cause: error })
  if (!/GRAFEO-|panicked/.test(messageOf(error))) return error
  const message = `The engine could not write to ${home}: ${messageOf(error)}. The graph is as it was; try again.`
  return new AppError('STORE_UNAVAILABLE', message, { cause: error })
}

/** The same while reading. It names files of this machine, which no page shows. */
export function asReadError(error: unknown, home: string): AppError {
  const denied = ['EACCES', 'EPERM'].includes(codeOf(error))
  const known = denied
    ? `${pathOf(error) ?? home} may not be read. Allow it, or ${CHOOSE}.`
    : diskProblem(error, home)
  const message = known ?? `The graph in ${home} cannot be read: ${messageOf(error)}.`
  return new AppError('STORE_UNAVAILABLE', message, { cause: error, ownerOnly: true })
}

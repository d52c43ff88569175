import { execFile } from 'node:child_process'
import { isAbsolute, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { AppError, messageOf } from '../errors.ts'
import { existing } from './existing.ts'

const run = promisify(execFile)

/** The branch that a folder's repository is on, also before its first commit. Null: none, or no repository, or no git. */
export const branchOf = (folder: string): Promise<string | null> =>
  run('git', ['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd: folder }).then(
    ({ stdout }) => stdout.trim() || null,
    () => null,
  )

/**
 * Checks that another machine finds a path in its copy of a repository.
 * @throws INVALID for a path that is not there, is absolute or leads out of the repository
 */
export async function requireWithin(repository: string, path: string, option: string): Promise<void> {
  const below = relative(repository, join(repository, path))
  if (isAbsolute(path) || below === '..' || below.startsWith(`..${sep}`))
    throw new AppError('INVALID', `${option} takes a path as seen from the repository, and not "${path}".`)
  await existing(join(repository, path)).catch(cause => {
    throw new AppError('INVALID', `${option} "${path}": ${messageOf(cause)}`, { cause })
  })
}

/** The path that npm would install from; null for a name or an address. The rules are those of npm-package-arg. */
export function packagePath(what: string): string | null {
  const isPath = /^(?:file:|[.~/\\])/.test(what)
  const isPacked = /\.(?:tgz|tar\.gz|tar)$/i.test(what) && !what.includes(':')
  return isPath || isPacked ? what.replace(/^file:/, '') : null
}

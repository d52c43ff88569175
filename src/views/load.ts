import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { nearest } from '../cypher/nearest.ts'
import { AppError } from '../errors.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import type { CypherFile } from './cypher-file.ts'
import { parseCypherFile } from './parse-cypher-file.ts'

async function loadFolder(name: string, kind: CypherFile['kind']): Promise<CypherFile[]> {
  const folder = join(PACKAGE_FOLDER, 'cypher', name)
  const names = (await readdir(folder)).filter(file => file.endsWith('.cypher')).sort()
  return Promise.all(
    names.map(async file =>
      parseCypherFile(file.slice(0, -7), kind, await readFile(join(folder, file), 'utf8')),
    ),
  )
}

/** All views and queries in the order of tabs and menus. @throws INVALID for a file with a faulty header */
export async function loadCypherFiles(): Promise<CypherFile[]> {
  const files = await Promise.all([loadFolder('views', 'view'), loadFolder('queries', 'query')])
  return files.flat().sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1))
}

/** @throws NOT_FOUND with the name that was probably meant, or a list of what there is */
export function findFile(files: readonly CypherFile[], kind: CypherFile['kind'], name: string): CypherFile {
  const found = files.find(file => file.kind === kind && file.name === name)
  if (found) return found
  const names = files.filter(file => file.kind === kind).map(file => file.name)
  const near = nearest(name, names)
  if (near) throw new AppError('NOT_FOUND', { reason: 'noneNear', values: { name, near } })
  const reason = kind === 'view' ? 'noView' : 'noQuery'
  throw new AppError('NOT_FOUND', { reason, values: { name, names: names.join(', ') } })
}

import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../errors.ts'
import { isGone } from '../roots/is-gone.ts'
import type { MatchedDocument } from './match-documents.ts'
import { pathOf } from './missing-documents.ts'
import { withFolders } from './with-folders.ts'

/** The paths that are there, and those that are gone, without links in the folders above them. */
export async function dividePaths(paths: readonly string[]): Promise<{ there: string[]; gone: string[] }> {
  const there: string[] = []
  const gone: string[] = []
  for (const path of paths) {
    if (await isGone(path)) gone.push(await realOfGone(path))
    else there.push(path)
  }
  return { there, gone }
}

async function realOfGone(path: string): Promise<string> {
  const above = dirname(path)
  const real = await realpath(above).catch(() => (above === path ? path : realOfGone(above)))
  return join(real, basename(path))
}

/** A folder that is gone may be named to forget what it said, but not by mistake. @throws INVALID */
export function refuseUnknown(gone: readonly string[], all: readonly MatchedDocument[]): void {
  if (gone.length === 0) return
  const known = new Set(all.flatMap(one => (one.stored.length > 0 ? withFolders(pathOf(one) ?? '') : [])))
  for (const path of gone)
    if (!known.has(path))
      throw new AppError('INVALID', `There is no file or folder "${path}", and nothing was imported from it.`)
}

import { basename, dirname } from 'node:path'
import { shortHash } from '../../link/hash.ts'

/** The last part of a path, spelled alike on every system. */
export const baseOf = (path: string): string => basename(path).normalize('NFC')

/** A path and the folders that it is in. */
export function withFolders(path: string): string[] {
  const up = dirname(path)
  return up === path ? [path] : [path, ...withFolders(up)]
}

const partsOf = (path: string): string[] => withFolders(path).slice(0, -1).map(baseOf)

const DIGITS = 12
const markOf = (parts: readonly string[]): string => shortHash(parts.join('/'), DIGITS)

/** The mark of a whole path. */
export const wholeMark = (path: string): string => markOf(partsOf(path))

/**
 * Hashes of the last part of a path, of the last two, and so on up to the whole path. They tell whether two paths are
 * the same, and from which part on they differ, and say nothing else about them.
 */
export const marksOf = (path: string): string[] =>
  partsOf(path).map((_, index, parts) => markOf(parts.slice(0, index + 1)))

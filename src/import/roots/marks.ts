import { basename } from 'node:path'
import { shortHash } from '../../hash.ts'
import type { PathNames } from '../documents/path-names.ts'

/** The last part of a path, spelled alike on every system. */
export const baseOf = (path: string): string => basename(path).normalize('NFC')

const DIGITS = 12
const markOf = (parts: readonly string[]): string => shortHash(parts.join('/'), DIGITS)

/** The mark of a whole path. */
export const wholeMark = (path: string, names: PathNames): string => markOf(names.parts(path))

/**
 * Hashes of the last part of a path, of the last two, and so on up to the whole path. They tell whether two paths are
 * the same, and from which part on they differ, and say nothing else about them.
 */
export const marksOf = (path: string, names: PathNames): string[] =>
  names.parts(path).map((_, index, parts) => markOf(parts.slice(0, index + 1)))

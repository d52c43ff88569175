import { readdirSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { withFolders } from './with-folders.ts'

const composed = (name: string): string => name.normalize('NFC')

/**
 * Paths as keys have them. macOS tools may decompose the letters of names, so names are composed: a library that is
 * moved to another system keeps its keys. Where a folder holds several names that become the same, those that are not
 * composed stay as they are, so each file has a name of its own, whichever of them are read.
 */
export class PathNames {
  private readonly folders = new Map<string, readonly string[]>()

  /** A path below a folder, with `/`. */
  below(folder: string, path: string): string {
    const parts = relative(folder, path).split(sep)
    return parts.map((part, depth) => this.nameIn(join(folder, ...parts.slice(0, depth)), part)).join('/')
  }

  /** The parts of a whole path, the last one first. */
  parts(path: string): string[] {
    return withFolders(path)
      .slice(0, -1)
      .map(one => this.nameIn(dirname(one), basename(one)))
  }

  private nameIn(folder: string, name: string): string {
    const common = composed(name)
    if (common === name) return name
    const isShared = this.namesIn(folder).some(other => other !== name && composed(other) === common)
    return isShared ? name : common
  }

  private namesIn(folder: string): readonly string[] {
    const known = this.folders.get(folder) ?? read(folder)
    this.folders.set(folder, known)
    return known
  }
}

function read(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

import { dirname, join, relative, sep } from 'node:path'
import type { Diagnostic } from '../../graph/library.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import type { DocumentEvent } from '../../sources/documents/find-documents.ts'
import { realPath } from './given-paths.ts'

const OWN = 'Skipped: here Paperweave keeps what it knows, and it reads no notes.'

/** Whether a path is that of a folder, or lies below it. */
export const isIn = (path: string, folder: string, separator: string = sep): boolean =>
  path === folder || path.startsWith(`${folder}${separator}`)

/** How reports call what lies below a root, as documents are called. */
const nameOf = (root: string, path: string): string =>
  relative(dirname(root), path).split(sep).join('/').normalize('NFC')

/** Paths whose files are not read. What the user named within one of them does not count. */
export class LeavingOut {
  private readonly paths: readonly string[]
  private readonly skipped = new Map<string, string>()

  private constructor(paths: readonly string[]) {
    this.paths = paths
  }

  static async of(paths: readonly string[]): Promise<LeavingOut> {
    return new LeavingOut(await Promise.all(paths.map(realOf)))
  }

  /** Whether what was found lies in one of the paths. */
  has(event: DocumentEvent): boolean {
    const { root } = event
    const within = this.paths.filter(path => path !== root && isIn(path, root))
    if (event.kind === 'document') {
      const path = within.find(one => isIn(event.document.source, one))
      if (path !== undefined) this.skipped.set(path, nameOf(root, path))
      return path !== undefined
    }
    // A diagnostic has no path, only the name that is made of it.
    return within.some(path => isIn(event.diagnostic.place.source, nameOf(root, path), '/'))
  }

  /** Where documents were skipped: a folder of the user may have the same name. */
  diagnostics(): Diagnostic[] {
    return [...this.skipped.values()].map(name => fileDiagnostic('info', 'own-files', name, OWN))
  }
}

/** Also of what is not there. */
const realOf = async (path: string): Promise<string> =>
  join(await realPath(dirname(path)), relative(dirname(path), path))

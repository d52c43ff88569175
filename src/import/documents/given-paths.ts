import { realpath } from 'node:fs/promises'
import type { Diagnostic } from '../../graph/library.ts'
import { fileDiagnostic } from '../../sources/documents/file-diagnostic.ts'
import { baseOf } from '../roots/marks.ts'

export const realPath = (path: string): Promise<string> => realpath(path).catch(() => path)

/** The paths that were given, without links. Reports call them as the user did. */
export class GivenPaths {
  /** Each once. Where two of them lead to one file by links, their order makes no difference. */
  readonly paths: readonly string[]
  /** The last part of a link by the path that it leads to, if that has another. */
  private readonly links: ReadonlyMap<string, string>

  private constructor(pairs: readonly (readonly [real: string, given: string])[]) {
    this.paths = [...new Set(pairs.map(([real]) => real))].sort()
    const plain = new Set(pairs.flatMap(([real, given]) => (baseOf(real) === given ? [real] : [])))
    const links = pairs.filter(([real]) => !plain.has(real))
    this.links = new Map(links.toSorted(([, a], [, b]) => (a < b ? 1 : -1)))
  }

  static async of(paths: readonly string[]): Promise<GivenPaths> {
    return new GivenPaths(
      await Promise.all(paths.map(async path => [await realPath(path), baseOf(path)] as const)),
    )
  }

  /** How reports call what is called `name`, which begins with the last part of `root`. */
  nameIn(root: string, name: string): string {
    const link = this.links.get(root)
    return link === undefined ? name : link + name.slice(baseOf(root).length)
  }

  /** Whether reports call it otherwise than the graph does. */
  isLink(root: string): boolean {
    return this.links.has(root)
  }

  /** What the graph calls that to which a link leads, by the path that it leads to. */
  linked(): Map<string, Diagnostic> {
    const diagnostic = (real: string, link: string): Diagnostic =>
      fileDiagnostic('info', 'linked', link, `A link to "${baseOf(real)}", which is its name in the graph.`)
    return new Map([...this.links].sort().map(([real, link]) => [real, diagnostic(real, link)]))
  }
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type ImportOptions, importLibrary } from '../../src/import/import-library.ts'
import type { ImportResult } from '../../src/import/publish.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { readSettings } from '../../src/settings.ts'
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { removeFolder } from '../temporary-folder.ts'

/** A folder of digests with a store, both temporary. */
export class Library {
  readonly folder: string
  readonly home: string
  readonly store: EmbeddedStore

  private constructor(root: string) {
    this.folder = join(root, 'notes')
    this.home = join(root, 'home')
    this.store = new EmbeddedStore(readSettings({ home: this.home }, {}))
  }

  static async create(): Promise<Library> {
    const root = await mkdtemp(join(tmpdir(), 'paperweave-'))
    const library = new Library(root)
    await mkdir(library.folder)
    return library
  }

  async write(name: string, text: string): Promise<string> {
    const path = join(this.folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
    return path
  }

  remove(name: string): Promise<void> {
    return rm(join(this.folder, name))
  }

  /** @param store another one than its own */
  import(options: Partial<ImportOptions> = {}, store: GraphStore = this.store): Promise<ImportResult> {
    return importLibrary(store, {
      paths: [this.folder],
      identity: NO_IDENTITY,
      prune: false,
      ...options,
    })
  }

  /** The rows of a query. */
  async rows(cypher: string, parameters: Record<string, string> = {}) {
    const limits = { rows: 10_000, timeout: 60_000 }
    return (await this.store.query(cypher, parameters, limits, 'view')).rows
  }

  /** Everything in the store, sorted, so that equal graphs have equal dumps. */
  async dump(): Promise<string[]> {
    const nodes = await Promise.all(
      ['Digest', 'Paper', 'Author', 'Topic', 'Model'].map(label => this.rows(`MATCH (n:${label}) RETURN n`)),
    )
    const links = await Promise.all(
      [
        ['Digest', 'FEATURES', 'Paper'],
        ['Paper', 'AUTHORED_BY', 'Author'],
        ['Paper', 'TAGGED', 'Topic'],
        ['Paper', 'CITES', 'Model'],
        ['Paper', 'INTRODUCES', 'Model'],
        ['Paper', 'CITES', 'Paper'],
      ].map(([a, type, b]) =>
        this.rows(`MATCH (a:${a})-[r:${type}]->(b:${b}) RETURN a.key, '${type}', b.key, r`),
      ),
    )
    const plain = (value: unknown): string =>
      JSON.stringify(value, (name, inner) => (['id', 'start', 'end'].includes(name) ? undefined : inner))
    return [...nodes.flat(), ...links.flat()].map(plain).sort()
  }

  async destroy(): Promise<void> {
    await this.store.close()
    await removeFolder(dirname(this.folder))
  }
}

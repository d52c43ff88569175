import { constants } from 'node:fs'
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError, messageOf } from '../../errors.ts'
import type { Generation, ImportReport } from '../../graph/library.ts'
import { readReplaceable, removeFolder, replaceFile, syncFile, syncFolder, writeSynced } from './files.ts'

/** The content of `manifest.json`: what the generation is, and the report of the import that made it. */
export interface Manifest {
  id: string
  at: string
  reason: string
  stats: Generation['stats']
  report: ImportReport | null
}

const DATABASE = 'graph.grafeo'

/**
 * Published states of the embedded graph, as files:
 *
 *     <home>/graph/current              the id of the current generation, replaced by an atomic rename
 *     <home>/graph/generations/<id>/    graph.grafeo, manifest.json
 *
 * A folder without a manifest is an import that was never published; the next import removes it.
 */
export class Generations {
  private readonly root: string

  constructor(home: string) {
    this.root = join(home, 'graph')
  }

  folder(id: string): string {
    return join(this.root, 'generations', id)
  }

  /** The database file of a generation; `''` stands for the empty graph before the first import. */
  file(id: string): string {
    return id === '' ? '' : join(this.folder(id), DATABASE)
  }

  async current(): Promise<string> {
    try {
      return ((await readReplaceable(join(this.root, 'current'))) ?? '').trim()
    } catch (cause) {
      const values = { problem: messageOf(cause) }
      throw new AppError('STORE_UNAVAILABLE', { reason: 'graphUnreadable', values }, { cause })
    }
  }

  /** @throws NOT_FOUND */
  async manifest(id: string): Promise<Manifest> {
    try {
      return JSON.parse(await readFile(join(this.folder(id), 'manifest.json'), 'utf8')) as Manifest
    } catch (cause) {
      throw new AppError('NOT_FOUND', `There is no state "${id}". "paperweave history" lists them.`, {
        cause,
      })
    }
  }

  /** Published generations, newest first. */
  async list(): Promise<Generation[]> {
    const current = await this.current()
    const manifests = await Promise.all((await this.folders()).map(id => this.manifest(id).catch(() => null)))
    return manifests
      .filter(manifest => manifest !== null)
      .map(({ id, at, reason, stats }) => ({ id, at, reason, stats, current: id === current }))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
  }

  /** A new folder with a copy of the current database, which nobody writes to. */
  async begin(): Promise<{ id: string; file: string; copied: boolean }> {
    const current = await this.current()
    const id = `${new Date().toISOString().replace(/[-:.]/g, '')}-${process.pid.toString(36)}`
    await mkdir(this.folder(id), { recursive: true })
    if (current !== '') await copyFile(this.file(current), this.file(id), constants.COPYFILE_FICLONE)
    return { id, file: this.file(id), copied: current !== '' }
  }

  /** Makes a finished generation, whose database is closed, the current one. Resolves once everything is on disk. */
  async publish(manifest: Manifest, keep: number): Promise<void> {
    const folder = this.folder(manifest.id)
    await syncFile(this.file(manifest.id))
    await writeSynced(join(folder, 'manifest.json'), JSON.stringify(manifest))
    await syncFolder(folder)
    await syncFolder(join(this.root, 'generations'))
    await this.point(manifest.id)
    await this.prune(keep)
  }

  /** Makes a generation the current one. The caller holds the import lock. */
  async point(id: string): Promise<void> {
    await replaceFile(join(this.root, 'current'), `${id}\n`)
    await syncFolder(this.root)
  }

  /** What cannot be removed yet, because a reader on Windows has it open, is left to a later import. */
  async discard(id: string): Promise<void> {
    await removeFolder(this.folder(id))
  }

  /** Removes folders of imports that were never published. The caller holds the import lock. */
  async sweep(): Promise<void> {
    for (const id of await this.folders()) {
      const published = await this.manifest(id).then(
        () => true,
        () => false,
      )
      if (!published) await this.discard(id)
    }
  }

  private async prune(keep: number): Promise<void> {
    const old = (await this.list()).filter(generation => !generation.current).slice(Math.max(keep - 1, 0))
    for (const { id } of old) await this.discard(id)
  }

  private async folders(): Promise<string[]> {
    return readdir(join(this.root, 'generations')).catch(() => [])
  }
}

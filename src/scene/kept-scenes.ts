import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../errors.ts'
import type { Scene } from '../graph/scene.ts'
import { decodeScene, isOfOtherVersion } from '../graph/scene-codec.ts'

/** What a scene shows: a view with the values of its parameters. */
export type Subject = Pick<Scene, 'view' | 'parameters'>

/** The latest scene of each subject, in files, so that a map looks the same after a restart and the next import. */
export class KeptScenes {
  private isWarned = false

  /** @param folder is made when there is something to keep */
  constructor(private readonly folder: string) {}

  /** Null when there is none of this version, or when its file is damaged: a warning says so then. The map is made anew. */
  async read(subject: Subject): Promise<Scene | null> {
    try {
      const bytes = await readFile(this.pathOf(subject))
      return isOfOtherVersion(bytes) ? null : decodeScene(new Uint8Array(bytes).buffer)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        this.warn(`The kept map of "${subject.view}" is made anew`, error)
      return null
    }
  }

  /** Keeps a scene in place of the one before. A folder that cannot be written costs only this memory: a warning says so. */
  async write(subject: Subject, bytes: Uint8Array): Promise<void> {
    const path = this.pathOf(subject)
    const part = `${path}.${randomUUID()}`
    try {
      await mkdir(this.folder, { recursive: true })
      await writeFile(part, bytes)
      await rename(part, path)
    } catch (error) {
      await rm(part, { force: true }).catch(() => {})
      this.warn('The map is not kept for the next start', error)
    }
  }

  private warn(what: string, error: unknown): void {
    if (this.isWarned) return
    this.isWarned = true
    process.emitWarning(`${what}: ${messageOf(error)}`)
  }

  private pathOf({ view, parameters }: Subject): string {
    const name = createHash('sha256')
      .update(JSON.stringify([view, parameters]))
      .digest('hex')
    return join(this.folder, `${name.slice(0, 32)}.scene`)
  }
}

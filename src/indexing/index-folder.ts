import { type FileHandle, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndexFiles } from '../search/index-part.ts'

/** The files of an index in a folder. Those of which only parts are read stay open until it is closed. */
export class IndexFolder implements IndexFiles {
  private readonly handles = new Map<string, Promise<FileHandle>>()

  constructor(private readonly folder: string) {}

  async read(name: string): Promise<Uint8Array> {
    return readFile(join(this.folder, name))
  }

  async readPart(name: string, start: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    const { bytesRead } = await (await this.handle(name)).read(bytes, 0, length, start)
    if (bytesRead < length) throw new Error(`${name} ends too early`)
    return bytes
  }

  async close(): Promise<void> {
    for (const handle of this.handles.values()) await handle.then(file => file.close()).catch(() => {})
    this.handles.clear()
  }

  private handle(name: string): Promise<FileHandle> {
    const known = this.handles.get(name)
    if (known) return known
    const handle = open(join(this.folder, name))
    this.handles.set(name, handle)
    handle.catch(() => this.handles.delete(name))
    return handle
  }
}

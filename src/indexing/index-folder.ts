import { closeSync, openSync, readSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IndexFiles } from '../search/index-part.ts'

/**
 * The files of an index in a folder. Those of which only parts are read stay open until it is closed. A part is some
 * hundred bytes, of which a search needs dozens: they are read without other threads, which takes a tenth of the time. So
 * a server asks for it in a thread that does nothing else.
 */
export class IndexFolder implements IndexFiles {
  private readonly files = new Map<string, number>()

  constructor(private readonly folder: string) {}

  async read(name: string): Promise<Uint8Array> {
    return readFile(join(this.folder, name))
  }

  async readPart(name: string, start: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length)
    const read = readSync(this.file(name), bytes, 0, length, start)
    if (read < length) throw new Error(`${name} ends too early`)
    return bytes
  }

  close(): void {
    for (const file of this.files.values()) closeSync(file)
    this.files.clear()
  }

  private file(name: string): number {
    const file = this.files.get(name) ?? openSync(join(this.folder, name), 'r')
    this.files.set(name, file)
    return file
  }
}

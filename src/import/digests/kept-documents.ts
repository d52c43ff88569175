import { randomUUID } from 'node:crypto'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DigestEvent, type KeyedDocument, readDigests } from './read-digests.ts'

/** Letters that wait before they are written together. */
const CHUNK = 2 ** 18
/** Bytes. */
const MOST = 2 ** 30

interface Extent {
  offset: number
  length: number
}

/** Lines of JSON, in a file that has no name: it is gone with the process, however that ends. */
class UnnamedFile {
  private readonly path = join(tmpdir(), `paperweave-${randomUUID()}`)
  private opening: Promise<FileHandle> | null = null
  private end = 0
  private readonly most: number

  constructor(most: number) {
    this.most = most
  }

  async add(lines: readonly string[]): Promise<Extent> {
    const bytes = Buffer.from(lines.join('\n'))
    if (this.end + bytes.length > this.most) throw new Error('There is no more room.')
    const extent = { offset: this.end, length: bytes.length }
    const file = await this.opened()
    for (let done = 0; done < bytes.length; )
      done += (await file.write(bytes, done, bytes.length - done, extent.offset + done)).bytesWritten
    this.end += bytes.length
    return extent
  }

  async read({ offset, length }: Extent): Promise<string[]> {
    const file = await this.opened()
    const bytes = Buffer.allocUnsafe(length)
    for (let done = 0; done < length; ) {
      const { bytesRead } = await file.read(bytes, done, length - done, offset + done)
      if (bytesRead === 0) throw new Error('A temporary file is shorter than what was written to it.')
      done += bytesRead
    }
    return bytes.toString().split('\n')
  }

  async close(): Promise<void> {
    await (await this.opening?.catch(() => null))?.close()
    await this.remove()
  }

  private opened(): Promise<FileHandle> {
    this.opening ??= this.open()
    return this.opening
  }

  private async open(): Promise<FileHandle> {
    const file = await open(this.path, 'wx+', 0o600)
    await this.remove()
    return file
  }

  /** Where a file that is open keeps its name, it loses it when it is closed. */
  private async remove(): Promise<void> {
    await rm(this.path, { force: true }).catch(() => undefined)
  }
}

/**
 * What documents say, kept on disk from the first reading, which finds all names, to the second, which links: to read it
 * back takes a tenth of the time of reading a document, and nobody changes it in between.
 */
export class KeptDocuments {
  private readonly file: UnnamedFile
  private readonly documents = new Map<KeyedDocument, Extent[]>()
  /** Until the disk is full, or there is too much. */
  private isKeeping = true

  /** @param most bytes that are kept; what documents say beyond that is read from them again */
  constructor(most = MOST) {
    this.file = new UnnamedFile(most)
  }

  /** Reads a document, and keeps what it says. */
  async *read(document: KeyedDocument): AsyncGenerator<DigestEvent> {
    const extents: Extent[] = []
    let [lines, letters]: [string[], number] = [[], 0]
    const flush = async () => {
      if (this.isKeeping) extents.push(await this.file.add(lines))
      lines = []
      letters = 0
    }
    for await (const event of readDigests(document)) {
      yield event
      if (!this.isKeeping) continue
      const line = JSON.stringify(event)
      lines.push(line)
      letters += line.length
      if (letters >= CHUNK) await flush().catch(() => this.stop())
    }
    if (lines.length > 0) await flush().catch(() => this.stop())
    if (this.isKeeping) this.documents.set(document, extents)
  }

  /** What a document says, or said when it was read before. */
  async *again(document: KeyedDocument): AsyncGenerator<DigestEvent> {
    const extents = this.documents.get(document)
    if (!extents) yield* readDigests(document)
    else
      for (const extent of extents)
        for (const line of await this.file.read(extent)) yield JSON.parse(line) as DigestEvent
  }

  async close(): Promise<void> {
    await this.file.close()
  }

  private stop(): void {
    this.isKeeping = false
  }
}

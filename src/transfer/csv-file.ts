import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'

/** Rows formatted at a time. */
const BATCH = 500

/** A CSV file written row by row. Texts are always quoted, which tells an empty text from a missing one. */
export class CsvFile {
  private readonly stream: WriteStream
  private rows: unknown[][] = []

  private constructor(stream: WriteStream) {
    this.stream = stream
  }

  static async create(path: string, header: string[]): Promise<CsvFile> {
    const file = new CsvFile(createWriteStream(path))
    await once(file.stream, 'open')
    file.stream.write(`${header.join(',')}\n`)
    return file
  }

  /** `undefined` is an empty cell. */
  async write(row: unknown[]): Promise<void> {
    this.rows.push(row)
    if (this.rows.length >= BATCH) await this.flush()
  }

  async close(): Promise<void> {
    await this.flush()
    this.stream.end()
    await finished(this.stream)
  }

  private async flush(): Promise<void> {
    const text = stringify(this.rows, { quoted_string: true })
    this.rows = []
    if (!this.stream.write(text)) await once(this.stream, 'drain')
  }
}

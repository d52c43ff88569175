import { type FileHandle, open } from 'node:fs/promises'
import { stringify } from 'csv-stringify/sync'

/** Rows formatted at a time. */
const BATCH = 500

/** A CSV file written row by row. Texts are always quoted, which tells an empty text from a missing one. */
export class CsvFile {
  private readonly handle: FileHandle
  private rows: unknown[][] = []

  private constructor(handle: FileHandle) {
    this.handle = handle
  }

  static async create(path: string, header: string[]): Promise<CsvFile> {
    const file = new CsvFile(await open(path, 'w'))
    await file.handle.appendFile(`${header.join(',')}\n`)
    return file
  }

  /** `undefined` is an empty cell. */
  async write(row: unknown[]): Promise<void> {
    this.rows.push(row)
    if (this.rows.length >= BATCH) await this.flush()
  }

  async close(): Promise<void> {
    await this.flush()
    await this.handle.close()
  }

  private async flush(): Promise<void> {
    const text = stringify(this.rows, { quoted_string: true })
    this.rows = []
    await this.handle.appendFile(text)
  }
}

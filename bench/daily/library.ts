import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Corpus } from '../shared/corpus.ts'
import { runProgram, runStep, type Taken, type Variables } from './run-step.ts'

/** A folder of papers with the store into which it is imported, as if day by day. */
export class Library {
  /** What the import of the whole folder took. */
  readonly full: Taken
  readonly env: Variables
  readonly notes: string
  private readonly corpus: Corpus
  private days = 0

  private constructor(corpus: Corpus, notes: string, env: Variables) {
    this.corpus = corpus
    this.notes = notes
    this.env = env
    this.full = this.again()
  }

  /** @param folder an empty one */
  static async create(corpus: Corpus, thousands: number, folder: string, env: Variables): Promise<Library> {
    const notes = join(folder, 'notes')
    await mkdir(notes, { recursive: true })
    await corpus.write(join(notes, 'conference.jsonl'), thousands)
    return new Library(corpus, notes, env)
  }

  /** Imports what there is. */
  again(): Taken {
    return runStep(this.env, 'import', this.notes)
  }

  /** Imports two papers more. */
  async nextDay(): Promise<Taken> {
    await this.write()
    return this.again()
  }

  /** The same as people do it: the program from its start to its end, with the search index. */
  async nextDayWhole(): Promise<Taken> {
    await this.write()
    return runProgram(this.env, 'import', '--quiet', '--no-map', this.notes)
  }

  private async write(): Promise<void> {
    this.days += 1
    await writeFile(join(this.notes, `${this.days}.jsonl`), this.corpus.day(this.days))
  }

  /** Changes a line of the large file, and imports that. */
  async edit(): Promise<Taken> {
    const file = join(this.notes, 'conference.jsonl')
    await writeFile(file, Corpus.edited(await readFile(file, 'utf8')))
    return this.again()
  }
}

/** The size of each file below a folder, and when it was last written, by path. */
export async function filesBelow(folder: string): Promise<Map<string, { size: number; at: number }>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = found.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      paths.map(async path => {
        const { size, mtimeMs: at } = await stat(path)
        return [path, { size, at }] as const
      }),
    ),
  )
}

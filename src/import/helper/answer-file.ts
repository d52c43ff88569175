import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError } from '../../errors.ts'
import { NOT_A_FILE, readRegularFile } from '../../regular-file.ts'

const Line = z.object({ hash: z.string(), names: z.array(z.string()) })

/** A helper's answers by the hash of each question, in a file of JSON lines that only grows. */
export class AnswerFile {
  private readonly path: string
  private readonly answers: Map<string, string[]>

  private constructor(path: string, answers: Map<string, string[]>) {
    this.path = path
    this.answers = answers
  }

  /**
   * Reads the answers given so far; a line that a crash cut off is asked again.
   * @throws INVALID for a pipe or a folder, to which nothing can be added
   */
  static async open(path: string): Promise<AnswerFile> {
    const text = await readRegularFile(path).catch(cause => {
      if (cause.code !== NOT_A_FILE) return ''
      throw new AppError('INVALID', `"${path}" is no file. Move it away and try again.`, { cause })
    })
    const answers = new Map<string, string[]>()
    for (const line of text.split('\n')) {
      const answer = Line.safeParse(parseJson(line))
      if (answer.success) answers.set(answer.data.hash, answer.data.names)
    }
    return new AnswerFile(path, answers)
  }

  get(hash: string): string[] | undefined {
    return this.answers.get(hash)
  }

  async add(hash: string, names: string[]): Promise<void> {
    this.answers.set(hash, names)
    await mkdir(dirname(this.path), { recursive: true })
    // The line break comes first: it ends a line that a crash may have cut off.
    await appendFile(this.path, `\n${JSON.stringify({ hash, names })}`)
  }
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

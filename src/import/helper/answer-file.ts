import { appendFile, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError, messageOf } from '../../errors.ts'
import { readRegularFile } from '../../regular-file.ts'

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
   * @throws INVALID for what cannot be read, as a pipe
   */
  static async open(path: string): Promise<AnswerFile> {
    const text = await readRegularFile(path).catch(cause => {
      if (cause.code === 'ENOENT') return ''
      const message = `The helper's answers cannot be read: ${messageOf(cause)}. Move the file away and try again.`
      throw new AppError('INVALID', message, { cause })
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

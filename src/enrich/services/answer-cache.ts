import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { AppError, messageOf } from '../../errors.ts'
import type { PaperFacts } from '../facts.ts'
import { jsonOrNull } from './json-or-null.ts'
import { linesAt } from './lines-at.ts'

const Author = z.object({ name: z.string(), affiliations: z.array(z.string()) })
const Facts = z.object({
  id: z.string(),
  title: z.string(),
  authors: z.array(Author),
  abstract: z.string().nullable(),
  date: z.string().nullable(),
  doi: z.string().nullable(),
  arxivId: z.string().nullable(),
  venue: z.string().nullable(),
  url: z.string().nullable(),
  references: z.array(z.string()),
})
const Line = z.object({ clue: z.string(), day: z.string(), facts: z.array(Facts) })

/** The beginning of a line, which says what the rest is about: a line that a crash cut off does not end in `]}`. */
const HEAD = /^\{"clue":("(?:[^"\\]|\\.)*"),"day":"(\d{4}-\d{2}-\d{2})","facts":\[(\]\}$)?/

/** A service may come to know a paper, so what it did not know is asked again after so many days. */
const UNKNOWN_FOR = 30
const DAY = 86_400_000

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

interface Kept {
  start: number
  length: number
}

/**
 * The answers of one service by what it was asked about, in a file of JSON lines that only grows. Memory holds where
 * each answer stands, so the file may be larger than memory. Another process may write to it at the same time.
 */
export class AnswerCache {
  private readonly path: string
  private readonly service: PaperFacts['service']
  private readonly kept = new Map<string, Kept>()
  private seen = 0

  constructor(path: string, service: PaperFacts['service']) {
    this.path = path
    this.service = service
  }

  /**
   * Learns of the answers that were written since the last time.
   * @throws INVALID for what is no file, as a pipe, or cannot be read
   */
  async refresh(now: number): Promise<void> {
    const oldest = dayOf(now - UNKNOWN_FOR * DAY)
    try {
      const found = await stat(this.path).catch(() => null)
      if (!found) return
      if (!found.isFile()) throw new Error('it is no file')
      for await (const { text, start, length } of linesAt(this.path, this.seen)) {
        if (!text.endsWith(']}')) continue
        this.seen = start + length
        const [, clue, day = '', unknown] = HEAD.exec(text) ?? []
        if (clue && (!unknown || day > oldest)) this.kept.set(JSON.parse(clue), { start, length })
      }
    } catch (cause) {
      throw this.unusable('r', cause)
    }
  }

  /** The facts of the answer about a clue, none if the service knows nothing; null if it is to be asked. */
  async get(clue: string): Promise<PaperFacts[] | null> {
    const kept = this.kept.get(clue)
    if (!kept) return null
    const bytes = Buffer.alloc(kept.length)
    await this.withFile('r', file => file.read(bytes, 0, kept.length, kept.start))
    const line = Line.safeParse(jsonOrNull(bytes.toString('utf8')))
    if (line.data?.clue !== clue) return null
    return line.data.facts.map(facts => ({ service: this.service, ...facts }))
  }

  /** Keeps answers; they are on disk when the promise resolves. */
  async add(answers: readonly { clue: string; facts: readonly PaperFacts[] }[], now: number): Promise<void> {
    const day = dayOf(now)
    const lines = answers.map(({ clue, facts }) =>
      JSON.stringify({ clue, day, facts: facts.map(({ service: _, ...own }) => own) }),
    )
    await this.withFile('a', async file => {
      // The line break comes first: it ends a line that a crash may have cut off.
      await file.appendFile(lines.map(line => `\n${line}`).join(''))
      await file.datasync()
    })
  }

  private async withFile(flags: 'r' | 'a', work: (file: FileHandle) => Promise<unknown>): Promise<void> {
    // A pipe would keep the opening waiting for ever.
    const mode =
      flags === 'r' ? constants.O_RDONLY : constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT
    let file: FileHandle | null = null
    try {
      if (flags === 'a') await mkdir(dirname(this.path), { recursive: true, mode: 0o700 })
      file = await open(this.path, mode | (constants.O_NONBLOCK ?? 0), 0o600)
      await work(file)
    } catch (cause) {
      throw this.unusable(flags, cause)
    } finally {
      await file?.close()
    }
  }

  private unusable(flags: 'r' | 'a', cause: unknown): AppError {
    const what = `The answers in "${this.path}" cannot be ${flags === 'r' ? 'read' : 'kept'}: ${messageOf(cause)}.`
    return flags === 'r'
      ? new AppError('INVALID', `${what} Move the file away and try again.`, { cause })
      : new AppError('OUTPUT_FAILED', `${what} Make room or name another folder with --home.`, { cause })
  }
}

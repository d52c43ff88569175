import { AppError, messageOf } from '../../errors.ts'
import type { Answer, PaperFacts, PaperQuestion, Service } from '../facts.ts'
import { AskedPapers } from './asked-papers.ts'
import { DUMP_KINDS, type DumpKind, type RawRecord } from './dump-kinds.ts'
import { type DumpFile, dumpFiles, dumpLines } from './dump-lines.ts'

export interface DumpListener {
  /** How many bytes of the dump have been read. */
  onRead?(done: number, total: number): void
  onWarning?(message: string): void
}

function recordIn(line: string): RawRecord | null {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? (value as RawRecord) : null
  } catch {
    return null
  }
}

/** A file, or a folder of files, in which a service gives away all that it knows. Asks nobody. */
class Dump implements Service {
  readonly name: PaperFacts['service']
  private readonly path: string
  private readonly kind: DumpKind
  private readonly files: readonly DumpFile[]
  private readonly listener: DumpListener
  private broken = 0

  constructor(path: string, kind: DumpKind, files: readonly DumpFile[], listener: DumpListener) {
    this.name = kind.service
    this.path = path
    this.kind = kind
    this.files = files
    this.listener = listener
  }

  canAnswer(): boolean {
    return true
  }

  /** A dump asks nobody. */
  async has(): Promise<boolean> {
    return true
  }

  /**
   * Reads the whole dump once, record by record, then answers.
   * @throws SERVICE_FAILED if a file breaks off; what was found until then is answered before
   */
  async *ask(questions: readonly PaperQuestion[], signal: AbortSignal): AsyncGenerator<Answer> {
    const papers = new AskedPapers(questions)
    this.broken = 0
    const failure = await this.read(papers, signal)
    for (const answer of papers.answers()) if (!failure || answer.facts) yield answer
    if (failure) throw failure
    if (this.broken > 0)
      this.listener.onWarning?.(`Lines of "${this.path}" that are none of ${this.kind.name}: ${this.broken}.`)
  }

  /** @returns why not everything could be read */
  private async read(papers: AskedPapers, signal: AbortSignal): Promise<AppError | null> {
    const total = this.files.reduce((sum, { bytes }) => sum + bytes, 0)
    let before = 0
    for (const file of this.files) {
      let count = 0
      try {
        for await (const { lines, bytes } of dumpLines(file.path)) {
          signal.throwIfAborted()
          for (const line of lines) this.take(line, papers)
          count += lines.length
          this.listener.onRead?.(before + bytes, total)
        }
      } catch (cause) {
        signal.throwIfAborted()
        return unreadable(file.path, count, cause)
      }
      before += file.bytes
    }
    return null
  }

  private take(line: string, papers: AskedPapers): void {
    if (line.trim() === '') return
    const record = recordIn(line)
    const isOfKind = record !== null && this.kind.looksLike(record)
    if (isOfKind && !papers.mayHold(this.kind.idTexts(record), record.title)) return
    const facts = isOfKind ? this.kind.factsOf(record) : null
    if (facts) papers.add(facts)
    else this.broken += 1
  }
}

const unreadable = (path: string, lines: number, cause: unknown): AppError =>
  new AppError(
    'SERVICE_FAILED',
    `"${path}" could be read only up to line ${lines}: ${messageOf(cause)}. Fetch the file again.`,
    { cause },
  )

/** The first record of a dump. */
async function firstRecord(files: readonly DumpFile[]): Promise<RawRecord | null> {
  for (const { path } of files)
    for await (const { lines } of dumpLines(path)) {
      const first = lines.find(line => line.trim() !== '')
      if (first !== undefined) return recordIn(first)
    }
  return null
}

/** @throws INVALID for what is no dump of a known kind */
export async function openDump(path: string, listener: DumpListener = {}): Promise<Service> {
  const files = await dumpFiles(path)
  const record = await firstRecord(files).catch(() => null)
  const kind = DUMP_KINDS.find(one => record && one.looksLike(record))
  if (kind) return new Dump(path, kind, files, listener)
  const names = DUMP_KINDS.map(({ name }) => name).join(', nor ')
  throw new AppError('INVALID', `"${path}" is neither ${names}, as JSON lines (also .gz).`)
}

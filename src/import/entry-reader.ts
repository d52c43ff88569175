import { availableParallelism } from 'node:os'
import { threadEntryPoint } from '../entry-point.ts'
import type { Statement } from '../graph/records.ts'
import { type EntryReading, readEntry } from '../link/read-entry.ts'
import { rest } from '../rest.ts'
import { WorkThreads } from '../work-threads.ts'

/** Entries that are read at once. */
const BATCH = 50
/** Batches that a thread has, or will have next. */
const AHEAD = 4
/** A thread takes a tenth of a second to start. */
const FEW = 1_000
/** This thread parses documents as fast as three others read entries. */
const MOST_THREADS = 3

const MODULE = threadEntryPoint(import.meta.url, './entry-worker.ts')

/** Where entries are read. */
interface Spread {
  /** Threads besides this one. */
  threads: number
  /** Entries that this thread reads before it starts others. */
  few: number
}

/** As fits the machine. */
const USUAL: Spread = {
  threads: Math.min(MOST_THREADS, availableParallelism() - 1),
  few: FEW,
}

/**
 * Reads entries here and in threads, and hands on what they say in the order in which they came, so that the number of
 * threads changes nothing.
 */
export class EntryReader {
  private readonly hand: (entry: Statement, reading: EntryReading) => void
  private readonly spread: Spread
  private readonly module: URL
  private threads: WorkThreads<Statement[], EntryReading[]> | null = null
  private starting: Promise<void> | null = null
  private areReady = false
  private batch: Statement[] = []
  private count = 0
  /** Resolves once everything so far is handed on. */
  private last: Promise<void> = Promise.resolve()

  /** @param module what a thread runs */
  constructor(hand: (entry: Statement, reading: EntryReading) => void, spread = USUAL, module = MODULE) {
    this.hand = hand
    this.spread = spread
    this.module = module
  }

  /** Starts the threads, which get nothing to read before they are there; without them, everything is read here. */
  start(): Promise<void> {
    this.starting ??= this.begin().then(
      () => {
        this.areReady = true
      },
      () => undefined,
    )
    return this.starting
  }

  /** Adds an entry, which may be handed on later. */
  async add(entry: Statement): Promise<void> {
    this.batch.push(entry)
    if (this.batch.length >= BATCH) await this.give()
  }

  /** Resolves once everything is handed on. @throws what the reading throws */
  async end(): Promise<void> {
    await this.give()
    // Threads do not keep the process running.
    const awake = setInterval(() => undefined, 1_000)
    await this.last.finally(() => clearInterval(awake))
  }

  async close(): Promise<void> {
    await this.threads?.close()
  }

  private async give(): Promise<void> {
    const entries = this.batch
    this.batch = []
    this.count += entries.length
    if (this.count >= this.spread.few && this.spread.threads > 0) void this.start()
    const [before, readings] = [this.last, this.read(entries)]
    this.last = before.then(async () => {
      for (const [index, reading] of (await readings).entries())
        this.hand(entries[index] as Statement, reading)
    })
    // Whoever waits for the end is told.
    this.last.catch(() => undefined)
    // Answers of threads arrive in between.
    await rest()
  }

  private read(entries: Statement[]): EntryReading[] | Promise<EntryReading[]> {
    const { threads, areReady } = this
    const here = () => entries.map(readEntry)
    if (!threads || !areReady || threads.waiting >= AHEAD * this.spread.threads) return here()
    return threads.run(entries).catch(() => {
      this.areReady = false
      return here()
    })
  }

  private async begin(): Promise<void> {
    const threads = new WorkThreads<Statement[], EntryReading[]>(this.module, this.spread.threads)
    this.threads = threads
    await Promise.all(Array.from({ length: this.spread.threads }, () => threads.run([])))
  }
}

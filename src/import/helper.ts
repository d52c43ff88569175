import { createHash } from 'node:crypto'
import { messageOf } from '../errors.ts'
import type { Diagnostic } from '../graph/library.ts'
import type { Proposals } from '../link/models/proposals.ts'
import { HelperCache } from './helper-cache.ts'
import { askEndpoint, type Endpoint, INSTRUCTION } from './helper-endpoint.ts'

/** Sentences that are asked about at the same time. */
const AT_ONCE = 4
/** After so many failures in a row the endpoint is left alone until the next import. */
const PATIENCE = 3

export interface HelperOptions extends Endpoint {
  /** File that keeps the answers. */
  cache: string
  /** New sentences that may be asked about; cached ones cost nothing. */
  sentences: number
}

/** Asks an endpoint about uncertain sentences and remembers its answers. Whatever fails, the import goes on. */
export class Helper {
  /** Changes when the answers may change: part of what decides how texts are linked. */
  readonly id: string
  private readonly options: HelperOptions
  private readonly cache: HelperCache
  private asked = 0
  private left = 0
  private failedInRow = 0
  private failures: string[] = []

  private constructor(options: HelperOptions, cache: HelperCache) {
    this.options = options
    this.cache = cache
    this.id = hash(`${options.model}\n${INSTRUCTION}`).slice(0, 12)
  }

  static async create(options: HelperOptions): Promise<Helper> {
    return new Helper(options, await HelperCache.open(options.cache))
  }

  readonly proposals: Proposals = sentence => this.cache.get(this.hashOf(sentence))

  /** Asks about those sentences that it knows nothing of yet. */
  async ask(
    sentences: readonly string[],
    onAsked: (done: number, total: number) => void,
    signal?: AbortSignal,
  ) {
    const unknown = [...new Set(sentences)].filter(sentence => this.proposals(sentence) === undefined)
    const waiting = unknown.slice(0, Math.max(0, this.options.sentences - this.asked))
    this.left += unknown.length - waiting.length
    let done = 0
    const work = async (): Promise<void> => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        signal?.throwIfAborted()
        if (this.failedInRow >= PATIENCE) this.left += 1
        else await this.askOne(next, signal)
        done += 1
        onAsked(done, done + waiting.length)
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, work))
  }

  /** What could not be asked, in one line each. */
  diagnostics(): Diagnostic[] {
    const place = { source: 'PAPERWEAVE_HELPER_URL', line: 1 }
    const failed = this.failures.length
    const told: Diagnostic[] = []
    if (failed > 0) {
      const message = `The helper failed ${failed} times, first: ${this.failures[0]}. Rules alone decided there.`
      told.push({ severity: 'warning', code: 'helper-failed', message, place })
    }
    if (this.left > 0) {
      const message = `The helper was not asked about ${this.left} uncertain sentences (${this.asked} asked, at most ${this.options.sentences} an import).`
      told.push({ severity: 'info', code: 'helper-not-asked', message, place })
    }
    return told
  }

  private async askOne(sentence: string, signal?: AbortSignal): Promise<void> {
    this.asked += 1
    try {
      const names = await askEndpoint(this.options, sentence, signal)
      this.failedInRow = 0
      await this.cache.add(this.hashOf(sentence), names)
    } catch (error) {
      signal?.throwIfAborted()
      this.failedInRow += 1
      const cause = error instanceof Error && error.cause ? `: ${messageOf(error.cause)}` : ''
      this.failures.push(`${messageOf(error)}${cause}`)
    }
  }

  private hashOf(sentence: string): string {
    return hash(`${this.id}\n${sentence}`)
  }
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

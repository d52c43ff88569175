import { setTimeout } from 'node:timers/promises'
import PQueue from 'p-queue'
import { AppError } from '../../errors.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import { OFF } from '../../settings.ts'
import { PACKAGE_VERSION } from '../../version.ts'
import { withinTime } from '../../within-time.ts'
import { fetchWithin } from './fetch-within.ts'
import type { LeftAlone } from './left-alone.ts'
import { textOf } from './response-text.ts'
import { Refused } from './service-kind.ts'
import { statusText, type Trouble, troubleOf, troubleOfStatus } from './trouble.ts'

export interface ClientOptions {
  /** What people call the service. */
  name: string
  /** The environment variable of its address, which messages name. */
  variable: string
  /** Where the requests go, without their parameters. */
  url: string
  headers: Readonly<Record<string, string>>
  /** Milliseconds between the starts of two requests. */
  pause: number
  /** Milliseconds that one request may take. */
  timeout: number
  /** Milliseconds before the second attempt; each further one waits twice as long. */
  backoff: number
  leftAlone: LeftAlone
}

/** A service that wants to be left alone for longer is left alone until the next time. */
const LONGEST_WAIT = 120_000

const minutes = (milliseconds: number): string => `${Math.ceil(milliseconds / 60_000)} minutes`

/** Asks one service, one question after the other, no faster than it wants. */
export class Client {
  private readonly options: ClientOptions
  private readonly queue: PQueue

  constructor(options: ClientOptions) {
    this.options = options
    this.queue = new PQueue({ concurrency: 1, interval: options.pause, intervalCap: 1, strict: true })
  }

  /**
   * Asks until `read` understands the answer.
   * @throws Refused, or SERVICE_FAILED if the service stays in trouble
   */
  async get<T>(
    parameters: Readonly<Record<string, string>>,
    read: (body: string) => T,
    signal: AbortSignal,
  ): Promise<T> {
    await this.heedLeftAlone()
    const url = `${this.options.url}?${new URLSearchParams(parameters)}`
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.queue.add(() => this.attempt(url, read, signal))
      if ('answer' in outcome) return outcome.answer
      const backoff = this.options.backoff * 2 ** (attempt - 1)
      const wait = Math.max(outcome.trouble.retryAfter ?? 0, backoff)
      if (attempt >= outcome.trouble.attempts || wait > LONGEST_WAIT)
        throw await this.inTrouble(outcome.trouble, attempt)
      await setTimeout(wait, undefined, { signal }).catch(() => signal.throwIfAborted())
    }
  }

  private async attempt<T>(
    url: string,
    read: (body: string) => T,
    signal: AbortSignal,
  ): Promise<{ answer: T } | { trouble: Trouble }> {
    const { headers, timeout } = this.options
    try {
      const { response, body } = await withinTime(timeout, signal, async until => {
        const response = await fetchWithin(url, { headers, signal: until })
        return { response, body: await textOf(response) }
      })
      if (response.ok) return { answer: read(body) }
      const trouble = troubleOfStatus(response, body)
      if (trouble) return { trouble }
      throw new Refused(statusText(response, body))
    } catch (error) {
      signal.throwIfAborted()
      if (error instanceof Refused) throw error
      return { trouble: troubleOf(error, timeout) }
    }
  }

  /** The failure of a service that takes no question as it is asked. */
  refusedAll = (what: string): AppError => this.failure(what, 'It may have changed, or the address is wrong.')

  private async inTrouble({ what, retryAfter }: Trouble, attempts: number): Promise<AppError> {
    const isLong = retryAfter !== null && retryAfter > LONGEST_WAIT
    if (isLong) await this.options.leftAlone.keep(Date.now() + retryAfter)
    return this.failure(
      attempts === 1 ? what : `${what}, ${attempts} times`,
      isLong ? `It wants to be left alone for ${minutes(retryAfter)}; try again then.` : 'Try again later.',
    )
  }

  /** @throws SERVICE_FAILED while the service wants to be left alone, as it said in this or an earlier run */
  private async heedLeftAlone(): Promise<void> {
    const { leftAlone } = this.options
    const now = Date.now()
    const until = await leftAlone.until(now)
    if (until === null) return
    throw this.failure(
      `wants to be left alone for ${minutes(until - now)} more, as it said`,
      `Try again then, or remove "${leftAlone.path}" to ask at once.`,
    )
  }

  private failure(what: string, advice: string): AppError {
    const { name, variable, url } = this.options
    return new AppError(
      'SERVICE_FAILED',
      `${name} ${what} (${url}). ${advice} What it answered before is kept. ${variable} sets its address; "${OFF}" leaves it out.`,
    )
  }
}

/** Who asks, and how to reach them, as all services want to know. */
export const userAgent = (mail: string): string =>
  `Paperweave/${PACKAGE_VERSION}${mail === '' ? '' : ` (mailto:${mail})`}`

/** An address with a path behind it. As much of the path as the address ends with is not added again. */
export function withPath(address: string, path: string): string {
  const base = trimMarksEnd(address, '/')
  const parts = path.split('/')
  for (let count = parts.length; count > 0; count -= 1) {
    const start = parts.slice(0, count).join('/')
    if (new URL(base).pathname.endsWith(`/${start}`)) return [base, ...parts.slice(count)].join('/')
  }
  return `${base}/${path}`
}

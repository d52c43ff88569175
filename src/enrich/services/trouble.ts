import { messageOf } from '../../errors.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import { SentElsewhere } from './fetch-within.ts'
import { TooLarge } from './response-text.ts'
import { NotDocumented } from './service-kind.ts'

/** Why a request got no answer that can be used. */
export interface Trouble {
  /** What the service did, such as `answered 429`. */
  what: string
  /** How often it is worth asking: a service that is busy soon has time, one that is not there stays away. */
  attempts: number
  /** Milliseconds that the service wants to be left alone; null if it says nothing. */
  retryAfter: number | null
}

const PATIENT = 4
const BRIEF = 2
const AT_ONCE = 1

/** Statuses that pass. OpenAlex also says 403 to those who ask too fast. */
const PASSING = new Set([403, 408, 425, 429, 500, 502, 503, 504])
/** Statuses that no other question changes: the key is wrong. */
const DENIED = new Set([401, 402, 407])

/** `Retry-After` holds seconds or a date of HTTP. */
function retryAfterOf(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d{1,9}(?:\.\d+)?\s*$/.test(header)) return Number(header) * 1_000
  const date = Date.parse(header)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

const SAID_AT_MOST = 200

/** What an error page says, as one short line; nothing of a page of HTML. */
const saidIn = (body: string): string => {
  const said = trimMarksEnd(body.replace(/\s+/g, ' ').trim().slice(0, SAID_AT_MOST), '.')
  return said === '' || said.startsWith('<') ? '' : ` and said: ${said}`
}

export const statusText = ({ status }: Response, body: string): string => `answered ${status}${saidIn(body)}`

/** The trouble that a status means; null for one that refuses only this question. */
export function troubleOfStatus(response: Response, body: string): Trouble | null {
  const { status, headers } = response
  if (!PASSING.has(status) && !DENIED.has(status)) return null
  return {
    what: statusText(response, body),
    attempts: DENIED.has(status) ? AT_ONCE : PATIENT,
    retryAfter: retryAfterOf(headers.get('retry-after'), Date.now()),
  }
}

/** The trouble behind something thrown while a question was asked and its answer read. */
export function troubleOf(error: unknown, timeout: number): Trouble {
  if (error instanceof TooLarge)
    return { what: `answered ${error.message}`, attempts: AT_ONCE, retryAfter: null }
  if (error instanceof SentElsewhere)
    return {
      what: `sends its questions on to ${error.message.slice(0, SAID_AT_MOST)}, which is not asked`,
      attempts: AT_ONCE,
      retryAfter: null,
    }
  if (error instanceof NotDocumented)
    return { what: `answered ${error.message}`, attempts: PATIENT, retryAfter: null }
  if (error instanceof Error && error.name === 'TimeoutError')
    return { what: `gave no answer for ${timeout / 1_000} s`, attempts: BRIEF, retryAfter: null }
  const cause = error instanceof Error && error.cause ? `: ${messageOf(error.cause)}` : ''
  return { what: `could not be asked (${messageOf(error)}${cause})`, attempts: BRIEF, retryAfter: null }
}

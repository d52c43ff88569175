import { english } from './text/english/english.ts'
import type { Problem } from './text/texts.ts'
import { makeTranslator } from './text/translator.ts'

/** The kinds of failure. The server maps them to statuses, the command line to exit codes. */
export type ErrorCode =
  | 'INVALID' // the request or an argument is malformed
  | 'NOT_FOUND' // no such node, view, query or file
  | 'QUERY_REFUSED' // the plan contains something that the guard does not allow
  | 'QUERY_INVALID' // the engine could not understand the query
  | 'QUERY_FAILED' // the query was understood, and failed while it ran
  | 'QUERY_TIMEOUT'
  | 'QUERY_MEMORY'
  | 'STORE_BUSY' // another import is writing, or too many requests are running
  | 'STORE_UNAVAILABLE' // unreachable, wrong password, damaged
  | 'SERVICE_FAILED' // a service that knows of papers did not answer, or not as it documents
  | 'OUTPUT_FAILED' // a file or standard output takes no more
  | 'UNSUPPORTED' // this store or machine cannot do that
  | 'INTERRUPTED'
  | 'INTERNAL'

const { sayProblem } = makeTranslator('en', english)

/** The one error type. `message` says what happened and what to do, in English; it may be shown to anyone unless `ownerOnly`. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** What a page writes in its own language. Null: an engine's own words, or what only a terminal shows. */
  readonly problem: Problem | null
  /** Whether it names machines or users, which is for the terminal and the log only. */
  readonly ownerOnly: boolean

  constructor(
    code: ErrorCode,
    what: Problem | string,
    options: { cause?: unknown; ownerOnly?: boolean } = {},
  ) {
    super(typeof what === 'string' ? what : sayProblem(what), options)
    this.name = 'AppError'
    this.ownerOnly = options.ownerOnly ?? false
    this.code = code
    this.problem = typeof what === 'string' ? null : what
  }
}

/** The message of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

import type { Problem } from '../../src/text/texts.ts'
import type { Translator } from '../../src/text/translator.ts'

/** A failure of the server, in its English words. `OFFLINE` when it could not be reached. */
export class ApiError extends Error {
  readonly code: string
  /** The same as a message of `src/text`; null where the server gave none. */
  readonly problem: Problem | null

  constructor(code: string, message: string, problem: Problem | null = null) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.problem = problem
  }
}

/** By its name: each part of an embed has a class of its own. */
export const isApiError = (error: unknown): error is ApiError =>
  error instanceof Error && error.name === 'ApiError'

export const asApiError = (error: unknown): ApiError =>
  isApiError(error) ? error : new ApiError('INTERNAL', error instanceof Error ? error.message : '')

/** What to tell the reader, in their language; in the server's English where the language has no words for it. */
export function failureText({ code, message, problem }: ApiError, translator: Translator): string {
  return code === 'OFFLINE' ? translator.say('offline') : problemText(message, problem, translator)
}

/** The same for anything that the server says in English and as a message. */
export function problemText(message: string, problem: Problem | null, translator: Translator): string {
  if (!problem) return message
  try {
    return translator.sayProblem(problem)
  } catch {
    // A server of another version may give reasons or values that this page does not know.
    return message
  }
}

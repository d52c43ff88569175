import type { ErrorCode } from '../errors.ts'

/** The exit codes. `--help` and the README list them from this table. */
export const EXIT_CODES = {
  ok: { code: 0, meaning: 'done' },
  internal: { code: 1, meaning: 'an error in Paperweave itself; please report it' },
  usage: { code: 2, meaning: 'the command or an argument is wrong' },
  documents: {
    code: 3,
    meaning:
      'done, but an error kept something from being read: a file, or a line of one (a warning does not count)',
  },
  query: { code: 4, meaning: 'the query was refused, is not valid, failed, or exceeded a limit' },
  store: { code: 5, meaning: 'the store cannot be reached, another import is running, or a disk is full' },
  service: {
    code: 6,
    meaning: 'a service or a dump that was asked about papers failed; the others were used',
  },
  interrupted: { code: 130, meaning: 'interrupted; no digest was left half-written' },
} as const

const OF_ERROR: Record<ErrorCode, keyof typeof EXIT_CODES> = {
  INVALID: 'usage',
  NOT_FOUND: 'usage',
  QUERY_REFUSED: 'query',
  QUERY_INVALID: 'query',
  QUERY_FAILED: 'query',
  QUERY_TIMEOUT: 'query',
  QUERY_MEMORY: 'query',
  STORE_BUSY: 'store',
  STORE_UNAVAILABLE: 'store',
  SERVICE_FAILED: 'service',
  OUTPUT_FAILED: 'store',
  UNSUPPORTED: 'usage',
  INTERRUPTED: 'interrupted',
  INTERNAL: 'internal',
}

export const exitCodeOf = (code: ErrorCode): number => EXIT_CODES[OF_ERROR[code]].code

import type { ErrorCode } from '../../errors.ts'
import type { Stats } from '../../graph/library.ts'
import type { Table } from '../../graph/result-table.ts'
import type { Parameters } from '../../graph/table.ts'
import type { Problem } from '../../text/texts.ts'

export interface QueryRequest {
  kind: 'query'
  cypher: string
  parameters: Parameters
  /** Most rows. */
  rows: number
  /** Milliseconds. */
  timeout: number
  /** Ours, which the engine answers rightly and fast; or anybody's. */
  origin: 'ours' | 'anybody'
}

export interface ExplainRequest {
  kind: 'explain'
  cypher: string
  parameters: Parameters
  /** Milliseconds. */
  timeout: number
}

/** A request to a reader process. */
export type ReaderRequest = QueryRequest | ExplainRequest | { kind: 'stats' }

export type ReaderAnswer = Table | { text: string } | Stats

export type ReaderReply = {
  id: number
  /** What this request has taken leaves too little for the next one, which needs a new process. */
  spent: boolean
} & ({ ok: true; answer: ReaderAnswer } | { ok: false; code: ErrorCode; what: Problem | string })

/** Rows of an answer ahead of it: a large table at once would keep the parent busy for as long as it takes to read it. */
export interface RowsAhead {
  id: number
  rows: Table['rows']
}

/** What a reader process opens, once: a database file, or `''` for an empty graph. It may wait for that. */
export interface Opening {
  file: string
}

/** The message of a reader that has opened its graph. */
export const READY = 'ready'

/** The message of a reader that could not, in the engine's words. */
export interface NotOpened {
  failed: string
}

/** Whatever a reader process says. */
export type ReaderMessage = ReaderReply | RowsAhead | typeof READY | NotOpened

/** The exit code of a reader that exceeded its memory limit. */
export const MEMORY_EXIT = 77

/**
 * A reader: opens the generation that it is told, read-only, and answers queries over IPC. It is a process of its own
 * because killing it is the only way to stop a query: the engine cannot cancel one, and terminating a thread takes the whole
 * process down. argv: memory limit in MB.
 */
import type { GrafeoDB } from '@grafeo-db/js'
import grafeo from '@grafeo-db/js'
import { AppError, messageOf } from '../../errors.ts'
import type { Table } from '../../graph/result-table.ts'
import type { Problem } from '../../text/texts.ts'
import type { CypherReader } from './cypher-reader.ts'
import { createSchema, openReadOnly } from './engine.ts'
import {
  MEMORY_EXIT,
  type NotOpened,
  type Opening,
  type QueryRequest,
  READY,
  type ReaderAnswer,
  type ReaderReply,
  type ReaderRequest,
  type RowsAhead,
} from './protocol.ts'
import { tidySpillFolders } from './spill-folders.ts'
import { readStats } from './stats.ts'
import { isDamage } from './store-errors.ts'
import { toValue } from './values.ts'

/** The part of its memory that a process may still hold when the next request comes. */
const FULL = 0.75

const [, , memoryLimit = '2048'] = process.argv
let opened: Promise<GrafeoDB>
let reader: Promise<CypherReader> | null = null

async function open(file: string): Promise<GrafeoDB> {
  if (file !== '') return openReadOnly(file)
  const empty = grafeo.GrafeoDB.create()
  await createSchema(empty)
  return empty
}

/** The engine's message without its codes. A panic says nothing to people, so it gets a message of ours. */
function queryError(error: unknown): AppError {
  if (isDamage(error))
    return new AppError('STORE_UNAVAILABLE', { reason: 'engineCannotRead' }, { cause: error })
  const message = messageOf(error).replace(/^(Query|Database) error: (GRAFEO-\w+: )?/, '')
  const what: Problem | string = /panicked/.test(message) ? { reason: 'engineFailed' } : message
  return new AppError('QUERY_INVALID', what, { cause: error })
}

async function query(request: QueryRequest): Promise<Table> {
  const db = await opened
  if (request.origin === 'anybody') return (await anybodys()).query(request)
  const started = performance.now()
  try {
    const result = await db.executeCypher(request.cypher, request.parameters)
    const rows = result.rows()
    return {
      columns: result.columns,
      rows: rows.slice(0, request.rows).map(row => row.map(toValue)),
      truncated: rows.length > request.rows,
      limit: request.rows,
      elapsed: Math.round((performance.now() - started) * 10) / 10,
    }
  } catch (error) {
    throw queryError(error)
  }
}

/** Reads queries of anybody. What it needs takes longer to load than the graph, and views don't need it. */
async function openCypher(): Promise<CypherReader> {
  const { CypherReader } = await import('./cypher-reader.ts')
  return new CypherReader(await opened, Number(memoryLimit))
}

function anybodys(): Promise<CypherReader> {
  reader ??= openCypher()
  return reader
}

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  if (request.kind === 'query') return query(request)
  if (request.kind === 'stats') return readStats(await opened)
  return (await anybodys()).explain(request)
}

/** Whether most of the memory stays taken, even when what is no longer needed has been given back. */
function isSpent(): boolean {
  const most = Number(memoryLimit) * 2 ** 20 * FULL
  if (process.memoryUsage.rss() < most) return false
  globalThis.gc?.()
  return process.memoryUsage.rss() > most
}

/** Rows that are sent at once. */
const PIECE = 10_000

/** Sends all rows of an answer but the last ones. */
function sendAhead(id: number, given: ReaderAnswer): ReaderAnswer {
  if (!('rows' in given)) return given
  const { rows } = given
  let start = 0
  for (; rows.length - start > PIECE; start += PIECE)
    process.send?.({ id, rows: rows.slice(start, start + PIECE) } satisfies RowsAhead, () => {})
  return { ...given, rows: rows.slice(start) }
}

async function reply(id: number, request: ReaderRequest): Promise<ReaderReply> {
  try {
    const given = sendAhead(id, await answer(request))
    return { id, ok: true, answer: given, spent: isSpent() }
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'STORE_UNAVAILABLE'
    // What a query has taken is given back only by the end of the process. The parent says why it ended.
    if (code === 'QUERY_MEMORY') process.exit(MEMORY_EXIT)
    const problem = error instanceof AppError ? error.problem : null
    return { id, ok: false, code, what: problem ?? messageOf(error), spent: isSpent() }
  }
}

async function begin(file: string): Promise<void> {
  opened = open(file)
  try {
    await opened
    process.send?.(READY)
  } catch (error) {
    process.send?.({ failed: messageOf(error) } satisfies NotOpened, () => process.exit(1))
  }
}

process.on('message', async (message: Opening | { id: number; request: ReaderRequest }) => {
  if ('file' in message) await begin(message.file)
  // Nobody may be left to answer.
  else process.send?.(await reply(message.id, message.request), () => {})
})
// A parent that is killed cannot say so, but the channel closes.
process.on('disconnect', () => process.exit(0))
// It may have closed while this process started.
if (!process.connected) process.exit(0)
setInterval(() => {
  if (process.memoryUsage.rss() > Number(memoryLimit) * 2 ** 20) process.exit(MEMORY_EXIT)
}, 50)
tidySpillFolders()

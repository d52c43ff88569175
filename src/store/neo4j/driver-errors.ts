import { AppError, type ErrorCode, messageOf } from '../../errors.ts'
import type { Problem } from '../../text/texts.ts'
import { parametersProblem } from '../cypher-errors.ts'

/** The server, for messages. */
export interface Server {
  address: string
  user: string
  database: string
}

type Explain = (problem: string, server: Server) => Problem | string

/** A message without the driver's advice about versions 3 and 4. */
const reasonOf = (message: string): string => message.split('Caused by: ').at(-1) ?? message

const unreachable: Explain = (problem, { address }) =>
  /certificate|TLS|SSL|secure/i.test(problem)
    ? { reason: 'neo4jUnsafe', values: { address, problem } }
    : { reason: 'neo4jUnreachable', values: { address, problem: reasonOf(problem) } }

/** The server's own message, which names the position in the query. */
const asSaid: Explain = message => message

/** `Expected parameter(s): one, two` */
const missing: Explain = message => {
  const names = /: (.*)$/s.exec(message)?.[1]
  return names === undefined ? message : parametersProblem(names.split(', '))
}

const failed: Explain = problem => ({ reason: 'neo4jFailed', values: { problem } })

/** By the start of `code: message` (neo4j.com/docs/status-codes); the first match applies. */
const KNOWN: readonly (readonly [code: string, ErrorCode, Explain])[] = [
  [
    'Neo.ClientError.Security.Unauthorized',
    'STORE_UNAVAILABLE',
    (_, { address, user }) => ({ reason: 'neo4jPassword', values: { address, user } }),
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'STORE_UNAVAILABLE',
    (_, { address }) => ({ reason: 'neo4jPasswordOften', values: { address } }),
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    'STORE_UNAVAILABLE',
    (_, { user }) => ({ reason: 'neo4jPasswordExpired', values: { user } }),
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    'STORE_UNAVAILABLE',
    (problem, { user }) => ({ reason: 'neo4jForbidden', values: { user, problem } }),
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound: Graph not found: ',
    'QUERY_REFUSED',
    problem => ({ reason: 'refusedGraph', values: { name: problem.slice('Graph not found: '.length) } }),
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    'STORE_UNAVAILABLE',
    (_, { address, database }) => ({ reason: 'neo4jNoDatabase', values: { address, database } }),
  ],
  [
    'Neo.TransientError.Database.DatabaseUnavailable',
    'STORE_UNAVAILABLE',
    (_, { database }) => ({ reason: 'neo4jNotStarted', values: { database } }),
  ],
  [
    'Neo.ClientError.Cluster.NotALeader',
    'STORE_UNAVAILABLE',
    (_, { address }) => ({ reason: 'neo4jReplica', values: { address } }),
  ],
  [
    'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
    'STORE_UNAVAILABLE',
    (_, { database }) => ({ reason: 'neo4jReadOnly', values: { database } }),
  ],
  ['Neo.ClientError.Statement.AccessMode', 'QUERY_REFUSED', () => ({ reason: 'refusedChange' })],
  ['Neo.TransientError.General.OutOfMemoryError', 'QUERY_MEMORY', () => ({ reason: 'neo4jOutOfMemory' })],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'QUERY_MEMORY',
    () => ({ reason: 'neo4jTransactionMemory' }),
  ],
  ['Neo.TransientError.General.StackOverFlowError', 'QUERY_INVALID', failed],
  ['Neo.TransientError.Transaction.Terminated', 'QUERY_TIMEOUT', () => ({ reason: 'stoppedByServer' })],
  ['Neo.ClientError.Transaction.Terminated', 'QUERY_TIMEOUT', () => ({ reason: 'stoppedByServer' })],
  ['Neo.ClientError.Statement.ParameterMissing', 'QUERY_INVALID', missing],
  ['Neo.ClientError.Statement.ArithmeticError', 'QUERY_FAILED', asSaid],
  ['Neo.ClientError.Statement.TypeError', 'QUERY_FAILED', asSaid],
  ['Neo.ClientError.Statement', 'QUERY_INVALID', asSaid],
  ['Neo.ClientError.Procedure', 'QUERY_INVALID', asSaid],
  ['Neo.DatabaseError.Statement.ExecutionFailed', 'QUERY_FAILED', failed],
  ['Neo.DatabaseError.Statement', 'QUERY_INVALID', failed],
  // The tokenizer reports what it cannot read as a fault of the server.
  ['Neo.DatabaseError.General.UnknownError: Lexical error', 'QUERY_INVALID', asSaid],
  ['Neo.TransientError', 'STORE_UNAVAILABLE', problem => ({ reason: 'neo4jTransient', values: { problem } })],
  ['N/A: Connection acquisition timed out', 'STORE_BUSY', () => ({ reason: 'laneFull' })],
  ['ServiceUnavailable', 'STORE_UNAVAILABLE', unreachable],
  ['SessionExpired', 'STORE_UNAVAILABLE', (_, { address }) => ({ reason: 'neo4jLost', values: { address } })],
]

const TIMED_OUT = /TransactionTimedOut/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Whether the query itself is the reason, although the server calls it passing: trying again would not help. */
export const isLasting = (error: unknown): boolean => /OutOfMemoryError|StackOverFlow/.test(codeOf(error))

/** Turns a driver error into one that says what to do. @param timeout the limit that applied, in ms */
export function toAppError(error: unknown, server: Server, timeout?: number): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (TIMED_OUT.test(code)) {
    const problem: Problem =
      timeout === undefined
        ? { reason: 'stoppedByServer' }
        : { reason: 'stopped', values: { seconds: timeout / 1000 } }
    return new AppError('QUERY_TIMEOUT', problem, { cause: error })
  }
  const message = messageOf(error)
  // Our own database is not one that somebody named with USE.
  const said = message === `Graph not found: ${server.database}` ? code : `${code}: ${message}`
  const known = KNOWN.find(([start]) => said.startsWith(start))
  const other: Problem = { reason: 'neo4jOther', values: { address: server.address, problem: message } }
  const [kind, what] = known ? [known[1], known[2](message, server)] : (['STORE_UNAVAILABLE', other] as const)
  return new AppError(kind, what, { cause: error, ownerOnly: kind === 'STORE_UNAVAILABLE' })
}

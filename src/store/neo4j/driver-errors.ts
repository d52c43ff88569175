import { AppError, type ErrorCode, messageOf } from '../../errors.ts'

/** Where the server is, for messages. */
export interface Place {
  address: string
  user: string
  database: string
}

type Explain = (message: string, place: Place) => string

const settings = 'PAPERWEAVE_STORE_USER and PAPERWEAVE_STORE_PASSWORD (or PAPERWEAVE_STORE_PASSWORD_FILE)'

/** The driver's advice on versions 3 and 4 left out. */
const reasonOf = (message: string): string => message.split('Caused by: ').at(-1) ?? message

/** By the beginning of the code; the first that fits holds. Codes: neo4j.com/docs/status-codes. */
const KNOWN: readonly (readonly [code: string, ErrorCode, Explain])[] = [
  [
    'Neo.ClientError.Security.Unauthorized',
    'STORE_UNAVAILABLE',
    (_, { address, user }) => `Neo4j at ${address} refuses the password of "${user}". Set ${settings}.`,
  ],
  [
    'Neo.ClientError.Security.AuthenticationRateLimit',
    'STORE_UNAVAILABLE',
    (_, { address }) =>
      `Neo4j at ${address} has refused the password too often. Wait a minute, then set ${settings}.`,
  ],
  [
    'Neo.ClientError.Security.CredentialsExpired',
    'STORE_UNAVAILABLE',
    (_, { user }) =>
      `The password of "${user}" must be changed before it can be used: run "ALTER CURRENT USER SET PASSWORD FROM 'old' TO 'new'" on the database "system".`,
  ],
  [
    'Neo.ClientError.Security.Forbidden',
    'STORE_UNAVAILABLE',
    (message, { user }) => `"${user}" may not do that on this Neo4j server: ${message}`,
  ],
  [
    'Neo.ClientError.Database.DatabaseNotFound',
    'STORE_UNAVAILABLE',
    (_, { address, database }) =>
      `Neo4j at ${address} has no database "${database}". Set PAPERWEAVE_STORE_DATABASE, or create it.`,
  ],
  [
    'Neo.TransientError.Database.DatabaseUnavailable',
    'STORE_UNAVAILABLE',
    (_, { database }) => `The database "${database}" is stopped or starting. Try again in a moment.`,
  ],
  [
    'Neo.ClientError.Cluster.NotALeader',
    'STORE_UNAVAILABLE',
    (_, { address }) =>
      `${address} is a replica and can only be read. Use a neo4j:// address: it finds the server that takes writes.`,
  ],
  [
    'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase',
    'STORE_UNAVAILABLE',
    (_, { database }) => `The database "${database}" can only be read: it is a replica or set to read-only.`,
  ],
  [
    'Neo.ClientError.Statement.AccessMode',
    'QUERY_REFUSED',
    () => 'Refused: it would change the graph; queries are read-only here.',
  ],
  [
    'Neo.TransientError.General.OutOfMemoryError',
    'QUERY_MEMORY',
    () =>
      'Stopped: the server ran out of memory. Return fewer rows or shorter texts; for an import raise server.memory.heap.max_size.',
  ],
  [
    'Neo.TransientError.General.MemoryPoolOutOfMemoryError',
    'QUERY_MEMORY',
    () =>
      'Stopped: it needed more memory than the server gives one transaction. Return fewer rows or aggregate; for an import raise dbms.memory.transaction.total.max.',
  ],
  [
    'Neo.TransientError.Transaction.Terminated',
    'QUERY_TIMEOUT',
    () => 'Stopped by the server. Try again, or match less: add labels, a key or a smaller LIMIT.',
  ],
  ['Neo.ClientError.Statement', 'QUERY_INVALID', message => message],
  ['Neo.ClientError.Procedure', 'QUERY_INVALID', message => message],
  [
    'Neo.DatabaseError.Statement.ExecutionFailed',
    'QUERY_INVALID',
    message =>
      `Neo4j understood it and failed. Try again in a minute, when it knows the graph better, or write it another way. It said: ${message}`,
  ],
  [
    'Neo.TransientError',
    'STORE_UNAVAILABLE',
    message => `Neo4j could not do it now (${message}). It was tried several times; try again later.`,
  ],
  [
    'ServiceUnavailable',
    'STORE_UNAVAILABLE',
    (message, { address }) =>
      /certificate|TLS|SSL|secure/i.test(message)
        ? `Neo4j at ${address} cannot be reached safely: ${message}. Use neo4j+s:// for a certificate that is signed, neo4j+ssc:// for one that is not, neo4j:// for none.`
        : `Neo4j at ${address} cannot be reached (${reasonOf(message)}). Is it running, and is PAPERWEAVE_STORE right?`,
  ],
  [
    'SessionExpired',
    'STORE_UNAVAILABLE',
    (_, { address }) =>
      `The connection to Neo4j at ${address} was lost: the server stopped or restarted. Try again.`,
  ],
]

const TIMED_OUT = /TransactionTimedOut/

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

export const isMemoryError = (error: unknown): boolean => codeOf(error).includes('OutOfMemoryError')

/** A driver error as AppError: what happened, and what to do. `timeout` (ms) names the limit that was passed. */
export function toAppError(error: unknown, place: Place, timeout?: number): AppError {
  if (error instanceof AppError) return error
  const code = codeOf(error)
  if (TIMED_OUT.test(code)) {
    const after = timeout === undefined ? 'by the server' : `after ${timeout / 1000} s`
    const message = `Stopped ${after}. Match less: add labels, a key or a smaller LIMIT.`
    return new AppError('QUERY_TIMEOUT', message, { cause: error })
  }
  const known = KNOWN.find(([start]) => code.startsWith(start))
  if (known) return new AppError(known[1], known[2](messageOf(error), place), { cause: error })
  return new AppError('STORE_UNAVAILABLE', `Neo4j at ${place.address}: ${messageOf(error)}`, { cause: error })
}

import { setMaxListeners } from 'node:events'
import { readFile } from 'node:fs/promises'
import neo4j, { type BookmarkManager, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { unlessAbandoned } from '../../abandon.ts'
import { AppError, messageOf } from '../../errors.ts'
import type { Value } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import { isLasting, type Server, toAppError } from './driver-errors.ts'
import { toDriver, toValue } from './values.ts'

type Work<T> = (transaction: ManagedTransaction) => Promise<T>
type Row = Record<string, Value>

/**
 * Who connections are for. Each has a pool of its own, so that none waits for another. `patience`: how long, in ms, a
 * transaction waits for a connection and is retried after a transient error, a lost connection or a restart. The driver
 * waits 1, 2, 4, 8… seconds in between, so it gives up after 15 s.
 */
const POOLS = {
  /** Views, search, nodes and imports. */
  graph: { size: 50, patience: 10_000 },
  /** Queries of strangers. */
  console: { size: 16, patience: 2_000 },
  /** Ending queries of strangers. */
  warden: { size: 2, patience: 1_000 },
} as const

type Pool = keyof typeof POOLS

/** Of one transaction. */
export interface ReadOptions {
  fetchSize?: number
  /** What the server lists with the transaction. */
  metadata?: Record<string, string>
  signal?: AbortSignal | undefined
}

async function passwordOf(settings: Settings): Promise<string> {
  if (settings.storePasswordFile === '') return settings.storePassword
  try {
    return (await readFile(settings.storePasswordFile, 'utf8')).trim()
  } catch (cause) {
    const folder = (cause as NodeJS.ErrnoException).code === 'EISDIR'
    const why = folder ? `${settings.storePasswordFile} is a folder` : messageOf(cause)
    const rest = 'Name a file that holds the password in PAPERWEAVE_STORE_PASSWORD_FILE.'
    throw new AppError('INVALID', `The password file cannot be read: ${why}. ${rest}`, { cause })
  }
}

/** The rows of a statement as objects. */
export async function rowsOf(
  transaction: ManagedTransaction,
  cypher: string,
  parameters: Record<string, unknown> = {},
): Promise<Row[]> {
  const result = await transaction.run(cypher, toDriver(parameters) as Record<string, unknown>)
  return result.records.map(record =>
    Object.fromEntries(record.keys.map(name => [name, toValue(record.get(name))])),
  )
}

/**
 * One driver for one database. Transactions are managed (retried when that can help), see what earlier ones wrote
 * (bookmarks), and fail with AppError only.
 */
export class Connection {
  readonly server: Server
  /** Called after each write. */
  onWrite: () => void = () => {}
  private driver: Driver
  /** Lets go of all reads when the connection is closed: the driver leaves those waiting whose server has not greeted it. */
  private readonly end = new AbortController()
  private readonly pool: Pool
  private readonly openPool: (pool: Pool) => Driver
  private readonly bookmarkManager: BookmarkManager

  private constructor(
    server: Server,
    pool: Pool,
    openPool: (pool: Pool) => Driver,
    bookmarkManager = neo4j.bookmarkManager(),
  ) {
    this.bookmarkManager = bookmarkManager
    this.server = server
    this.openPool = openPool
    this.pool = pool
    this.driver = openPool(pool)
    setMaxListeners(0, this.end.signal)
  }

  /** @throws STORE_UNAVAILABLE, INVALID */
  static async open(settings: Settings): Promise<Connection> {
    const server = { address: settings.store, user: settings.storeUser, database: settings.storeDatabase }
    const password = await passwordOf(settings)
    const connection = new Connection(server, 'graph', pool => Connection.driver(settings, password, pool))
    try {
      await connection.driver.verifyConnectivity({ database: server.database })
      await Connection.verifyDatabase(connection.driver, server.database)
      return connection
    } catch (error) {
      await connection.close()
      throw toAppError(error, server)
    }
  }

  /** The same database through another pool. */
  beside(pool: Pool): Connection {
    return new Connection(this.server, pool, this.openPool, this.bookmarkManager)
  }

  /** Running a query is the only way to see whether the database exists. */
  private static async verifyDatabase(driver: Driver, database: string): Promise<void> {
    const session = driver.session({ database, defaultAccessMode: 'READ' })
    try {
      await session.run('RETURN 1')
    } finally {
      await session.close()
    }
  }

  private static driver(settings: Settings, password: string, pool: Pool): Driver {
    const { size, patience } = POOLS[pool]
    try {
      return neo4j.driver(settings.store, neo4j.auth.basic(settings.storeUser, password), {
        useBigInt: true,
        connectionTimeout: 5_000,
        maxConnectionPoolSize: size,
        connectionAcquisitionTimeout: patience,
        maxTransactionRetryTime: patience,
        userAgent: 'paperweave',
      })
    } catch (cause) {
      throw new AppError('INVALID', `"${settings.store}" is not a Neo4j address: ${messageOf(cause)}`, {
        cause,
      })
    }
  }

  /** Gives up on a server that accepts a query and never answers: a server that hangs ignores its own time limit. */
  private orGiveUp<T>(answer: Promise<T>, timeout: number): Promise<T> {
    if (timeout === 0) return answer
    const patience = timeout + 2 * POOLS[this.pool].patience
    return new Promise((resolve, reject) => {
      const values = { address: this.server.address, seconds: patience / 1000 }
      const silent = () =>
        reject(new AppError('STORE_UNAVAILABLE', { reason: 'neo4jSilent', values }, { ownerOnly: true }))
      const timer = setTimeout(silent, patience)
      answer.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  /**
   * Runs a read transaction, on a replica where there are any. `timeout` is in ms; 0 leaves it to the server. A signal
   * that aborts closes the session, which stops the query on the server.
   */
  read<T>(work: Work<T>, timeout: number, options: ReadOptions = {}): Promise<T> {
    const { fetchSize = 1_000, metadata, signal } = options
    const once: Work<T> = transaction =>
      work(transaction).catch(error => {
        throw isLasting(error) ? toAppError(error, this.server) : error
      })
    const limits = { ...(timeout > 0 && { timeout }), ...(metadata && { metadata }) }
    let stop = () => {}
    const answer = this.within('READ', fetchSize, timeout, session => {
      stop = () => void session.close().catch(() => {})
      return session.executeRead(once, limits)
    })
    const wanted = unlessAbandoned(answer, signal, () => stop())
    return this.orGiveUp(unlessAbandoned(wanted, this.end.signal), timeout)
  }

  /** Runs a write transaction. */
  write<T>(work: Work<T>): Promise<T> {
    return this.within('WRITE', 1_000, undefined, session => session.executeWrite(work)).finally(() =>
      this.onWrite(),
    )
  }

  /** Whether the server does not answer right now. Does not retry. */
  async unreachable(): Promise<boolean> {
    return this.driver.verifyConnectivity({ database: this.server.database }).then(
      () => false,
      () => true,
    )
  }

  /** Cuts everything that is running, which also stops a server that is still sending, and begins anew. */
  async cut(): Promise<void> {
    const { driver, end } = this
    if (end.signal.aborted) return
    this.driver = this.openPool(this.pool)
    await driver.close()
  }

  async close(): Promise<void> {
    this.end.abort()
    await this.driver.close()
  }

  private async within<T>(
    defaultAccessMode: 'READ' | 'WRITE',
    fetchSize: number,
    timeout: number | undefined,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    const { database } = this.server
    const { bookmarkManager } = this
    const session = this.driver.session({ database, defaultAccessMode, bookmarkManager, fetchSize })
    try {
      return await use(session)
    } catch (error) {
      throw toAppError(error, this.server, timeout)
    } finally {
      await session.close()
    }
  }
}

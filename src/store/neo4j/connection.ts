import { readFile } from 'node:fs/promises'
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver'
import { AppError, messageOf } from '../../errors.ts'
import type { Value } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import { isMemoryError, type Place, toAppError } from './driver-errors.ts'
import { toDriver, toValue } from './values.ts'

type Work<T> = (transaction: ManagedTransaction) => Promise<T>
type Row = Record<string, Value>

/**
 * How long, in ms, a transaction is tried again after a transient error, a lost connection or a restart. The driver
 * waits 1, 2, 4, 8… seconds in between, so it gives up after 15 s.
 */
const RETRY = 10_000

async function passwordOf(settings: Settings): Promise<string> {
  if (settings.storePasswordFile === '') return settings.storePassword
  try {
    return (await readFile(settings.storePasswordFile, 'utf8')).trim()
  } catch (cause) {
    throw new AppError('INVALID', `The password file cannot be read: ${messageOf(cause)}`, { cause })
  }
}

/** The rows of a statement, a value by the name of its column. */
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
 * One driver on one database. Every transaction is managed (tried again when that can help), sees what the
 * transactions before it wrote (bookmarks), and fails with AppError only.
 */
export class Connection {
  readonly place: Place
  private readonly driver: Driver
  private readonly bookmarkManager = neo4j.bookmarkManager()

  private constructor(driver: Driver, place: Place) {
    this.driver = driver
    this.place = place
  }

  /** @throws STORE_UNAVAILABLE, INVALID */
  static async open(settings: Settings): Promise<Connection> {
    const place = { address: settings.store, user: settings.storeUser, database: settings.storeDatabase }
    const driver = Connection.driver(settings, await passwordOf(settings))
    try {
      await driver.verifyConnectivity({ database: place.database })
      await Connection.verifyDatabase(driver, place.database)
      return new Connection(driver, place)
    } catch (error) {
      await driver.close()
      throw toAppError(error, place)
    }
  }

  /** Whether the database is there shows only when something runs in it. */
  private static async verifyDatabase(driver: Driver, database: string): Promise<void> {
    const session = driver.session({ database, defaultAccessMode: 'READ' })
    try {
      await session.run('RETURN 1')
    } finally {
      await session.close()
    }
  }

  private static driver(settings: Settings, password: string): Driver {
    try {
      return neo4j.driver(settings.store, neo4j.auth.basic(settings.storeUser, password), {
        useBigInt: true,
        connectionTimeout: 5_000,
        connectionAcquisitionTimeout: RETRY,
        maxTransactionRetryTime: RETRY,
        userAgent: 'paperweave',
      })
    } catch (cause) {
      throw new AppError('INVALID', `"${settings.store}" is not a Neo4j address: ${messageOf(cause)}`, {
        cause,
      })
    }
  }

  /**
   * Ends the waiting for a server that takes a query and never answers: its own time limit does not run when it hangs.
   */
  private orSilence<T>(answer: Promise<T>, timeout: number): Promise<T> {
    if (timeout === 0) return answer
    const patience = timeout + 2 * RETRY
    return new Promise((resolve, reject) => {
      const values = { address: this.place.address, seconds: patience / 1000 }
      const silent = () => reject(new AppError('STORE_UNAVAILABLE', { reason: 'neo4jSilent', values }))
      const timer = setTimeout(silent, patience)
      answer.then(resolve, reject).finally(() => clearTimeout(timer))
    })
  }

  /** A read transaction, routed to a replica where there are some. `timeout` in ms, 0 for the server's own. */
  read<T>(work: Work<T>, timeout: number, fetchSize = 1_000): Promise<T> {
    // The driver would try a query again that needs too much memory.
    const once: Work<T> = transaction =>
      work(transaction).catch(error => {
        throw isMemoryError(error) ? toAppError(error, this.place) : error
      })
    const answer = this.within('READ', fetchSize, timeout, session =>
      session.executeRead(once, timeout > 0 ? { timeout } : {}),
    )
    return this.orSilence(answer, timeout)
  }

  /** A write transaction: all of it or nothing. */
  write<T>(work: Work<T>): Promise<T> {
    return this.within('WRITE', 1_000, undefined, session => session.executeWrite(work))
  }

  /** Whether the server does not answer at this moment; nothing is tried again. */
  async unreachable(): Promise<boolean> {
    return this.driver.verifyConnectivity({ database: this.place.database }).then(
      () => false,
      () => true,
    )
  }

  async close(): Promise<void> {
    await this.driver.close()
  }

  private async within<T>(
    defaultAccessMode: 'READ' | 'WRITE',
    fetchSize: number,
    timeout: number | undefined,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    const { database } = this.place
    const { bookmarkManager } = this
    const session = this.driver.session({ database, defaultAccessMode, bookmarkManager, fetchSize })
    try {
      return await use(session)
    } catch (error) {
      throw toAppError(error, this.place, timeout)
    } finally {
      await session.close()
    }
  }
}

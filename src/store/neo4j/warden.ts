import { AppError } from '../../errors.ts'
import type { ClosedConsole } from '../../graph/library.ts'
import { type Connection, rowsOf } from './connection.ts'

/** Milliseconds that the server gets to notice its own time limit, and again to obey an order to stop. */
export const GRACE = 2_000

/** Milliseconds between two looks at queries that were told to stop. */
const PAUSE = 500

/** Milliseconds within which a server that is well says what it is doing. */
const PATIENCE = 5_000

/** What a transaction of the console carries, by which it is found. */
export const tagOf = (query: string) => ({ app: 'paperweave', query })

const OURS = `SHOW TRANSACTIONS YIELD transactionId AS id, metaData
  WHERE metaData.app = 'paperweave' AND metaData.query IN $queries`
const STOP = `${OURS} TERMINATE TRANSACTIONS id YIELD message RETURN message`
const RUNNING = `${OURS} RETURN metaData.query AS query`

interface Stopping {
  since: number
  /** Whether the server still listed it after the grace. */
  goesOn: boolean
  /** Lets go of whoever waits for its end. */
  letGo: () => void
}

/**
 * Ends queries of the console that do not end by themselves, over connections that these queries cannot hold. Some never
 * notice that they should stop, and some leave the server no memory for anything else. As long as there is such a query
 * the console is closed, so that the server is left to the views.
 */
export class Warden {
  private readonly connection: Connection
  private readonly stopping = new Map<string, Stopping>()
  private silent = false
  private watching = false
  private closed = false
  private readonly cut: () => void

  /** @param cut cuts the connections of the queries, which is the last means against one that goes on */
  constructor(connection: Connection, cut: () => void) {
    this.connection = connection
    this.cut = cut
  }

  /** Why the console is closed: the server still computes what was told to stop, or does not answer. */
  get closedFor(): ClosedConsole | null {
    const drowning = this.silent || [...this.stopping.values()].some(({ goesOn }) => goesOn)
    return drowning ? 'neo4jDrowning' : null
  }

  /** @throws STORE_BUSY */
  check(): void {
    const reason = this.closedFor
    if (reason) throw new AppError('STORE_BUSY', { reason })
  }

  /** Has the server end a query of ours. Resolves when it has, or when that is the reason to close the console. */
  end(query: string): Promise<void> {
    const over = new Promise<void>(letGo => {
      this.stopping.set(query, { since: Date.now(), goesOn: false, letGo })
    })
    if (!this.watching) void this.watch()
    return over
  }

  async close(): Promise<void> {
    this.closed = true
    await this.connection.close()
  }

  private async watch(): Promise<void> {
    this.watching = true
    while (this.stopping.size > 0 && !this.closed) {
      const running = await this.order().catch(() => null)
      this.silent = running === null
      for (const [query, entry] of this.stopping) {
        if (running) this.settle(query, entry, running.has(query))
        else entry.letGo()
      }
      await new Promise(resolve => setTimeout(resolve, PAUSE).unref())
    }
    this.watching = false
  }

  private settle(query: string, entry: Stopping, listed: boolean): void {
    const isDue = entry.since < Date.now() - GRACE
    if (listed && isDue && !entry.goesOn) this.cut()
    entry.goesOn = listed && isDue
    if (!listed) this.stopping.delete(query)
    if (!listed || isDue) entry.letGo()
  }

  /** Tells all to stop. @returns which the server still lists */
  private order(): Promise<Set<unknown>> {
    const queries = [...this.stopping.keys()]
    return this.connection.read(async transaction => {
      await rowsOf(transaction, STOP, { queries })
      return new Set((await rowsOf(transaction, RUNNING, { queries })).map(({ query }) => query))
    }, PATIENCE)
  }
}

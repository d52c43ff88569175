import neo4j from 'neo4j-driver'
import { afterAll, beforeAll } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { type MavenServer, startMavenServer } from '../server/maven-server.ts'

/** Starts a server that the tests of one `describe` may crash, and opens a store on it. */
export function useOwnServer(): { server: MavenServer; store: GraphStore } {
  const own = {} as { server: MavenServer; store: GraphStore }
  beforeAll(async () => {
    own.server = await startMavenServer({ quick: true })
    const { uri, user, password } = own.server
    own.store = await openStore(readSettings({ store: uri, storeUser: user, storePassword: password }, {}))
  }, 120_000)
  afterAll(async () => {
    await own.store?.close()
    await own.server?.stop()
  })
  return own
}

/** The lock of a crashed import expires after a minute. This saves waiting for it. */
export async function expireLock({ uri, user, password }: MavenServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await driver.executeQuery('MATCH (s:PaperweaveState) SET s.expires = 0')
  await driver.close()
}

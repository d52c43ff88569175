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

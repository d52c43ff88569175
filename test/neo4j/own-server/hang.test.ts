import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { type MavenServer, missingForMaven, startMavenServer } from '../server/maven-server.ts'

const ONE = 'RETURN 1 AS n'

/** In a file of its own: most of it is waiting, which other tests can use. */
describe.skipIf(await missingForMaven())('a server that hangs', () => {
  let server: MavenServer
  let store: GraphStore
  beforeAll(async () => {
    server = await startMavenServer({ quick: true })
    const { uri, user, password } = server
    store = await openStore(readSettings({ store: uri, storeUser: user, storePassword: password }, {}))
  }, 120_000)
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  test('is not waited for without end, and answers when it goes on', async () => {
    const limits = { rows: 1, timeout: 1_000 }
    expect((await store.query(ONE, {}, limits, 'view')).rows).toEqual([[1]])
    server.hang()
    await expect(store.query(ONE, {}, limits, 'view')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /has not answered for 21 s/,
    })
    server.resume()
    expect((await store.query(ONE, {}, limits, 'view')).rows).toEqual([[1]])
  }, 90_000)
})

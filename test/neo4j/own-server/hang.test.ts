import { describe, expect, test } from 'vitest'
import { missingForMaven } from '../server/maven-server.ts'
import { useOwnServer } from './own-store.ts'

const ONE = 'RETURN 1 AS n'

/** In a file of its own: most of it is waiting, which other tests can use. */
describe.skipIf(await missingForMaven())('a server that hangs', () => {
  const own = useOwnServer()

  test('is not waited for without end, and answers when it goes on', async () => {
    const limits = { rows: 1, timeout: 1_000 }
    expect((await own.store.query(ONE, {}, limits, 'view')).rows).toEqual([[1]])
    own.server.hang()
    await expect(own.store.query(ONE, {}, limits, 'view')).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /has not answered for 21 s/,
    })
    own.server.resume()
    expect((await own.store.query(ONE, {}, limits, 'view')).rows).toEqual([[1]])
  }, 90_000)
})

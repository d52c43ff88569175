import { describe, expect, test } from 'vitest'
import { missingForMaven } from '../server/maven-server.ts'
import { useOwnServer } from './own-store.ts'

describe.skipIf(await missingForMaven())('a server that fails', () => {
  const own = useOwnServer()

  test('to answer is given up on after a while, and is used again once it answers', async () => {
    const limits = { rows: 1, timeout: 1_000 }
    const one = () => own.store.query('RETURN 1 AS n', {}, limits, 'view')
    expect((await one()).rows).toEqual([[1]])
    own.server.hang()
    await expect(one()).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /has not answered for 21 s/,
    })
    own.server.resume()
    expect((await one()).rows).toEqual([[1]])
  }, 90_000)
})

import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { neo4jSettings, server } from './server/empty-store.ts'

/** A proxy to the server of the tests, which can refuse connections like a server that is restarting. */
async function openRelay() {
  const { hostname, port } = new URL(neo4jSettings().store)
  let refusals = 0
  const open = new Set<Socket>()
  const relay = createServer(client => {
    open.add(client.on('error', () => {}).on('close', () => open.delete(client)))
    if (refusals > 0) {
      refusals -= 1
      client.destroy()
      return
    }
    const target = connect(Number(port), hostname).on('error', () => client.destroy())
    client
      .on('close', () => target.destroy())
      .pipe(target)
      .pipe(client)
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  return {
    uri: `bolt://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    refusals: () => refusals,
    restart(connections: number) {
      refusals = connections
      for (const client of open) client.destroy()
    },
    close: () => relay.close(),
  }
}

test.skipIf(!server)('a server that restarts is waited for', async () => {
  const relay = await openRelay()
  const store = await openStore(neo4jSettings({ store: relay.uri }))
  const one = () => store.query('RETURN 1 AS n', {}, { rows: 1, timeout: 9_000 }, 'view')
  expect((await one()).rows).toEqual([[1]])
  relay.restart(1)
  expect((await one()).rows).toEqual([[1]])
  expect(relay.refusals()).toBe(0)
  await store.close()
  relay.close()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { useOwnServer } from '../neo4j/own-server/own-store.ts'
import { missingForMaven } from '../neo4j/server/maven-server.ts'
import { JUNE, MAY, write } from '../store/sample-graph.ts'

const LIMITS = { rows: 10, timeout: 500 }

/** Computes for minutes within one expression, where the server never looks whether it should stop. */
const DEAF = `MATCH (a:Paper), (b:Paper), (c:Paper), (d:Paper), (e:Paper), (f:Paper), (g:Paper)
  WITH collect(a.year) AS l RETURN any(x IN l WHERE any(y IN l WHERE any(z IN l WHERE x + y + z < 0))) AS found`

describe.skipIf(await missingForMaven())('a query that Neo4j does not stop', () => {
  const own = useOwnServer()
  const ask = (cypher: string, origin: 'console' | 'view', signal?: AbortSignal) =>
    own.store.query(cypher, {}, LIMITS, origin, signal)
  const one = async () => (await ask('RETURN 1 AS one', 'view')).rows
  beforeAll(() => write(own.store, MAY, JUNE))
  // Only its end ends the query.
  afterAll(() => own.server?.crash())

  test('one that obeys is ended when nobody waits for it, and closes nothing', async () => {
    const gone = new AbortController()
    const endless = 'MATCH (a:Paper), (b:Paper), (c:Paper) MATCH p = (a)-[*]-(b)-[*]-(c) RETURN count(p) AS n'
    const outcome = ask(endless, 'console', gone.signal)
    gone.abort()
    await expect(outcome).rejects.toMatchObject({ code: 'INTERRUPTED' })
    expect((await ask('RETURN 1 AS one', 'console')).rows).toEqual([[1]])
  })

  test('one that does not is answered in time, and closes the console but not the views', async () => {
    await expect(ask(DEAF, 'console')).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
    const drowning = { code: 'STORE_BUSY', message: /still busy with a query that was stopped/ }
    const outcome = () => ask('RETURN 1 AS one', 'console').catch(error => error)
    await expect.poll(outcome).toMatchObject(drowning)
    expect(await one()).toEqual([[1]])
    await expect(own.store.explain('RETURN 1 AS one', {})).rejects.toMatchObject(drowning)

    const settings = readSettings({ port: '0' }, {})
    const server = await startServer({ store: own.store, settings })
    const response = await fetch(`${server.url}/api/query`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ cypher: 'RETURN 1 AS one' }),
    })
    expect([response.status, response.headers.has('retry-after')]).toEqual([503, true])
    expect((await fetch(`${server.url}/api/views/library`)).status).toBe(200)
    const health = await (await fetch(`${server.url}/api/health`)).json()
    expect(health).toMatchObject({ ok: true, closedConsole: 'neo4jDrowning' })
    await server.close()
  })

  test('the console opens again when the query is gone', async () => {
    await own.server.crash()
    await own.server.start()
    const answer = () =>
      ask('RETURN 1 AS one', 'console').then(
        ({ rows }) => rows,
        error => error,
      )
    await expect.poll(answer).toEqual([[1]])
    expect(own.store.closedConsole()).toBeNull()
  })

  test('a stranger is not told where the server is', async () => {
    const settings = readSettings({ port: '0' }, {})
    const server = await startServer({ store: own.store, settings })
    await own.server.crash()
    const response = await fetch(`${server.url}/api/views/library`)
    const text = await response.text()
    expect([response.status, JSON.parse(text).reason]).toEqual([503, 'storeAway'])
    expect(text).not.toMatch(/127\.0\.0\.1|bolt|neo4j/i)
    await server.close()
  })
})

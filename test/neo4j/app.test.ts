import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { openBoth } from './both-stores.ts'
import { server } from './server/empty-store.ts'

/** Addresses with the same answer on every store. */
const SAME = [
  '/api/files',
  '/api/search?q=diffusion',
  '/api/search?q=%E3%84%B1',
  '/api/views/library?limit=40',
  '/api/views/co-authors',
  '/api/views/topics',
  '/api/views/models',
  '/api/views/neighbourhood?centre=topic:llm&depth=2',
  '/api/views/neighbourhood?centre=topic:llm&depth=3&limit=60',
  '/api/views/topics?least=2&expand=topic:llm,topic:diffusion',
  '/api/oembed?url=http%3A%2F%2F127.0.0.1%2Fgraph%3Fview%3Dtopics',
]

describe.skipIf(!server)('the server on Neo4j', () => {
  const stores: GraphStore[] = []
  const servers: RunningServer[] = []
  beforeAll(async () => {
    const { embedded, neo4j } = await openBoth()
    stores.push(embedded, neo4j)
    const settings = readSettings({ port: '0', queryRows: '5', queryTimeout: '10000' }, {})
    for (const store of stores) servers.push(await startServer({ store, settings }))
  }, 120_000)
  afterAll(async () => {
    for (const running of servers) await running.close()
    for (const store of stores) await store.close()
  })

  const both = (path: string, init?: RequestInit) =>
    Promise.all(servers.map(({ url }) => fetch(`${url}${path}`, init)))

  test.each(SAME)('answers %s as on the embedded store', async path => {
    const [expected, found] = await both(path)
    expect(found?.status).toBe(expected?.status)
    expect((await found?.text())?.replaceAll(servers[1]?.url ?? '', '')).toBe(
      (await expected?.text())?.replaceAll(servers[0]?.url ?? '', ''),
    )
  })

  test('draws the same scene', async () => {
    const scenes = await Promise.all(
      (await both('/api/scenes/topics')).map(async response => decodeScene(await response.arrayBuffer())),
    )
    const [expected, found] = scenes
    expect(found?.nodes.key.length).toBeGreaterThan(10)
    expect({ ...found, generation: '' }).toEqual({ ...expected, generation: '' })
  })

  test('says which store it reads', async () => {
    const [, health] = await both('/api/health')
    expect(await health?.json()).toMatchObject({ ok: true, store: 'neo4j' })
  })

  test('runs queries within the limits, and refuses what is forbidden', async () => {
    const ask = async (cypher: string) => {
      const body = JSON.stringify({ cypher })
      const headers = { 'content-type': 'application/json' }
      const [, response] = await both('/api/query', { method: 'POST', headers, body })
      return response?.json()
    }
    expect(await ask('MATCH (p:Paper) RETURN p.title AS title ORDER BY title')).toMatchObject({
      columns: ['title'],
      truncated: true,
      limit: 5,
    })
    expect(await ask(`LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`)).toMatchObject({
      ok: false,
      code: 'QUERY_REFUSED',
    })
    expect(await ask(`TERMINATE TRANSACTIONS 'neo4j-transaction-1'`)).toMatchObject({ code: 'QUERY_REFUSED' })
  })

  test.each(['/embed?view=topics', '/graph?view=library', '/picture.svg?view=topics'])(
    'serves %s',
    async path => {
      const [expected, found] = await both(path)
      expect([found?.status, found?.headers.get('content-type')]).toEqual([
        expected?.status,
        expected?.headers.get('content-type'),
      ])
      expect(found?.status).toBe(200)
    },
  )
})

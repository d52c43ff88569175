import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as contract from '../../src/server/contract.ts'
import { LANES } from '../../src/server/lanes.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import type { GraphStore, QueryOrigin } from '../../src/store/store.ts'
import { Library } from '../import/library.ts'

const RUNAWAY =
  'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b MATCH (p:Paper), (q:Paper) RETURN sum(a * b) AS n'
const HOUR = { rows: 1, timeout: 3_600_000 }

let library: Library
let server: RunningServer
/** How the server called the store. */
let calls: { name: string; given: unknown[] }[] = []
let client = new AbortController()

/** The store of the library, which writes down how it is called. */
const recorded = (store: GraphStore): GraphStore =>
  new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        calls.push({ name: String(name), given })
        return value.apply(target, given)
      }
    },
  })

const get = (path: string, signal = client.signal) => fetch(`${server.url}${path}`, { signal })
const callsOf = (name: string) => calls.filter(call => call.name === name)
const post = (cypher: string) =>
  fetch(`${server.url}/api/query`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ cypher }),
    signal: client.signal,
  })

/** Keeps a reader busy until the client leaves. */
const keepBusy = (origin: QueryOrigin) =>
  library.store.query(RUNAWAY, {}, HOUR, origin, client.signal).catch(() => {})

beforeAll(async () => {
  library = await Library.create()
  await library.write(
    'one.txt',
    '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nOne Paper\n(Ada Example)\n좋다.\n#llm',
  )
  await library.import()
  const settings = readSettings({ home: library.home, port: '0', queryTimeout: '3600000' }, {})
  server = await startServer({ store: recorded(library.store), settings })
})
afterAll(async () => {
  await server.close()
  await library.destroy()
})
beforeEach(() => {
  calls = []
  client = new AbortController()
})
afterEach(() => client.abort())

const { running, waiting } = LANES.views
/** Views that differ in their limit, by which their queries are known. */
const fillViews = () =>
  Array.from({ length: running + waiting + 1 }, (_, n) => get(`/api/views/library?limit=${n + 1}`))
const queriesOfViews = () =>
  callsOf('query').filter(({ given }) => (given[1] as { limit?: number }).limit !== undefined)

const ELSEWHERE = [
  '/api/health',
  '/api/search?q=one',
  '/api/nodes/topic:llm',
  '/api/stats',
  '/api/scenes/topics',
  '/picture.svg?view=topics',
  '/graph',
]

describe('a full lane', () => {
  it('refuses at once, and keeps nobody waiting elsewhere', async () => {
    expect((await get('/api/scenes/topics')).status).toBe(200)
    keepBusy('view')
    const views = fillViews()
    const refused = await Promise.race(views)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
    const body = contract.ErrorBody.parse(await refused.json())
    expect(body).toMatchObject({ code: 'STORE_BUSY', reason: 'laneFull' })
    for (const path of ['/api/scenes/models', '/export.csv?view=models', '/picture.png?view=models'])
      expect([path, (await get(path)).status]).toEqual([path, 503])
    for (const path of ELSEWHERE) expect([path, (await get(path)).status]).toEqual([path, 200])
    client.abort()
    await Promise.allSettled(views)
  })

  it('is free again when those who wait go away, and does none of their work', async () => {
    keepBusy('view')
    const views = fillViews()
    await Promise.race(views)
    // Those that run have asked the store by then, or will soon.
    await expect.poll(() => queriesOfViews().length).toBe(running)
    calls = []
    const left = Promise.allSettled(views)
    client.abort()
    await left
    const live = await fetch(`${server.url}/api/views/topics`)
    expect(live.status).toBe(200)
    expect(queriesOfViews().map(({ given }) => (given[1] as { limit: number }).limit)).toEqual([1_000_001])
  })
})

describe('identical requests', () => {
  const SAME = [
    '/api/views/co-authors',
    '/api/scenes/co-authors',
    '/api/nodes/topic:llm',
    '/api/queries/top-authors.csv',
  ]

  it.each(SAME)('for %s share one answer', async path => {
    expect((await get(path)).status).toBe(200)
    const once = calls.filter(({ name }) => name !== 'generation').length
    calls = []
    await library.write(
      'more.txt',
      `2024-03-15\nhttps://arxiv.org/abs/2403.0001${SAME.indexOf(path)}\nMore\n(Ada Example)\n좋다.\n#llm`,
    )
    await library.import()
    // The reader of the new graph is busy until all have asked.
    const busy = new AbortController()
    for (const origin of ['view', 'lookup'] as const)
      library.store.query(RUNAWAY, {}, HOUR, origin, busy.signal).catch(() => {})
    const asked = Array.from({ length: 10 }, () => get(path))
    await expect.poll(() => callsOf('generation').length).toBe(10)
    busy.abort()
    const answers = await Promise.all(asked.map(async answer => (await answer).text()))
    expect(new Set(answers).size).toBe(1)
    expect(calls.filter(({ name }) => name !== 'generation')).toHaveLength(once)
  })

  it('go on while one of those who asked is left', async () => {
    keepBusy('lookup')
    const gone = new AbortController()
    const first = get('/api/nodes/topic:llm', gone.signal)
    await expect.poll(() => callsOf('query').length).toBe(1)
    const asked = fetch(`${server.url}/api/nodes/topic:llm`)
    await expect.poll(() => callsOf('generation').length).toBe(2)
    gone.abort()
    await expect(first).rejects.toThrow()
    client.abort()
    expect((await asked).status).toBe(200)
    expect(callsOf('query').filter(({ given }) => String(given[0]).endsWith('RETURN n'))).toHaveLength(1)
  })
})

it('starts no more queries of the console than the store runs at once', async () => {
  const runaways = Array.from({ length: 1 + library.store.consoleQueries }, () => post(RUNAWAY))
  const left = Promise.allSettled(runaways)
  await expect.poll(() => callsOf('query').length).toBe(library.store.consoleQueries)
  // The lane of the console keeps no other one waiting.
  expect((await get('/api/search?q=paper')).status).toBe(200)
  expect(callsOf('query')).toHaveLength(library.store.consoleQueries)
  client.abort()
  await left
})

it('refuses what can only explode while others take all places of the console', async () => {
  const runaways = Array.from({ length: library.store.consoleQueries }, () => post(RUNAWAY))
  const left = Promise.allSettled(runaways)
  await expect.poll(() => callsOf('query').length).toBe(library.store.consoleQueries)
  const first = await Promise.race([...runaways, post('UNWIND range(1, 100000000000) AS n RETURN n')])
  expect(first.status).toBe(403)
  client.abort()
  await left
})

describe('a client that goes away', () => {
  it('stops its query, which would have run for an hour', async () => {
    const runaway = post(RUNAWAY)
    await expect.poll(() => callsOf('query').length).toBe(1)
    client.abort()
    await expect(runaway).rejects.toThrow()
    client = new AbortController()
    expect((await post('RETURN 1 AS one')).status).toBe(200)
  })
})

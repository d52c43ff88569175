import { writeFile } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import * as contract from '../../src/server/contract.ts'
import { LANES } from '../../src/server/lanes.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings, type Settings } from '../../src/settings.ts'
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import { Library } from '../import/library.ts'

const RUNAWAY =
  'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b MATCH (p:Paper), (q:Paper) RETURN count(*) AS n'
const entry = (number: number, authors: string) =>
  `https://arxiv.org/abs/2403.0000${number}\nThe Paper Number ${number} of Them\n(${authors})\n좋다.\n#llm #agent`

let library: Library
beforeAll(async () => {
  library = await Library.create()
  const entries = [1, 2, 3, 4, 5].map(number => entry(number, 'Ada Example, Bo Sample'))
  await library.write('one.txt', ['2024-03-14', ...entries].join('\n'))
  await library.import()
})
afterAll(() => library.destroy())

async function serving(
  given: Partial<Settings>,
  use: (server: RunningServer) => Promise<void>,
): Promise<void> {
  const settings = readSettings({ home: library.home, port: '0', ...given }, {})
  const store = new EmbeddedStore(settings)
  const server = await startServer({ store, settings })
  try {
    await use(server)
  } finally {
    await server.close()
    await store.close()
  }
}

const ask = ({ url }: RunningServer, cypher: string) =>
  fetch(`${url}/api/query`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ cypher }),
  })

const statusOf = ({ port }: RunningServer, headers: Record<string, string> | string[]): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      { port, host: '127.0.0.1', path: '/api/stats', headers },
      (answer: IncomingMessage) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.on('error', reject).end()
  })

it('stops a runaway query while views keep working', async () => {
  await serving({ queryTimeout: '2500' }, async server => {
    let running = true
    const runaway = ask(server, RUNAWAY).finally(() => {
      running = false
    })
    let answered = 0
    while (running) {
      const views = ['library', 'topics', 'co-authors'].map(name => fetch(`${server.url}/api/views/${name}`))
      for (const response of await Promise.all(views)) expect(response.status).toBe(200)
      if (running) answered += 1
    }
    expect([504, 413]).toContain((await runaway).status)
    expect(answered).toBeGreaterThan(0)
    expect((await ask(server, 'RETURN 1 AS one')).status).toBe(200)
  })
})

it('stops a query that needs too much memory', async () => {
  await serving({ queryTimeout: '60000', queryMemory: '256' }, async server => {
    const response = await ask(server, 'UNWIND range(1, 100000000) AS n RETURN n')
    expect(response.status).toBe(413)
    expect(contract.ErrorBody.parse(await response.json()).error).toContain('256 MB')
    expect((await ask(server, 'RETURN 1 AS one')).status).toBe(200)
  })
})

it('answers many requests at once, and turns away queries beyond the queue', async () => {
  await serving({}, async server => {
    const reads = Array.from({ length: 200 }, (_, index) =>
      fetch(`${server.url}/api/${['stats', 'views/library', 'scenes/topics', 'search?q=ada'][index % 4]}`),
    )
    for (const response of await Promise.all(reads)) expect(response.status).toBe(200)
    const slow = 'UNWIND range(1, 600000) AS n RETURN count(n) AS n'
    const queries = await Promise.all(Array.from({ length: 20 }, () => ask(server, slow)))
    const statuses = queries.map(({ status }) => status)
    expect(statuses.filter(status => status === 200).length).toBeGreaterThanOrEqual(1 + LANES.console.waiting)
    const turnedAway = queries.find(({ status }) => status === 503)
    expect(turnedAway?.headers.get('retry-after')).toBe('2')
  })
})

it('answers to names of this machine and of its public address only, whatever a page adds', async () => {
  await serving({ publicUrl: 'https://papers.example/' }, async server => {
    expect(await statusOf(server, { Host: 'papers.example' })).toBe(200)
    expect(await statusOf(server, { Host: `localhost:${server.port}` })).toBe(200)
    expect(await statusOf(server, { Host: '[::1]:80' })).toBe(200)
    expect(await statusOf(server, { Host: 'evil.example' })).toBe(400)
    expect(await statusOf(server, { Host: 'evil.example', 'X-Forwarded-Host': 'localhost' })).toBe(400)
    expect(await statusOf(server, { Host: 'localhost.evil.example' })).toBe(400)
  })
})

const MALFORMED = [
  '127.0.0.1\\@evil.example',
  'evil.example@127.0.0.1',
  'user:secret@localhost',
  'localhost:80:90',
  'localhost:port',
  'localhost:123456',
  'localhost:65536',
  '127.0.0.1:99999',
  '127.999.0.1',
  'localhost evil.example',
  'localhost,evil.example',
  'localhost/evil.example',
  'localhost?evil.example',
  'localhost#evil.example',
  'local%68ost',
  'localhost..',
  '.localhost',
  '[::1',
  '::1',
  '[::1]x',
  'http://localhost',
]

it('refuses every Host header that is not one name and one port', async () => {
  await serving({}, async server => {
    for (const Host of MALFORMED) expect([Host, await statusOf(server, { Host })]).toEqual([Host, 400])
    expect(await statusOf(server, ['Host', 'localhost', 'Host', 'localhost'])).toBe(400)
    for (const Host of ['localhost', 'LOCALHOST:1', '127.0.0.1:65535', '[::1]'])
      expect([Host, await statusOf(server, { Host })]).toEqual([Host, 200])
  })
})

it('answers running requests before it closes, whatever connections are kept alive', async () => {
  await serving({ queryTimeout: '10000' }, async server => {
    const idle = connect(server.port, '127.0.0.1')
    await fetch(`${server.url}/api/stats`)
    await ask(server, 'RETURN 1 AS one')
    const last = ask(server, 'UNWIND range(1, 300000) AS n RETURN count(n) AS n')
    await pause(100)
    await server.close()
    expect((await last).status).toBe(200)
    idle.destroy()
  })
})

it('reports a graph of which no state is whole, and what to do', async () => {
  const damaged = await Library.create()
  try {
    await damaged.write('one.txt', ['2024-03-14', entry(1, 'Ada Example, Bo Sample')].join('\n'))
    await damaged.import()
    const graph = join(damaged.home, 'graph', 'generations', await damaged.store.generation(), 'graph.grafeo')
    await writeFile(graph, 'this is no graph')
    await serving({ home: damaged.home }, async server => {
      const response = await fetch(`${server.url}/api/health`)
      expect(response.status).toBe(503)
      expect(contract.ErrorBody.parse(await response.json()).error).toContain(
        'move it away and import everything again',
      )
    })
  } finally {
    await damaged.destroy()
  }
})

it('places new nodes beside their neighbours and moves nothing else', async () => {
  await serving({}, async server => {
    const scene = async () =>
      decodeScene(await (await fetch(`${server.url}/api/scenes/library`)).arrayBuffer())
    const before = await scene()
    await library.write('two.txt', ['2024-03-15', entry(6, 'Ada Example, Cleo Test')].join('\n'))
    await library.import()
    const after = await scene()
    expect(after.generation).not.toBe(before.generation)
    const placesOf = ({ nodes }: typeof before) =>
      new Map(nodes.key.map((key, index) => [key, [nodes.x[index], nodes.y[index]]]))
    const [was, is] = [placesOf(before), placesOf(after)]
    for (const [key, place] of was) expect([key, is.get(key)]).toEqual([key, place])
    expect([...is.keys()].filter(key => !was.has(key)).sort()).toEqual([
      'arxiv:2403.00006',
      'author:cleo-test',
    ])
    const distance = (a: string, b: string) => {
      const [[x = 0, y = 0], [u = 0, v = 0]] = [is.get(a) ?? [], is.get(b) ?? []] as [number[], number[]]
      return Math.hypot(x - u, y - v)
    }
    const all = [...was.keys()].map(key => distance('arxiv:2403.00006', key)).sort((a, b) => a - b)
    expect(distance('arxiv:2403.00006', 'author:ada-example')).toBeLessThanOrEqual(
      all[Math.floor(all.length / 2)] ?? 0,
    )
  })
})

import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../src/errors.ts'
import { readSettings } from '../../src/settings.ts'
import { toAppError } from '../../src/store/neo4j/driver-errors.ts'
import { adviceOn } from '../../src/store/neo4j/server-settings.ts'
import { LEASE } from '../../src/store/neo4j/state.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { JUNE, JUNE_IN_PARTS, MAY, reportOf, SAMPLE_STATS, write } from '../store/sample-graph.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

const place = { address: 'neo4j://db:7687', user: 'ada', database: 'papers' }

/** Driver errors that would take a cluster, an expired password or luck, by their documented codes. */
describe('a driver error becomes a message', () => {
  test.each([
    ['Neo.ClientError.Security.CredentialsExpired', 'STORE_UNAVAILABLE', /must be changed/],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_UNAVAILABLE', /too often/],
    ['Neo.ClientError.Security.Forbidden', 'STORE_UNAVAILABLE', /"ada" may not/],
    ['Neo.ClientError.Cluster.NotALeader', 'STORE_UNAVAILABLE', /replica.*neo4j:\/\/ address/],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'STORE_UNAVAILABLE', /"papers" can only be read/],
    [
      'Neo.TransientError.Database.DatabaseUnavailable',
      'STORE_UNAVAILABLE',
      /"papers" is stopped or starting/,
    ],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'STORE_UNAVAILABLE', /tried several times/],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'QUERY_MEMORY', /more memory/],
    ['Neo.TransientError.General.OutOfMemoryError', 'QUERY_MEMORY', /ran out of memory/],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'QUERY_TIMEOUT', /Stopped after 2 s/],
    ['Neo.ClientError.Statement.AccessMode', 'QUERY_REFUSED', /read-only/],
    ['SessionExpired', 'STORE_UNAVAILABLE', /was lost/],
    ['Neo.DatabaseError.Statement.ExecutionFailed', 'QUERY_FAILED', /another way.*what it said/],
    ['Neo.DatabaseError.General.UnknownError', 'STORE_UNAVAILABLE', /neo4j:\/\/db:7687: what it said/],
    ['Neo.ClientError.Transaction.Terminated', 'QUERY_TIMEOUT', /Stopped by the server/],
    ['Neo.TransientError.General.StackOverFlowError', 'QUERY_INVALID', /another way/],
  ])('%s', (code, expected, message) => {
    const error = toAppError(new neo4j.Neo4jError('what it said', code, '', ''), place, 2_000)
    expect(error).toBeInstanceOf(AppError)
    expect(error).toMatchObject({ code: expected, message: expect.stringMatching(message) })
    // What names the server or its user is for the owner only.
    if (/db:7687|ada|papers/.test(error.message)) expect(error.ownerOnly).toBe(true)
  })

  test('a failed handshake names the schemes for addresses', () => {
    const error = new neo4j.Neo4jError('self-signed certificate in chain', 'ServiceUnavailable', '', '')
    expect(toAppError(error, place).message).toMatch(/certificate.*neo4j\+ssc/)
  })

  test('an error of our own stays as it is', () => {
    const own = new AppError('STORE_BUSY', 'busy')
    expect(toAppError(own, place)).toBe(own)
  })
})

describe('advice on the settings of a server', () => {
  const GOOD = {
    'db.memory.transaction.max': '256.00MiB',
    'dbms.memory.transaction.total.max': '512m',
    'db.transaction.timeout': '5m',
    'server.memory.heap.max_size': '1.00GiB',
  }
  const advise = (given: Record<string, string>) => adviceOn(new Map(Object.entries({ ...GOOD, ...given })))

  test.each([
    [{}, []],
    [{ 'server.memory.heap.max_size': '' }, []],
    [{ 'db.memory.transaction.max': '0B' }, [/db\.memory\.transaction\.max is 0B.*Set it to 256m\.$/]],
    [{ 'db.memory.transaction.max': '900m' }, [/is 900m.*Set it to 256m/]],
    [{ 'db.transaction.timeout': '0s' }, [/db\.transaction\.timeout is 0s.*Set it to 5m/]],
    [
      { 'server.memory.heap.max_size': '', 'dbms.memory.transaction.total.max': '0B' },
      [/total\.max is 0B.*Set it to 512m \(with 1 GB of heap\)/],
    ],
    [{ 'server.memory.heap.max_size': '16g', 'db.memory.transaction.max': '' }, [/is not set.*to 4096m/]],
  ] as [Record<string, string>, RegExp[]][])('%j', (given, expected) => {
    expect(advise(given)).toEqual(expected.map(pattern => expect.stringMatching(pattern)))
  })
})

describe('without a server', () => {
  test('says so', async () => {
    const open = openStore(readSettings({ store: 'bolt://127.0.0.1:1', storePassword: 'x' }, {}))
    await expect(open).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /bolt:\/\/127\.0\.0\.1:1 cannot be reached.*Is it running/,
    })
  })

  test('says so when something else answers', async () => {
    const other = createServer(socket => {
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n', () => socket.destroySoon())
    })
    await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const open = openStore(readSettings({ store: `bolt://127.0.0.1:${port}`, storePassword: 'x' }, {}))
    await expect(open).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' })
    await new Promise(resolve => other.close(resolve))
  })

  test.each([
    ['neo4j://', 'INVALID'],
    ['http://localhost:7474', 'INVALID'],
  ])('%s is not an address', async (store, code) => {
    await expect(openStore(readSettings({ store, storePassword: 'x' }, {}))).rejects.toMatchObject({ code })
  })

  test.each([
    ['/no/such/file', /\/no\/such\/file.*Name a file/],
    [tmpdir(), / is a folder\. Name a file/],
  ])('says that the password file %s cannot be read, and what to do', async (storePasswordFile, message) => {
    const settings = readSettings({ store: 'bolt://127.0.0.1:1', storePasswordFile }, {})
    await expect(openStore(settings)).rejects.toMatchObject({ code: 'INVALID', message })
  })
})

describe.skipIf(!server)('a real server', () => {
  test('refuses a wrong password', async () => {
    await expect(openStore(neo4jSettings({ storePassword: 'wrong' }))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /refuses the password of "neo4j".*PAPERWEAVE_STORE_PASSWORD/,
    })
  })

  test('that we start needs no advice', async () => {
    const store = await openStore(neo4jSettings())
    expect(await store.advice()).toEqual([])
    await store.close()
  })

  test('names a database that does not exist', async () => {
    await expect(openStore(neo4jSettings({ storeDatabase: 'nowhere' }))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /no database "nowhere"/,
    })
  })

  test('says so when the server has no TLS', async () => {
    const { store } = neo4jSettings()
    const secure = store.replace(/^(bolt|neo4j):/, '$1+s:')
    await expect(openStore(neo4jSettings({ store: secure }))).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /cannot be reached/,
    })
  })

  test('reads the password from a file', async () => {
    const file = join(await temporaryFolder('password'), 'password')
    const { storePassword } = neo4jSettings()
    await writeFile(file, `${storePassword}\n`)
    const store = await openStore(neo4jSettings({ storePassword: '', storePasswordFile: file }))
    expect(await store.stats()).toHaveProperty('nodes')
    await store.close()
  })
})

describe.skipIf(!server)('queries from the console', () => {
  test('leave room for views, however many there are', async () => {
    const store = await openEmptyStore()
    const limits = { rows: 1, timeout: 1_500 }
    let ended = 0
    const endless = 'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b RETURN sum(a * b) AS n'
    const outcomes = Array.from({ length: 6 }, () =>
      store
        .query(endless, {}, limits, 'console')
        .catch(e => e.code)
        .finally(() => {
          ended += 1
        }),
    )
    expect((await store.query('RETURN 1 AS one', {}, limits, 'view')).rows).toEqual([[1]])
    expect(ended).toBeLessThan(outcomes.length)
    const codes = new Set(await Promise.all(outcomes))
    expect(codes).toContain('QUERY_TIMEOUT')
    // A server that is slow to end some has its console closed for the others, until it has.
    expect(new Set(['QUERY_TIMEOUT', 'STORE_BUSY'])).toEqual(new Set([...codes, 'STORE_BUSY']))
    const later = () => store.query('RETURN 1 AS one', {}, limits, 'console').catch(e => e.code)
    await expect.poll(later).toMatchObject({ rows: [[1]] })
    await store.close()
  })
})

describe.skipIf(!server)('imports on one server', () => {
  let store: GraphStore
  let driver: ReturnType<typeof neo4j.driver>
  beforeAll(() => {
    const { store: uri, storeUser, storePassword } = neo4jSettings()
    driver = neo4j.driver(uri, neo4j.auth.basic(storeUser, storePassword))
  })
  afterAll(() => driver?.close())
  afterEach(() => store?.close())

  test('one that crashed keeps others out for only a minute', async () => {
    store = await openEmptyStore()
    const died = await store.write()
    await expect(store.write()).rejects.toMatchObject({
      message: RegExp(`process ${process.pid} on .*in [1-9]\\d? s\\.`),
    })
    await driver.executeQuery('MATCH (s:PaperweaveState) SET s.expires = s.expires - $lease', {
      lease: LEASE + 1,
    })
    const next = await store.write()
    // If it turns out to be running, it must not interfere with the other import.
    await expect(died.apply(MAY)).rejects.toMatchObject({ code: 'STORE_BUSY', message: /took over/ })
    await died.abandon()
    await next.apply(MAY)
    expect((await next.publish(reportOf, 'next')).stats.nodes.Paper).toBe(2)
  })

  test('a step that fails leaves nothing behind', async () => {
    store = await openEmptyStore()
    const writer = await store.write()
    const lost = { label: 'Model', key: 'model:lost' } as const
    const first = MAY.relationships[0]
    if (!first) throw new Error('The sample has relationships.')
    const broken = { ...MAY, relationships: [...MAY.relationships, { ...first, to: lost }] }
    const before = await store.generation()
    await expect(writer.apply(broken)).rejects.toMatchObject({ message: /an end that is not stored/ })
    expect((await store.stats()).nodes.Paper).toBe(0)
    expect(await store.generation()).toBe(before)
    await writer.abandon()
  })

  describe('a digest written in parts', () => {
    const FEATURED = `MATCH (:Digest {key: 'digest:june'})-[:FEATURES]->(p:Paper) RETURN count(p) AS n`
    const DRAFTS = 'MATCH (n:PaperweaveDraft) RETURN count(n) AS n'
    const countOf = async (cypher: string) =>
      (await store.query(cypher, {}, { rows: 1, timeout: 9_000 }, 'view')).rows[0]?.[0]
    const begin = async () => {
      const writer = await store.write()
      for (const part of JUNE_IN_PARTS.slice(0, 1)) await writer.apply(part)
      return writer
    }

    test('is seen in its previous state until it is complete', async () => {
      store = await openEmptyStore()
      await write(store, MAY, JUNE)
      const writer = await begin()
      expect([await countOf(FEATURED), await countOf(DRAFTS)]).toEqual([2, 1])
      expect(await store.stats()).toEqual(SAMPLE_STATS)
      await writer.abandon()
      expect([await countOf(FEATURED), await countOf(DRAFTS)]).toEqual([2, 0])
      expect(await store.stats()).toEqual(SAMPLE_STATS)
    })

    test('leaves nothing behind when the import crashes and the next one starts', async () => {
      store = await openEmptyStore()
      await write(store, MAY)
      await begin()
      await driver.executeQuery('MATCH (s:PaperweaveState) SET s.expires = 0')
      const next = await store.write()
      expect([await countOf(FEATURED), await countOf(DRAFTS)]).toEqual([0, 0])
      await next.abandon()
    })
  })

  test('an earlier state is not kept', async () => {
    store = await openEmptyStore()
    await expect(store.rollback('x')).rejects.toMatchObject({ code: 'UNSUPPORTED' })
    await expect(store.openGeneration('x')).rejects.toMatchObject({
      code: 'UNSUPPORTED',
      message: expect.stringContaining('keeps only one state'),
    })
  })
})

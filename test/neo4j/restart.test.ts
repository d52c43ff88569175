import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity-file.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { JUNE, MAY, SAMPLE_STATS, write } from '../store/sample-graph.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { type MavenServer, missingForMaven, startMavenServer } from './server/maven-server.ts'

const LIMITS = { rows: 10_000, timeout: 10_000 }
const COUNT = 'MATCH (p:Paper) RETURN count(p) AS n'

/** Digests in files; the third is so large that it is written in parts. */
const SIZES = [300, 300, 1_200, 300, 300, 300, 300, 300]

async function writeDigests(): Promise<string> {
  const folder = await temporaryFolder('digests')
  for (const [file, size] of SIZES.entries()) {
    const lines = Array.from({ length: size }, (_, index) =>
      JSON.stringify({
        id: `p${file}-${index}`,
        title: `Paper ${file} of series ${index}`,
        authors: [`Author ${index}`],
        year: 2024,
      }),
    )
    await writeFile(join(folder, `digest-${file}.jsonl`), `${lines.join('\n')}\n`)
  }
  return folder
}

/** The lock of an import that died runs out after a minute, which the test does not wait for. */
async function expireLock({ uri, user, password }: MavenServer): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password))
  await driver.executeQuery('MATCH (s:PaperweaveState) SET s.expires = 0')
  await driver.close()
}

const load = (store: GraphStore, folder: string, onWrite: (done: number) => void) =>
  importLibrary(store, {
    paths: [folder],
    identity: NO_IDENTITY,
    prune: false,
    onProgress: ({ phase, done }) => {
      if (phase === 'write') onWrite(done)
    },
  })

/** A server of its own, which dies by SIGKILL and comes back with its data. */
describe.skipIf(await missingForMaven())('a server that crashes', () => {
  let server: MavenServer
  let store: GraphStore
  beforeAll(async () => {
    server = await startMavenServer()
    const { uri, user, password } = server
    store = await openStore(readSettings({ store: uri, storeUser: user, storePassword: password }, {}))
  }, 120_000)
  afterAll(async () => {
    await store?.close()
    await server?.stop()
  })

  test('is survived by a session: a clear message while it is gone, answers when it is back', async () => {
    await write(store, MAY, JUNE)
    await server.crash()
    const query = store.query(COUNT, {}, LIMITS, 'console')
    await expect(query).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /cannot be reached|was lost/,
    })
    await server.start()
    expect((await store.query(COUNT, {}, LIMITS, 'console')).rows).toEqual([[3]])
    expect(await store.stats()).toEqual(SAMPLE_STATS)
  }, 90_000)

  test('is waited for by a query that begins while it starts', async () => {
    await server.crash()
    const [table] = await Promise.all([store.query(COUNT, {}, LIMITS, 'view'), server.start()])
    expect(table.rows).toEqual([[3]])
  }, 90_000)

  test('or hangs is not waited for without end', async () => {
    server.hang()
    const query = store.query(COUNT, {}, { rows: 1, timeout: 1_000 }, 'view')
    await expect(query).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /has not answered for 21 s/,
    })
    server.resume()
    expect((await store.query(COUNT, {}, LIMITS, 'view')).rows).toEqual([[3]])
  }, 90_000)

  test('in the middle of an import leaves no half-written digest, and the next import completes it', async () => {
    const folder = await writeDigests()
    let crashed: Promise<void> | undefined
    const cut = load(store, folder, done => {
      if (done >= 5) crashed ??= server.crash()
    })
    await expect(cut).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: /cannot be reached|was lost/,
    })
    await crashed
    await server.start()
    const seen = `MATCH (d:Digest) WHERE d.source STARTS WITH $folder OPTIONAL MATCH (d)-[f:FEATURES]->(p:Paper)
      RETURN d.key AS key, d.hash <> '' AS whole, count(f) AS features ORDER BY key`
    const { rows } = await store.query(seen, { folder }, LIMITS, 'view')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.length).toBeLessThan(SIZES.length)
    for (const [key, whole, features] of rows)
      expect([key, whole, features]).toEqual([key, true, SIZES[Number(/digest-(\d)/.exec(String(key))?.[1])]])
    await expireLock(server)
    const { report } = await load(store, folder, () => {})
    const whole = rows.filter(row => row[1]).length
    expect(report.documents).toMatchObject({ imported: SIZES.length - whole, unchanged: whole })
    expect(report.stats.nodes.Paper).toBe(3 + SIZES.reduce((sum, size) => sum + size, 0))
  }, 180_000)
})

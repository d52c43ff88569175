import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { mayScan } from '../store/plans/may-scan.ts'
import { addressesAbout } from './plans/addresses.ts'
import { type Library, libraryOf, wordOf } from './plans/library-of.ts'
import { hitsBy } from './plans/profile.ts'
import { openEmptyStore, server } from './server/empty-store.ts'

/** A statement that touches so much has looked at every digest, paper or model. */
const DIGESTS = 500

const scanning = (hits: ReadonlyMap<string, number>): string[] =>
  [...hits].filter(([, most]) => most >= DIGESTS).map(([cypher]) => cypher)

describe.skipIf(!server)('in a library of many digests', () => {
  let store: GraphStore
  let library: Library
  beforeAll(async () => {
    store = await openEmptyStore()
    library = await libraryOf(store, DIGESTS)
  })
  afterAll(() => store?.close())

  test('no statement of a small import looks at everything, unless it has to', async () => {
    await library.put(90_000)
    await library.put(10_001, `It is better than ${wordOf(10_003)}Net and CLIP.`)
    await library.remove(10_002)
    const hits = await hitsBy(library.import)
    expect(scanning(hits).filter(cypher => !mayScan(cypher))).toEqual([])
    // Those that may do, so the server counts.
    expect(scanning(hits).filter(mayScan).length).toBeGreaterThan(0)
  })

  test('no statement of a page about one node looks at everything', async () => {
    const word = wordOf(10_001)
    const cypher = 'MATCH (p:Paper {key: $key})-[:AUTHORED_BY]->(a:Author) RETURN a.key'
    const paper = 'arxiv:2405.10001'
    const { rows } = await store.query(cypher, { key: paper }, { rows: 1, timeout: 60_000 }, 'view')
    const keys = [paper, `topic:${word}`, 'model:clip', `model:${word}net`, String(rows[0]?.[0])]
    const app = await startServer({ store, settings: readSettings({ port: '0' }, {}) })
    const hits = await hitsBy(async () => {
      for (const path of await addressesAbout(keys, [word, word.slice(3), 'ㄱㅅ'])) {
        const response = await fetch(app.url + path)
        await response.text()
        expect(response.status, path).toBe(200)
      }
    }).finally(() => app.close())
    expect(scanning(hits)).toEqual([])
  })
})

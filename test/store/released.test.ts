import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { readView } from '../../src/views/read-view.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { contentOf, importTexts, moveTexts, NEW_SEARCHES, RELEASED, SEARCHES } from './released/checks.ts'

describe('a home written by the release', () => {
  let store: GraphStore
  beforeAll(async () => {
    const home = join(await temporaryFolder('released'), 'home')
    await cp(join(RELEASED, 'home'), home, { recursive: true })
    store = await openStore(readSettings({ home }, {}))
  })
  afterAll(() => store?.close())

  test('opens with its history, counts and report', async () => {
    expect(await store.history()).toMatchObject([{ reason: 'import texts', current: true }])
    expect((await store.stats()).nodes).toEqual({ Digest: 2, Paper: 3, Author: 7, Topic: 5, Model: 5 })
    expect(await store.report()).toMatchObject({ entries: 4, paths: ['/library/texts'] })
  })

  test('answers queries and views', async () => {
    const cypher =
      'MATCH (p:Paper)-[:AUTHORED_BY]->(a:Author) RETURN p.key, a.name ORDER BY p.key, a.name LIMIT 1'
    const { rows } = await store.query(cypher, {}, { rows: 9, timeout: 9_000 }, 'console')
    expect(rows).toEqual([['arxiv:2403.00001', 'Burak Işık']])
    const file = findFile(await loadCypherFiles(), 'view', 'library')
    const view = await readView(store, file, parseParameters(file, {}))
    expect(view.nodes).toHaveLength(20)
  })

  test.each([...SEARCHES, ...NEW_SEARCHES])('finds "%s": %s', async (text, key) => {
    expect(await store.search(text, 1)).toMatchObject([{ key }])
  })

  test('is the same after the same texts are imported again', async () => {
    await moveTexts(store)
    const before = await contentOf(store)
    const { report } = await importTexts(store)
    expect(report.documents).toMatchObject({ imported: 2, removed: 0, failed: 0 })
    expect(await contentOf(store)).toEqual(before)
    expect((await importTexts(store)).generation).toBeNull()
  })
})

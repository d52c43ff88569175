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
import { RELEASED, releasedContract } from './released/contract.ts'

describe('a home written by the release', () => {
  let store: GraphStore
  beforeAll(async () => {
    const home = join(await temporaryFolder('released'), 'home')
    await cp(join(RELEASED, 'home'), home, { recursive: true })
    store = await openStore(readSettings({ home }, {}))
  })
  afterAll(() => store?.close())

  releasedContract(() => store)

  test('answers queries and views', async () => {
    const cypher =
      'MATCH (p:Paper)-[:AUTHORED_BY]->(a:Author) RETURN p.key, a.name ORDER BY p.key, a.name LIMIT 1'
    const { rows } = await store.query(cypher, {}, { rows: 9, timeout: 60_000 }, 'console')
    expect(rows).toEqual([['arxiv:2403.00001', 'Burak Işık']])
    const file = findFile(await loadCypherFiles(), 'view', 'library')
    const view = await readView(store, file, parseParameters(file, {}))
    expect(view.nodes).toHaveLength(20)
  })
})

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { exportForNeo4jAdmin } from '../../src/transfer/neo4j-admin.ts'
import { EXAMPLES, load, oddDigest, openEmbedded } from '../neo4j/odd-library.ts'
import { missingForMaven, neo4jAdmin, startMavenServer } from '../neo4j/server/maven-server.ts'
import { temporaryFolder } from '../temporary-folder.ts'

let source: GraphStore
let odd: string
beforeAll(async () => {
  source = await openEmbedded()
  odd = await oddDigest()
  await load(source, [EXAMPLES, odd])
})
afterAll(() => source?.close())

describe.skipIf(await missingForMaven())('neo4j-admin', () => {
  test('imports the exported files without any difference', async () => {
    const folder = await temporaryFolder('export')
    const command = await exportForNeo4jAdmin(source, folder, 'neo4j')
    expect(await readFile(join(folder, 'import.sh'), 'utf8')).toBe(`${command}\n`)
    const home = await temporaryFolder('bulk')
    const [, ...given] = command.split(' ')
    expect(await neo4jAdmin('org.neo4j.cli.AdminTool', home, folder, given)).toContain('IMPORT DONE')
    const moved = await startMavenServer({ quick: true, folder: home })
    const { uri, user, password } = moved
    const store = await openStore(readSettings({ store: uri, storeUser: user, storePassword: password }, {}))
    try {
      expect(await contentHashOf(wholeGraph(store))).toEqual(await contentHashOf(wholeGraph(source)))
      expect(await store.stats()).toEqual(await source.stats())
      expect(await store.report()).toEqual(await source.report())
      expect(await store.generation()).toBe(await source.generation())
      // The first import creates the indexes.
      const again = await load(store, [EXAMPLES, odd])
      expect(again.generation).toBeNull()
    } finally {
      await store.close()
      await moved.stop()
    }
  }, 120_000)

  test('does not write into a folder that is not empty', async () => {
    const folder = await temporaryFolder('full')
    await writeFile(join(folder, 'mine.txt'), 'mine')
    await expect(exportForNeo4jAdmin(source, folder, 'neo4j')).rejects.toMatchObject({ code: 'INVALID' })
  })
})

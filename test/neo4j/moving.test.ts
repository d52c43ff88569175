import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { digestOf } from '../../src/export/content-digest.ts'
import { copyStore } from '../../src/export/copy-store.ts'
import { wholeGraph } from '../../src/export/export-graph.ts'
import { exportForNeo4jAdmin } from '../../src/export/neo4j-admin.ts'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity-file.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { openEmptyStore, server } from './server/empty-store.ts'
import { missingForMaven, neo4jAdmin, startMavenServer } from './server/maven-server.ts'

const EXAMPLES = new URL('../../examples/digests', import.meta.url).pathname

const openEmbedded = async () => openStore(readSettings({ home: await temporaryFolder('home') }, {}))

const load = (store: GraphStore, paths: string[]) =>
  importLibrary(store, { paths, identity: NO_IDENTITY, prune: false })

/** A text with everything that CSV could break at. */
async function oddDigest(): Promise<string> {
  const file = join(await temporaryFolder('odd'), 'odd.jsonl')
  const odd = {
    id: 'odd',
    title: 'Quotes "here", commas; \\ backslash \\" and \'one\'',
    authors: ['O"Brien, A;B', '김서연 🎬'],
    keywords: ['a;b', 'c|d', '"'],
    year: 2024,
    abstract: 'First line.\nSecond, "line".\r\nThird\ttab \\n not a line.',
  }
  await writeFile(file, `${JSON.stringify(odd)}\n`)
  return file
}

let source: GraphStore
let odd: string
beforeAll(async () => {
  source = await openEmbedded()
  odd = await oddDigest()
  await load(source, [EXAMPLES, odd])
})
afterAll(() => source.close())

describe.skipIf(!server)('copying', () => {
  test('to Neo4j and back leaves every node, relationship and property as it was', async () => {
    const neo4j = await openEmptyStore()
    const back = await openEmbedded()
    const { digest, generation } = await copyStore(source, neo4j)
    expect(digest.nodes).toBeGreaterThan(900)
    expect(generation.stats).toEqual(await source.stats())
    expect((await copyStore(neo4j, back)).digest).toEqual(digest)
    expect(await back.stats()).toEqual(await source.stats())
    expect((await back.report())?.documents).toEqual((await source.report())?.documents)
    // What was imported there is known here: nothing is read again.
    const again = await load(neo4j, [EXAMPLES, odd])
    expect(again.report.documents).toMatchObject({ imported: 0 })
    expect(again.generation).toBeNull()
    await expect(copyStore(source, neo4j)).rejects.toMatchObject({
      code: 'INVALID',
      message: /holds a graph/,
    })
    await neo4j.close()
    await back.close()
  }, 60_000)

  test('is refused when there is nothing to copy', async () => {
    const empty = await openEmbedded()
    const neo4j = await openEmptyStore()
    await expect(copyStore(empty, neo4j)).rejects.toMatchObject({
      code: 'INVALID',
      message: /nothing to copy/,
    })
    await empty.close()
    await neo4j.close()
  })

  test('completes a copy that was cut off', async () => {
    const neo4j = await openEmptyStore()
    let steps = 0
    const cut = copyStore(source, neo4j, () => {
      steps += 1
      if (steps === 1) throw new Error('cut')
    })
    await expect(cut).rejects.toThrow('cut')
    expect(await neo4j.report()).toBeNull()
    expect((await neo4j.stats()).nodes.Digest).toBe(0)
    const { digest } = await copyStore(source, neo4j)
    expect(digest).toEqual(await digestOf(wholeGraph(source)))
    await neo4j.close()
  }, 60_000)
})

describe.skipIf(await missingForMaven())('neo4j-admin', () => {
  test('imports the export with the real importer, and nothing differs', async () => {
    const folder = await temporaryFolder('export')
    const command = await exportForNeo4jAdmin(source, folder, 'neo4j')
    expect(await readFile(join(folder, 'import.sh'), 'utf8')).toBe(`${command}\n`)
    const home = await temporaryFolder('bulk')
    const [, ...given] = command.split(' ')
    expect(await neo4jAdmin('org.neo4j.cli.AdminTool', home, folder, given)).toContain('IMPORT DONE')
    const moved = await startMavenServer(home)
    const { uri, user, password } = moved
    const store = await openStore(readSettings({ store: uri, storeUser: user, storePassword: password }, {}))
    try {
      expect(await digestOf(wholeGraph(store))).toEqual(await digestOf(wholeGraph(source)))
      expect(await store.stats()).toEqual(await source.stats())
      expect(await store.report()).toEqual(await source.report())
      expect(await store.generation()).toBe(await source.generation())
      // The first import brings the indexes; the search works then as after any import.
      const again = await load(store, [EXAMPLES, odd])
      expect(again.generation).toBeNull()
      expect(await store.search('김서연', 3)).toEqual(await source.search('김서연', 3))
    } finally {
      await store.close()
      await moved.stop()
    }
  }, 120_000)

  test('does not write into a folder that holds something', async () => {
    const folder = await temporaryFolder('full')
    await writeFile(join(folder, 'mine.txt'), 'mine')
    await expect(exportForNeo4jAdmin(source, folder, 'neo4j')).rejects.toMatchObject({ code: 'INVALID' })
  })
})

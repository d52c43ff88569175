import neo4jDriver from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CYPHER } from '../../src/export/cypher-script.ts'
import { wholeGraph } from '../../src/export/export-graph.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { contentHashOf } from '../../src/transfer/content-hash.ts'
import { copyStore } from '../../src/transfer/copy-store.ts'
import { EXAMPLES, load, oddDigest, openEmbedded } from './odd-library.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

let source: GraphStore
let odd: string
beforeAll(async () => {
  source = await openEmbedded()
  odd = await oddDigest()
  await load(source, [EXAMPLES, odd])
})
afterAll(() => source.close())

describe.skipIf(!server)('copying', () => {
  test('to Neo4j and back changes no node, relationship or property', async () => {
    const neo4j = await openEmptyStore()
    const back = await openEmbedded()
    const { content, generation } = await copyStore(source, neo4j)
    expect(content.nodes).toBeGreaterThan(900)
    expect(generation.stats).toEqual(await source.stats())
    expect((await copyStore(neo4j, back)).content).toEqual(content)
    expect(await back.stats()).toEqual(await source.stats())
    expect((await back.report())?.documents).toEqual((await source.report())?.documents)
    // The copy knows what was imported, so nothing is read again.
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

  test('is refused if there is nothing to copy', async () => {
    const empty = await openEmbedded()
    const neo4j = await openEmptyStore()
    await expect(copyStore(empty, neo4j)).rejects.toMatchObject({
      code: 'INVALID',
      message: /nothing to copy/,
    })
    await empty.close()
    await neo4j.close()
  })

  test('completes a copy that was interrupted', async () => {
    const neo4j = await openEmptyStore()
    let steps = 0
    const cut = copyStore(source, neo4j, () => {
      steps += 1
      if (steps === 1) throw new Error('cut')
    })
    await expect(cut).rejects.toThrow('cut')
    expect(await neo4j.report()).toBeNull()
    expect((await neo4j.stats()).nodes.Digest).toBe(0)
    const { content } = await copyStore(source, neo4j)
    expect(content).toEqual(await contentHashOf(wholeGraph(source)))
    await neo4j.close()
  }, 60_000)
})

describe.skipIf(!server)('an exported Cypher script', () => {
  test('makes the same graph on Neo4j, whatever its texts hold', async () => {
    const neo4j = await openEmptyStore()
    const { store, storeUser, storePassword } = neo4jSettings()
    const driver = neo4jDriver.driver(store, neo4jDriver.auth.basic(storeUser, storePassword))
    const small = await openEmbedded()
    await load(small, [odd])
    for await (const statement of CYPHER.write(wholeGraph(small)))
      await driver.executeQuery(statement.replace(/;\n$/, ''))
    expect(await contentHashOf(wholeGraph(neo4j))).toEqual(await contentHashOf(wholeGraph(small)))
    await driver.close()
    await neo4j.close()
    await small.close()
  }, 60_000)
})

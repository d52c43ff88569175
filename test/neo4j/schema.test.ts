import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LABELS } from '../../src/graph/schema.ts'
import { SCHEMA } from '../../src/store/neo4j/schema-statements.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { MAY, write } from '../store/sample-graph.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

describe.skipIf(!server)('the schema', () => {
  let store: GraphStore
  let driver: Driver
  const run = async (cypher: string) => (await driver.executeQuery(cypher)).records
  beforeAll(async () => {
    store = await openEmptyStore()
    const { store: uri, storeUser, storePassword } = neo4jSettings()
    driver = neo4j.driver(uri, neo4j.auth.basic(storeUser, storePassword))
  })
  afterAll(async () => {
    await store?.close()
    await driver?.close()
  })

  test('is complete after an import', async () => {
    await write(store, MAY)
    const there = await run('SHOW INDEXES YIELD name, labelsOrTypes, state')
    const found = new Map(
      there.map(row => [row.get('name'), [row.get('state'), row.get('labelsOrTypes')?.sort()]]),
    )
    for (const { name, labels } of SCHEMA)
      expect([name, found.get(name)]).toEqual([name, ['ONLINE', [...labels].sort()]])
  })

  test('recreates the full-text index if it does not cover all labels', async () => {
    await run('DROP INDEX names')
    await run('CREATE FULLTEXT INDEX names FOR (n:Digest|Paper) ON EACH [n._search]')
    await write(store, MAY)
    const [index] = await run("SHOW INDEXES YIELD name, labelsOrTypes WHERE name = 'names'")
    expect(index?.get('labelsOrTypes').sort()).toEqual([...LABELS].sort())
    expect(await store.search('noether emmy', 1)).toMatchObject([{ key: 'author:emmy-noether' }])
  })
})

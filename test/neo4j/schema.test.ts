import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
    const there = await run('SHOW INDEXES YIELD name, state')
    const found = new Map(there.map(row => [row.get('name'), row.get('state')]))
    for (const { name } of SCHEMA) expect([name, found.get(name)]).toEqual([name, 'ONLINE'])
  })
})

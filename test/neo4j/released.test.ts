import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import neo4j, { type Driver } from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toDriver } from '../../src/store/neo4j/values.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { RELEASED, releasedContract } from '../store/released/contract.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

interface Dump {
  schema: string[]
  nodes: { label: string; properties: Record<string, unknown> }[]
  relationships: {
    type: string
    from: { label: string; key: string }
    to: { label: string; key: string }
    properties: Record<string, unknown>
  }[]
}

/** Fills the database with what the release had written. */
async function restore(driver: Driver, { schema, nodes, relationships }: Dump): Promise<void> {
  const run = (cypher: string, parameters = {}) => driver.executeQuery(cypher, toDriver(parameters) as object)
  for (const statement of schema) {
    const name = /`(\w+)`/.exec(statement)?.[1]
    await run(`DROP ${statement.startsWith('CREATE CONSTRAINT') ? 'CONSTRAINT' : 'INDEX'} ${name} IF EXISTS`)
    await run(statement)
  }
  for (const { label, properties } of nodes)
    await run(`CREATE (n:${label}) SET n = $properties`, { properties })
  for (const { type, from, to, properties } of relationships)
    await run(
      `MATCH (a:${from.label} {key: $from}), (b:${to.label} {key: $to}) CREATE (a)-[r:${type}]->(b) SET r = $properties`,
      { from: from.key, to: to.key, properties },
    )
  await run('CALL db.awaitIndexes(60)')
}

/** What the release kept for a search of its own. */
const KEPT =
  'MATCH (n) WHERE n._search IS NOT NULL OR n._initials IS NOT NULL OR n.search IS NOT NULL RETURN n'
const INDEXES = `SHOW INDEXES YIELD name, properties
  WHERE any(one IN properties WHERE one IN ['_search', '_initials']) RETURN name`

describe.skipIf(!server)('a database written by the release', () => {
  let store: GraphStore
  let driver: Driver
  const count = async (cypher: string) => (await driver.executeQuery(cypher)).records.length
  beforeAll(async () => {
    store = await openEmptyStore()
    const { store: uri, storeUser, storePassword } = neo4jSettings()
    driver = neo4j.driver(uri, neo4j.auth.basic(storeUser, storePassword))
    await restore(driver, JSON.parse(await readFile(join(RELEASED, 'neo4j.json'), 'utf8')))
  })
  afterAll(async () => {
    await store?.close()
    await driver?.close()
  })

  test('holds what its search needed', async () => {
    expect([await count(KEPT), await count(INDEXES)]).toEqual([22, 11])
  })

  releasedContract(() => store)

  test('is rid of it after an import', async () => {
    expect([await count(KEPT), await count(INDEXES)]).toEqual([0, 0])
  })
})

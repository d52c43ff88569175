import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'
import { JUNE, JUNE_IN_PARTS, MAY, write } from '../store/sample-graph.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

const NODES = 'MATCH (p:Digest|Paper|Author|Topic|Model) RETURN count(p) AS n'

/** Queries that count nodes, and would count ours. */
const COUNTING = [
  'MATCH (n) RETURN count(n) AS n',
  'MATCH (n) WHERE NOT n:Nothing RETURN count(*) AS n',
  'MATCH (n:!Nothing) RETURN count(n) AS n',
  'MATCH (n:%) RETURN count(n) AS n',
  'MATCH (n:Paper|Digest|Author|Topic|Model|PaperweaveState|PaperweaveDraft) RETURN count(n) AS n',
  'MATCH (n) WHERE n.key IS NOT NULL RETURN count(n) AS n',
  'OPTIONAL MATCH (n) RETURN count(n) AS n',
  'MATCH (n)-[*0..0]-(m) RETURN count(DISTINCT m) AS n',
  'RETURN COUNT { (n) } AS n',
  'RETURN COUNT { MATCH (n) RETURN n } AS n',
  'CALL { MATCH (n) RETURN n } RETURN count(n) AS n',
]

describe.skipIf(!server)('the console sees nothing of our bookkeeping', () => {
  let store: GraphStore
  const rows = async (cypher: string) =>
    (await store.query(cypher, {}, { rows: 100, timeout: 60_000 }, 'console')).rows
  beforeAll(async () => {
    store = await openEmptyStore()
    await write(store, MAY, JUNE)
    // An import that is interrupted leaves a draft behind.
    const writer = await store.write()
    for (const part of JUNE_IN_PARTS.slice(0, 1)) await writer.apply(part)
    const { store: uri, storeUser, storePassword } = neo4jSettings()
    const driver = neo4j.driver(uri, neo4j.auth.basic(storeUser, storePassword))
    const { records } = await driver.executeQuery('MATCH (n:PaperweaveState|PaperweaveDraft) RETURN n')
    expect(records).toHaveLength(2)
    await driver.close()
  })
  afterAll(() => store?.close())

  test.each(COUNTING)('%s', async cypher => {
    expect(await rows(cypher)).toEqual(await rows(NODES))
  })

  test.each([
    ['MATCH (n:PaperweaveState) RETURN count(n) AS n', 0],
    ['MATCH (d)-[:FEATURES]->(p:Paper) WHERE NOT d:Digest RETURN count(d) AS n', 0],
    [`MATCH (p:Paper) WHERE any(k IN keys(p) WHERE k STARTS WITH '_') RETURN count(p) AS n`, 0],
    [`MATCH (p:Paper) WHERE any(k IN keys(properties(p)) WHERE k STARTS WITH '_') RETURN count(p) AS n`, 0],
    [`MATCH (p:Paper) WHERE any(k IN keys(p{.*}) WHERE k STARTS WITH '_') RETURN count(p) AS n`, 0],
    ['MATCH (n) WHERE n:Paper:Author RETURN count(n) AS n', 0],
    ['MATCH (n:Paper) WITH {n: n:Paper:Author, k: [n:Paper]} AS m WHERE m.n RETURN count(m) AS n', 0],
    ['MATCH (p) WHERE p._search IS NOT NULL OR p._initials IS NOT NULL RETURN count(p) AS n', 0],
  ])('%s is %i', async (cypher, count) => {
    expect(await rows(cypher)).toEqual([[count]])
  })

  test('labels, properties and keys are those of the graph', async () => {
    const text = JSON.stringify(await rows('MATCH (n) RETURN DISTINCT labels(n), properties(n), keys(n), n'))
    expect(text).not.toMatch(/_search|_initials|Paperweave/)
  })

  test('columns keep the names that they were given', async () => {
    const table = await store.query(
      'MATCH (n) RETURN keys(n), COUNT { (m) }',
      {},
      { rows: 1, timeout: 60_000 },
      'console',
    )
    expect(table.columns).toEqual(['keys(n)', 'COUNT { (m) }'])
  })

  test('a mistake is found where it was made', async () => {
    await expect(rows('MATCH (n) RETURN n._search, m')).rejects.toMatchObject({ message: /column 29/ })
  })
})

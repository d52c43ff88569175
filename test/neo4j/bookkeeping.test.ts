import neo4j from 'neo4j-driver'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { JUNE, JUNE_IN_PARTS, MAY, reportOf, write } from '../store/sample-graph.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { neo4jSettings, openEmptyStore, server } from './server/empty-store.ts'

const LIMITS = { rows: 100, timeout: 60_000 }

const NODES = 'MATCH (p:Digest|Paper|Author|Topic|Model) RETURN count(p) AS n'

/** Queries that count nodes, and would count ours. */
const COUNTING = [
  'MATCH (n) RETURN count(n) AS n',
  'MATCH (n) WHERE NOT n:Nothing RETURN count(*) AS n',
  'MATCH (n:!Nothing) RETURN count(n) AS n',
  'MATCH (n:%) RETURN count(n) AS n',
  'MATCH (n:Paper|Digest|Author|Topic|Model|PaperweaveState|PaperweaveDraft|PaperweaveIndex) RETURN count(n) AS n',
  'MATCH (n) WHERE n.key IS NOT NULL RETURN count(n) AS n',
  'OPTIONAL MATCH (n) RETURN count(n) AS n',
  'MATCH (n)-[*0..0]-(m) RETURN count(DISTINCT m) AS n',
  'RETURN COUNT { (n) } AS n',
  'RETURN COUNT { MATCH (n) RETURN n } AS n',
  'CALL { MATCH (n) RETURN n } RETURN count(n) AS n',
  `MATCH (n:!$any(['Nothing'])) RETURN count(n) AS n`,
  `MATCH (n:$any(labels(n))) RETURN count(n) AS n`,
]

/** Labels that are computed, all of which would find ours. */
const COMPUTED = [
  `:$('PaperweaveState')`,
  `:$('Paperweave' + 'State')`,
  `:$any(['PaperweaveState', 'PaperweaveDraft'])`,
  `:$all(['PaperweaveState'])`,
  `:$('x')|$('PaperweaveState')`,
  `:$('PaperweaveState'):PaperweaveState`,
  `:$('PaperweaveState') {key: 'state'}`,
]

/** Ordinary queries about maps, properties and keys. */
const ORDINARY = [
  `MATCH (n:Paper) WITH properties(n) AS m WHERE m.key STARTS WITH 'a' RETURN m ORDER BY m.key`,
  'MATCH (n:Paper) WITH n{.*, n: 1} AS m ORDER BY m.key DESC RETURN collect(m)[0].key AS key, collect(m)[1..2] AS l',
  `MATCH (n:Paper) WHERE n['key'] IN ['a', 'b'] OR n['title'] = 'c' RETURN keys(n)[0] IN [1] AS x`,
  'MATCH (n:Paper) WITH n ORDER BY n.key WITH collect(n.key) AS l, 0 AS i RETURN l[i], l[i + 1], l[-1], l[size(l) - 1], [l[i]][0]',
  'MATCH (p:Paper)-[r]->(q) WHERE p <> q RETURN p{.*} AS p, size([x IN keys(p) | p[x]]) AS v, r[type(r)] AS r ORDER BY p.key, q.key, type(r) LIMIT 3',
  `WITH {a: [1, 2]} AS m RETURN m['a'][0], m[toLower('A')][1], [1, 2, 3][0..1], 1 IN [1], [[1]][0][0]`,
]

describe.skipIf(!server)('the console sees nothing of our bookkeeping', () => {
  let store: GraphStore
  let embedded: GraphStore
  const rows = async (cypher: string) => (await store.query(cypher, {}, LIMITS, 'console')).rows
  beforeAll(async () => {
    store = await openEmptyStore()
    embedded = await openStore(readSettings({ home: await temporaryFolder('home') }, {}))
    for (const one of [store, embedded]) await write(one, MAY, JUNE)
    const whole = await store.write()
    await whole.index.set(new Map([['key', 'text']]))
    await whole.publish(reportOf, 'with an index')
    // An import that is interrupted leaves a draft behind.
    const writer = await store.write()
    for (const part of JUNE_IN_PARTS.slice(0, 1)) await writer.apply(part)
    const { store: uri, storeUser, storePassword } = neo4jSettings()
    const driver = neo4j.driver(uri, neo4j.auth.basic(storeUser, storePassword))
    const { records } = await driver.executeQuery(
      'MATCH (n:PaperweaveState|PaperweaveDraft|PaperweaveIndex) RETURN n',
    )
    expect(records).toHaveLength(3)
    await driver.close()
  })
  afterAll(async () => {
    await store?.close()
    await embedded?.close()
  })

  test.each(COUNTING)('%s', async cypher => {
    expect(await rows(cypher)).toEqual(await rows(NODES))
  })

  test.each([
    ['MATCH (n:PaperweaveState) RETURN count(n) AS n', 0],
    ['MATCH (n:PaperweaveIndex) RETURN count(n) AS n', 0],
    ...COMPUTED.map((labels): [string, number] => [`MATCH (n${labels}) RETURN count(n) AS n`, 0]),
    ['MATCH (d)-[:FEATURES]->(p:Paper) WHERE NOT d:Digest RETURN count(d) AS n', 0],
    ['MATCH (n) WHERE n:Paper:Author RETURN count(n) AS n', 0],
    ['MATCH (n:Paper) WITH {n: n:Paper:Author, k: [n:Paper]} AS m WHERE m.n RETURN count(m) AS n', 0],
  ])('%s is %i', async (cypher, count) => {
    expect(await rows(cypher)).toEqual([[count]])
  })

  test('labels, properties and keys are those of the graph', async () => {
    const text = JSON.stringify(await rows('MATCH (n) RETURN DISTINCT labels(n), properties(n), keys(n), n'))
    expect(text).not.toMatch(/Paperweave/)
  })

  test.each(ORDINARY)('%s gives what the embedded store gives', async cypher => {
    expect(await rows(cypher)).toEqual((await embedded.query(cypher, {}, LIMITS, 'console')).rows)
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
    await expect(rows('MATCH (n) RETURN n.title, m')).rejects.toMatchObject({ message: /column 27/ })
  })
})

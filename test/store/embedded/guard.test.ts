import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSettings } from '../../../src/settings.ts'
import { openStore } from '../../../src/store/open.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { MAY, write } from '../sample-graph.ts'

const FILE = `LOAD CSV FROM '/etc/passwd' AS line`

let store: GraphStore
beforeAll(async () => {
  store = await openStore(readSettings({ home: await temporaryFolder('guard') }, {}))
  await write(store, MAY)
})
afterAll(() => store.close())

const run = (cypher: string) => store.query(cypher, {}, { rows: 100_000, timeout: 60_000 }, 'console')

it.each([
  `load /* x */ csv FROM 'file:///etc/passwd' AS line RETURN line`,
  `LOAD CSV WITH HEADERS FROM '/etc/passwd' AS line RETURN line`,
  `RETURN 1 AS line UNION ALL ${FILE} RETURN line`,
  `CALL { CALL { ${FILE} RETURN line } RETURN line } RETURN line`,
  `CALL { RETURN 1 AS line UNION ${FILE} RETURN line } RETURN line`,
  `MATCH (p:Paper) CALL (p) { ${FILE} RETURN line } RETURN line`,
  `MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:TAGGED]->(t:Topic) CALL { ${FILE} RETURN line } RETURN t } RETURN p`,
  `MATCH (p:Paper) RETURN COUNT { ${FILE} RETURN line } AS n`,
  `EXPLAIN ${FILE} RETURN line`,
  `PROFILE ${FILE} RETURN line`,
  `UNWIND [1] AS x ${FILE} RETURN line`,
  'PROFILE CREATE (p:Paper)',
  'CALL { CALL db.labels() YIELD label RETURN label } RETURN label',
  'MATCH (p:Paper) CALL db.labels() YIELD label RETURN label',
  'SHOW INDEXES',
  'START TRANSACTION',
  'SESSION SET GRAPH other',
  `INSERT (:Paper {key: 'x'})`,
  '',
  ';',
  '// nothing',
])('does not run: %s', async cypher => {
  await expect(run(cypher)).rejects.toMatchObject({
    code: expect.stringMatching(/^QUERY_(REFUSED|INVALID)$/),
  })
})

it.each([
  ['MATCH (a:Digest)-[]->(b)-[]->(c:Topic) RETURN count(*) AS n', 3],
  ['MATCH (a:Paper) WHERE (a)-[]->()<-[]-() RETURN count(a) AS n', 2],
  ['CALL { MATCH (p:Paper) RETURN p.key AS k } RETURN DISTINCT 1 AS n', 1],
])('answers what the engine loses rows of: %s', async (cypher, n) => {
  expect((await run(cypher)).rows).toEqual([[n]])
})

it.each([
  'CALL { UNWIND range(1, 5000) AS x RETURN x } WITH x, count(*) AS n RETURN x',
  'CALL { UNWIND range(1, 5000) AS x RETURN DISTINCT x } RETURN x',
  'CALL { UNWIND range(1, 5000) AS x RETURN x } WITH x ORDER BY x RETURN DISTINCT x',
  'CALL { UNWIND range(1, 2500) AS x RETURN x UNION ALL UNWIND range(1, 2500) AS x RETURN x } RETURN x',
  'UNWIND range(1, 5000) AS x WITH DISTINCT x RETURN x',
  'UNWIND range(1, 5000) AS x RETURN x UNION UNWIND range(1, 5000) AS x RETURN x',
])('answers in full: %s', async cypher => {
  expect((await run(cypher)).rows).toHaveLength(5000)
})

it('says where a query cannot be understood', async () => {
  await expect(run('MATCH (p:Paper)\nWHERE (p RETURN p')).rejects.toMatchObject({
    code: 'QUERY_INVALID',
    message: expect.stringContaining('line 2, column 10'),
  })
})

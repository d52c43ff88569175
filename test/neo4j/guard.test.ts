import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'
import { JUNE, MAY, write } from '../store/sample-graph.ts'
import { openEmptyStore, server } from './server/empty-store.ts'

/** Queries that access mode READ would allow, or that looking at the text would miss. */
const REFUSED = [
  `LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
  `LOAD CSV WITH HEADERS FROM $url AS line RETURN line`,
  `CYPHER runtime=slotted LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
  `CYPHER 5 LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
  `/* MATCH (n) RETURN n */ LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
  `UNWIND [1] AS x CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line`,
  `RETURN 1 AS line UNION LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
  `RETURN COLLECT { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } AS lines`,
  `RETURN EXISTS { CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line } AS lines`,
  'SHOW TRANSACTIONS',
  'SHOW TRANSACTIONS YIELD *',
  `TERMINATE TRANSACTIONS 'neo4j-transaction-1'`,
  `SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message`,
  'SHOW SETTINGS',
  'SHOW PROCEDURES',
  'SHOW FUNCTIONS',
  'SHOW INDEXES',
  'SHOW CONSTRAINTS',
  'SHOW USERS',
  'SHOW CURRENT USER',
  'SHOW DATABASES',
  `ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'`,
  `CREATE USER mallory SET PASSWORD 'password'`,
  `CREATE DATABASE other`,
  `STOP DATABASE neo4j`,
  `CALL dbms.listConfig()`,
  `CALL dbms.listConfig() YIELD name, value RETURN name, value`,
  `MATCH (p:Paper) CALL dbms.components() YIELD name RETURN p, name`,
  `CALL db.labels() YIELD label RETURN label`,
  `CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()`,
  `CALL tx.setMetaData({a: 1})`,
  `MATCH (p:Paper) CALL { WITH p SET p.title = 'x' } IN TRANSACTIONS RETURN 1`,
  `MATCH (p:Paper) CALL { WITH p RETURN p.title AS t } IN TRANSACTIONS RETURN t`,
  `CYPHER runtime=slotted CREATE (p:Paper {key: 'x'})`,
  `CYPHER planner=cost MATCH (p:Paper) DELETE p`,
  `PROFILE CREATE (p:Paper {key: 'x'})`,
  `EXPLAIN CREATE (p:Paper {key: 'x'})`,
  `profile MATCH (p:Paper) RETURN p.title AS title`,
  `/* a */ EXPLAIN MATCH (p:Paper) RETURN p.title AS title`,
  `CYPHER runtime=slotted EXPLAIN MATCH (p:Paper) RETURN p.title AS title`,
  `CYPHER 5 EXPLAIN MATCH (p:Paper) RETURN p.title AS title`,
  `CYPHER runtime=slotted PROFILE MATCH (p:Paper) RETURN p.title AS title`,
  `USE system SHOW USERS`,
  `USE system MATCH (n) RETURN n`,
  `MATCH (p:Paper) SET p:Model RETURN p`,
  `MATCH (p:Paper) CALL { WITH p CREATE (q:Paper) RETURN q } RETURN q`,
  `MATCH (p:Paper) CALL { WITH p DELETE p } RETURN 1`,
  `MERGE (p:Paper {key: 'arxiv:2405.00001'}) RETURN p`,
  `MATCH (a:Paper), (b:Model) MERGE (a)-[:CITES]->(b)`,
  `CREATE FULLTEXT INDEX forbidden FOR (n:Paper) ON EACH [n.title]`,
  `DROP INDEX names`,
  `GRANT ROLE admin TO neo4j`,
  'CALL `dbms`.`listConfig`()',
  `CALL dbms.listConfig('db.index.fulltext.queryNodes(') YIELD name RETURN name`,
  `CALL db.index.fulltext.queryNodes('names', 'a') YIELD node CALL dbms.listConfig() YIELD name RETURN name`,
  `CALL db.prepareForReplanning()`,
  `CALL apoc.load.json('file:///etc/passwd')`,
  `RETURN graph.names() AS names`,
  `CALL { USE system MATCH (n) RETURN n } RETURN n`,
  `RETURN 1 AS x UNION USE system MATCH (n) RETURN 1 AS x`,
  `UNWIND [1] AS x CALL (x) { RETURN 1 AS y } IN 2 CONCURRENT TRANSACTIONS OF 1 ROW RETURN y`,
  `UNWIND [$url] AS url CALL (url) { LOAD CSV FROM url AS line RETURN line } RETURN line`,
  `RETURN ${'('.repeat(2_000)}1${')'.repeat(2_000)} AS x`,
  `RETURN ${'NOT '.repeat(4_000)}true AS x`,
]

const ALLOWED = [
  'MATCH (n) RETURN count(n) AS n',
  'MATCH (n:Paper|Author) RETURN count(n) AS n',
  'MATCH (p:Paper) RETURN COUNT { (p)-[:TAGGED]->() } AS n',
  'MATCH (p:Paper) RETURN COLLECT { MATCH (p)-[:TAGGED]->(t:Topic) RETURN t.name ORDER BY t.name } AS names',
  'MATCH path = SHORTEST 1 (a:Author)-[:AUTHORED_BY|TAGGED]-+(t:Topic) RETURN count(path) AS n',
  'MATCH path = (a:Author)-[*1..3]-(t:Topic) RETURN count(path) AS n',
  'MATCH (a:Author {key: "author:kim-seo-yeon"}), (m:Model) MATCH path = shortestPath((a)-[*..5]-(m)) RETURN length(path) AS n',
  'MATCH (p:Paper) WHERE NOT (p)-[:INTRODUCES]->() RETURN count(p) AS n',
  'MATCH (p:Paper) WHERE p.date > "2024-05-01" RETURN date(p.date).year + duration.between(date("2024-01-01"), date(p.date)).months AS n',
  'CYPHER runtime=slotted MATCH (p:Paper) RETURN count(p) AS n',
  '/* comment */ MATCH (p:Paper) // another\n RETURN count(p) AS n;',
  'MATCH (d:Digest)-[:FEATURES]->(p:Paper) CALL (p) { MATCH (p)-[:TAGGED]->(t:Topic) RETURN count(t) AS k } RETURN d.key AS key, sum(k) AS n',
  'MATCH (p:Paper) RETURN p.year AS year, percentileCont(p.year, 0.5) AS median',
  `RETURN size('${'('.repeat(500)}') AS n, [${'1, '.repeat(1_500)}1][0] AS first`,
  'UNWIND range(1, 3) AS i RETURN reduce(s = 0, x IN [i, 2] | s + x) AS n, [x IN [1] WHERE x > 0] AS list',
]

describe.skipIf(!server)('the guard of Neo4j', () => {
  let store: GraphStore
  beforeAll(async () => {
    store = await openEmptyStore()
    await write(store, MAY, JUNE)
  })
  afterAll(() => store?.close())

  const run = (cypher: string) =>
    store.query(cypher, { url: 'file:///etc/passwd' }, { rows: 10, timeout: 60_000 }, 'console')

  test.each(REFUSED.map(cypher => [cypher.slice(0, 120), cypher]))('does not run: %s', async (_, cypher) => {
    const before = [await store.stats(), await store.generation()]
    await expect(run(cypher)).rejects.toMatchObject({
      code: expect.stringMatching(/^QUERY_(REFUSED|INVALID)$/),
    })
    await expect(store.explain(cypher, {})).rejects.toMatchObject({
      code: expect.stringMatching(/^QUERY_(REFUSED|INVALID)$/),
    })
    expect([await store.stats(), await store.generation()]).toEqual(before)
  })

  test.each([
    [`LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`, 'LOAD CSV'],
    ['SHOW TRANSACTIONS', 'ShowTransactions'],
    [`TERMINATE TRANSACTIONS 'neo4j-transaction-1'`, 'TerminateTransactions'],
    ['CALL dbms.listConfig()', 'dbms.listConfig'],
    [`MATCH (p:Paper) SET p.title = 'x'`, 'change the graph'],
  ])('says of %s that it is for %s', async (cypher, part) => {
    await expect(run(cypher)).rejects.toMatchObject({ code: 'QUERY_REFUSED', message: RegExp(part) })
  })

  test.each(ALLOWED.map(cypher => [cypher.slice(0, 120), cypher]))('runs: %s', async (_, cypher) => {
    expect((await run(cypher)).rows.length).toBeGreaterThan(0)
  })

  test.each([
    ['/*', 'QUERY_INVALID', /^Lexical error at line 1, column 3/],
    [`RETURN 'abc`, 'QUERY_INVALID', /line 1, column 8/],
    ['USE GRAPH other MATCH (n) RETURN n', 'QUERY_REFUSED', /\(other\)\. Leave USE out/],
    ['USE other RETURN 1', 'QUERY_REFUSED', /\(other\)/],
    [`RETURN left('a', -1) AS x`, 'QUERY_FAILED', /negative/],
    ['CYPHER planner=best RETURN 1', 'QUERY_INVALID', /planner/],
  ])('says of %s that it is %s', async (cypher, code, message) => {
    await expect(run(cypher)).rejects.toMatchObject({ code, message, ownerOnly: false })
  })

  test('gives the position of a mistake in the text as it was given', async () => {
    await expect(run('MATCH (p:Paper RETURN p')).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      message: /line 1, column 16/,
    })
    await expect(run('MATCH (p:Paper)\nRETRUN p')).rejects.toMatchObject({ message: /line 2, column 1/ })
  })
})

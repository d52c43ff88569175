import { expect, test } from 'vitest'
import type { GraphStore } from '../../src/store/store.ts'

/** Queries that must not run on any store: the guard refuses them, or the engine does not understand them. */
const FORBIDDEN = [
  `CREATE (p:Paper {key: 'x'})`,
  `MERGE (p:Paper {key: 'x'}) RETURN p`,
  `MATCH (p:Paper) SET p.title = 'x'`,
  `MATCH (p:Paper) SET p:Model`,
  `MATCH (p:Paper) REMOVE p.title`,
  `MATCH (p:Paper) DELETE p`,
  `MATCH (p:Paper) DETACH DELETE p RETURN 1`,
  `MATCH (p:Paper) FOREACH (n IN [1] | SET p.title = 'x')`,
  `/* RETURN 1 */ CREATE (p:Paper {key: 'x'})`,
  `// RETURN 1\nCREATE (p:Paper {key: 'x'})`,
  `MATCH (p:Paper) CALL { WITH p SET p.title = 'x' } RETURN 1`,
  `CALL { CREATE (p:Paper {key: 'x'}) } RETURN 1`,
  `MATCH (p:Paper) RETURN p UNION CREATE (p:Paper {key: 'x'}) RETURN p`,
  `LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`,
  `MATCH (p:Paper) CALL { LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line } RETURN line`,
  `CREATE INDEX forbidden FOR (n:Paper) ON (n.year)`,
  `DROP CONSTRAINT paper_key`,
  `CALL db.labels()`,
  `RETURN 1 AS a; CREATE (p:Paper {key: 'x'})`,
]

/** Queries cannot write, read files or call procedures, and those that are refused have not run. */
export function guardContract(store: () => GraphStore): void {
  test.each(FORBIDDEN)('does not run: %s', async cypher => {
    const before = await store().stats()
    const outcome = store().query(cypher, {}, { rows: 10, timeout: 60_000 }, 'console')
    await expect(outcome).rejects.toMatchObject({ code: expect.stringMatching(/^QUERY_(REFUSED|INVALID)$/) })
    await expect(store().explain(cypher, {})).rejects.toMatchObject({
      code: expect.stringMatching(/^QUERY_(REFUSED|INVALID)$/),
    })
    expect(await store().stats()).toEqual(before)
    const titles = `MATCH (p:Paper) WHERE p.title = 'x' OR p.title IS NULL RETURN count(p) AS n`
    expect((await store().query(titles, {}, { rows: 1, timeout: 60_000 }, 'view')).rows).toEqual([[0]])
  })

  test.each([
    ['operators', `RETURN ${'1 < '.repeat(4_000)}1 AS x`],
    ['brackets', `RETURN ${'['.repeat(400)}1${']'.repeat(400)} AS x`],
    ['brackets written as escapes', `RETURN ${'\\u005b'.repeat(400)}1${']'.repeat(400)} AS x`],
    ['CASE', `RETURN ${'CASE WHEN true THEN '.repeat(400)}1${' END'.repeat(400)} AS x`],
    ['XOR', `MATCH (p:Paper) WHERE ${'p.year = 1 XOR '.repeat(20)}true RETURN count(p) AS n`],
    ['hops', `MATCH ${'(:Paper)-[:CITES]->'.repeat(200)}(p:Paper) RETURN count(p) AS n`],
    ['denials', `MATCH (p:${'!'.repeat(3_000)}Paper) RETURN count(p) AS n`],
    ['UNION', `RETURN 1 AS x ${'UNION RETURN 1 AS x '.repeat(1_500)}`],
  ])('refuses too many %s before anything reads them', async (_, cypher) => {
    const outcome = store().query(cypher, {}, { rows: 10, timeout: 60_000 }, 'console')
    await expect(outcome).rejects.toMatchObject({ code: 'QUERY_REFUSED', message: /more than/ })
    await expect(store().explain(cypher, {})).rejects.toMatchObject({ code: 'QUERY_REFUSED' })
  })

  test.each([
    [`CREATE (p:Paper {key: 'x'})`, /change the graph/],
    [`LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line`, /LOAD CSV reads files/],
  ])('says why it refuses %s', async (cypher, reason) => {
    await expect(store().explain(cypher, {})).rejects.toMatchObject({
      code: 'QUERY_REFUSED',
      message: reason,
    })
  })

  test.each([
    'MATCH (p:Paper) RETURN p.title AS title ORDER BY title SKIP 1 LIMIT 1',
    'MATCH (p:Paper)-[:TAGGED]->(t:Topic) WITH t, count(p) AS n WHERE n > 1 RETURN t.name AS name, n ORDER BY n',
    'MATCH (p:Paper) OPTIONAL MATCH (p)-[:INTRODUCES]->(m:Model) RETURN p.key AS key, m.name AS name',
    'MATCH (a:Paper)-[:AUTHORED_BY]->(x:Author)<-[:AUTHORED_BY]-(b:Paper) WHERE a.key < b.key RETURN count(*) AS n',
    'MATCH (p:Paper) WHERE EXISTS { MATCH (p)-[:TAGGED]->(t:Topic) } RETURN count(p) AS n',
    'MATCH (p:Paper) WITH collect(p.key) AS keys UNWIND keys AS key RETURN key',
    'MATCH (a:Author) RETURN a.name AS name UNION MATCH (m:Model) RETURN m.name AS name',
  ])('runs what only reads: %s', async cypher => {
    const { rows } = await store().query(cypher, {}, { rows: 100, timeout: 60_000 }, 'console')
    expect(rows.length).toBeGreaterThan(0)
  })
}

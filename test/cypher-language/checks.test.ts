import { describe, expect, it } from 'vitest'
import { checkQuery } from '../../src/cypher/checks/check-query.ts'
import { SIGNATURES } from '../../src/cypher/functions/signatures.ts'
import { parseQuery } from '../../src/cypher/syntax/parse.ts'

const check = (text: string): void => checkQuery(parseQuery(text), new Set(['given']))

/** Each was asked of Neo4j 5.26, which refuses it too. */
describe('what is wrong before it runs', () => {
  it.each([
    ['RETURN x', /x isn’t defined/],
    ['MATCH (n) WITH n.x AS y RETURN n', /n isn’t defined/],
    ['WITH 1 AS a UNWIND [1] AS a RETURN a', /already defined/],
    ['MATCH (r) MATCH ()-[r]-() RETURN r', /is a NODE; it can’t be a RELATIONSHIP/],
    ['MATCH ()-[r*]-() MATCH ()-[r]-() RETURN r', /can’t be/],
    ['MATCH p=(a)-[p]-() RETURN p', /already defined/],
    ['WITH 1 AS n MATCH (n) RETURN n', /INTEGER/],
    ['MATCH (n) WHERE (n)-->(m) RETURN n', /m isn’t defined/],
    ['MATCH (n) RETURN (n)-->()', /condition/],
    ['MATCH (n) RETURN size((n)-->())', /condition/],
    ['MATCH (n $given) RETURN n', /parameter/],
    ['RETURN NOT 1', /BOOLEAN/],
    ['RETURN true AND []', /BOOLEAN/],
    ['RETURN true + 1', /between/],
    ["RETURN 'a' - 1", /between/],
    ["RETURN 1 IN 'a'", /between/],
    ['WITH 1 AS a RETURN a.x', /INTEGER/],
    ["RETURN [1]['a']", /LIST/],
    ['MATCH (n) WHERE n RETURN n', /BOOLEAN/],
    ['RETURN foo(1)', /no function/],
    ['RETURN abs(1, 2)', /takes 1 value/],
    ['RETURN labels(1)', /NODE/],
    ['RETURN abs(DISTINCT 1)', /DISTINCT/],
    ['RETURN count(count(*))', /another aggregation/],
    ['RETURN count(rand())', /aggregation/],
    ['MATCH (n) WHERE count(n) > 1 RETURN n', /can’t stand here/],
    ['RETURN [x IN [1] | count(*)]', /each item/],
    ['MATCH (n) RETURN n.x + count(*)', /grouped/],
    ['MATCH (n) RETURN n.x ORDER BY count(*)', /no column aggregates/],
    ['MATCH (n) RETURN DISTINCT n.x AS x ORDER BY n.y', /only the columns/],
    ['MATCH () RETURN *', /none/],
    ['RETURN 1 AS a, 2 AS a', /Two columns/],
    ['WITH 1 + 1 RETURN 1', /AS/],
    ['RETURN 1 AS a UNION RETURN 2 AS b', /same names/],
    ['RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a', /UNION ALL/],
    ['RETURN 1 LIMIT -1', /negative/],
    ['MATCH (n) RETURN n SKIP n.x', /same for all rows/],
    ['RETURN 1 LIMIT 1.5', /FLOAT/],
    ['MATCH (n)', /end with MATCH/],
    ['RETURN 1 MATCH (n) RETURN n', /WITH/],
    ['WITH 1 AS a CALL { RETURN a AS b } RETURN b', /a isn’t defined/],
    ['WITH 1 AS a CALL { WITH a WHERE a = 1 RETURN 2 AS b } RETURN b', /only imports/],
    ['WITH 1 AS a CALL (a) { WITH 2 AS a RETURN 1 AS b } RETURN b', /outside/],
    ['WITH 1 AS a RETURN EXISTS { WITH 2 AS a RETURN a } AS b', /outside/],
    ['RETURN COLLECT { RETURN 1 AS a, 2 AS b } AS c', /one column/],
    ['MATCH (n) CALL db.labels() RETURN n', /YIELD/],
    ['MATCH p=shortestPath((a)-->()-->(b)) RETURN p', /one relationship/],
    ['RETURN $missing, $given', /Expected parameter\(s\): missing/],
  ])('%s', (text, message) => {
    expect(() => check(text)).toThrow(message)
  })
})

describe('what is right', () => {
  it.each([
    'MATCH (a {x: b.y}), (b) RETURN a',
    'MATCH (n) WITH n.x AS y WHERE n.z = 1 RETURN y',
    'MATCH (n) RETURN n.x AS y, count(*) ORDER BY n.x + count(*)',
    'MATCH (n) RETURN n, n.x + count(*)',
    'MATCH (n) RETURN [x IN collect(n) | x.y]',
    'MATCH (n) WITH n, count(*) AS c ORDER BY n.x RETURN c',
    'MATCH (n) RETURN CASE WHEN (n)-->() THEN 1 END AS x',
    'WITH 1 AS a CALL (a) { WITH 2 AS c RETURN a + c AS b } RETURN b',
    'WITH 1 AS a RETURN EXISTS { WITH 2 AS c WITH 3 AS d RETURN a } AS x',
    'RETURN date() + duration({days: 1}), 2 * duration({days: 1}), [1] + 2, 1 + "a"',
    'MATCH p = ()-[rs*]->() WHERE all(r IN rs WHERE r.x = $given) RETURN length(p), nodes(p)[0].name',
    'MATCH (n) RETURN [p = (n)-->(m) WHERE m.x | p] AS paths',
    'CALL db.labels() YIELD label AS l WITH l WHERE l <> "a" RETURN *',
    'CALL db.labels',
    'RETURN 1 AS a UNION ALL RETURN 2 AS a',
  ])('%s', text => {
    expect(() => check(text)).not.toThrow()
  })

  it('holds chains of thousands of operators', () => {
    check(`RETURN 1${' + 1'.repeat(3_000)} AS x, true${' AND true'.repeat(3_000)} AS y`)
  })
})

it('reads the signatures of functions', () => {
  expect(SIGNATURES.get('coalesce')).toMatchObject({ min: 1, max: Number.POSITIVE_INFINITY })
  expect(SIGNATURES.get('date.truncate')).toMatchObject({ min: 1, max: 3, aggregates: false })
  expect(SIGNATURES.get('percentilecont')).toMatchObject({ name: 'percentileCont', min: 2, aggregates: true })
})

import { describe, expect, it, test } from 'vitest'
import type { Parameters } from '../../src/graph/table.ts'
import { checkExplosions } from '../../src/store/explosions/check-explosions.ts'
import { regexRisk } from '../../src/store/explosions/regex.ts'
import { loadCypherFiles } from '../../src/views/load.ts'

const VALUES = /computes more than 1,000,000 values/
const GATHERED = /keeps a list gathered from the graph for each element/
const ROWS = /makes more than 100,000,000 rows/
const NESTED = /repeats what already repeats/

const REFUSED: [cypher: string, reason: RegExp, parameters?: Parameters][] = [
  ['RETURN range(1, 1000000000) AS x', VALUES],
  ['RETURN `range`(1, 1_000_000_000) AS x', VALUES],
  ['RETURN r\\u0061nge(1, 1000000000) AS x', VALUES],
  ['RETURN range(1, $n) AS x', VALUES, { n: 1e9 }],
  ['WITH 10 ^ 9 AS n RETURN range(1, toInteger(n)) AS x', VALUES],
  ['RETURN [a IN range(1, 10000) | [b IN range(1, 10000) | a * b]] AS x', VALUES],
  ['WITH range(1, 5000) AS l RETURN [a IN l | [b IN l | a + b]] AS x', VALUES],
  ['RETURN [x IN $l | [y IN $l | [z IN $l | 1]]] AS x', VALUES, { l: Array(500).fill(1) }],
  ['UNWIND range(1, 100000) AS n RETURN [x IN range(1, n) | [y IN range(1, n) | 1]] AS x', VALUES],
  ['RETURN any(x IN range(1, 1000000000) WHERE x < 0) AS x', VALUES],
  ['RETURN single(x IN range(1, 40000) WHERE none(y IN range(1, 40000) WHERE x = y)) AS x', VALUES],
  ['MATCH (p:Paper) WHERE p.year IN range(1, 1000000000) RETURN p', VALUES],
  ['MATCH (p:Paper) RETURN p ORDER BY size([x IN range(1, 100000000) | p.year])', VALUES],
  ['UNWIND range(1, 3000) AS i WITH collect(i) AS l RETURN [a IN l | [b IN l | a]] AS x', VALUES],
  [`RETURN reduce(s = 0, x IN range(1, 1000000000) | s + x) AS x`, VALUES],
  [`RETURN size(reduce(s = 'a', x IN range(1, 40) | s + s)) AS x`, VALUES],
  [`RETURN reduce(s = '', x IN range(1, 40) | CASE WHEN true THEN s + s ELSE s END + 'a') AS x`, VALUES],
  [`RETURN reduce(s = 'ab', x IN range(1, 30) | replace(s, 'a', s)) AS x`, VALUES],
  ['MATCH (p:Paper) WITH collect(p.key) AS l RETURN reduce(s = [0], x IN l | [s, s]) AS x', VALUES],
  [`WITH 'aaaaaaaaaa' AS s ${'WITH s + s AS s '.repeat(25)}RETURN s`, VALUES],
  [`RETURN ${'reduce(a = 1, x IN [1] | '.repeat(40)}1${')'.repeat(40)} AS x`, VALUES],
  ['MATCH (p:Paper) WITH collect(p.key) AS l RETURN [a IN l | [b IN l | a + b]] AS x', GATHERED],
  ['MATCH (p:Paper) RETURN [a IN collect(p.key) | [b IN collect(p.key) WHERE a < b]] AS x', GATHERED],
  ['WITH COLLECT { MATCH (p:Paper) RETURN p.key } AS l RETURN [a IN l | l] AS x', GATHERED],
  [
    `MATCH (p:Paper) WITH collect(p.key) AS l RETURN [a IN l | reduce(s = '', b IN l | s + b)] AS x`,
    GATHERED,
  ],
  [
    'MATCH (p:Paper) WITH collect(p.key) AS l RETURN reduce(s = [], a IN l | s + [b IN l | a + b]) AS x',
    GATHERED,
  ],
  ['MATCH (p:Paper) WITH collect(p.key) AS l RETURN [a IN l | {a: a, all: reverse(l)}] AS x', GATHERED],
  [
    'MATCH (p:Paper) WITH collect(p.key) AS l RETURN [a IN l | CASE WHEN true THEN l ELSE [] END] AS x',
    GATHERED,
  ],
  ['UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS x', ROWS],
  ['CALL { UNWIND range(1, 100000) AS a RETURN a } UNWIND range(1, 100000) AS b RETURN b', ROWS],
  ['RETURN COUNT { UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN a } AS x', ROWS],
  [`MATCH (p:Paper) WHERE p.title =~ '(a+)+b' RETURN p`, NESTED],
  ['MATCH (p:Paper) WHERE p.title =~ $re RETURN p', NESTED, { re: '(.*a){12}' }],
  [`WITH '(a+)+' AS re MATCH (p:Paper) WHERE p.title =~ re + 'b' RETURN p`, NESTED],
  [`RETURN 'aaa' =~ 'a*a*a*a*b' AS x`, /too many repetitions in a row/],
  [`RETURN 'x' =~ replace('(ab)x', 'b', '+') AS x`, /is computed\. Write it out/],
  [`RETURN 'x' =~ '${'a?'.repeat(600)}' AS x`, /too long/],
]

const ALLOWED: [cypher: string, parameters?: Parameters][] = [
  ['UNWIND range(1, 100000000) AS n RETURN n LIMIT 5'],
  [`RETURN reduce(s = '', x IN ['a', 'b'] | s + ', ' + x) AS x`],
  [`MATCH (p:Paper) WITH collect(p.title) AS l RETURN reduce(s = '', x IN l | s + ', ' + x) AS x`],
  ['RETURN reduce(m = 0, x IN range(1, 100) | CASE WHEN x > m THEN x ELSE m END) AS x'],
  ['RETURN reduce(l = [], x IN [1, 2, 1] | CASE WHEN x IN l THEN l ELSE l + x END) AS x'],
  ['RETURN reduce(m = {a: 0, b: 0}, x IN range(1, 100) | {a: m.a + x, b: m.b + m.a}) AS x'],
  [`MATCH (p:Paper) WHERE p.title =~ '(?i).*' + $q + '.*' RETURN p`, { q: 'graph' }],
  [`MATCH (p:Paper), (t:Topic) WHERE p.title =~ ('.*' + t.name + '.*') RETURN p`],
  ['UNWIND range(2015, 2024) AS y OPTIONAL MATCH (p:Paper {year: y}) RETURN y, count(p) AS n'],
  ['MATCH (p:Paper) RETURN [x IN range(0, size(p.title) - 1) | substring(p.title, x, 1)] AS x'],
  ['MATCH (a:Author) WITH collect(a) AS l UNWIND range(0, size(l) - 2) AS i RETURN l[i], l[i + 1]'],
  [`MATCH (p:Paper) WHERE p.title STARTS WITH 'range(1, 1000000000)' RETURN p // range(1, 1000000000)`],
  ['MATCH (p:Paper)-[:CITES*1..3]->(q:Paper) WITH p, count(q) AS n WHERE n > 1 RETURN p.key, n'],
  ['MATCH (p:Paper) WITH collect(p) AS l RETURN [a IN l | size([b IN l WHERE b.year = a.year])] AS x'],
  [
    'MATCH (p:Paper) WITH collect(p) AS l RETURN [a IN l WHERE any(b IN l WHERE b.year > a.year) | a.key] AS x',
  ],
  ['MATCH (p:Paper) WITH collect(p) AS l RETURN [a IN l | [b IN l WHERE b.year = a.year][0].key] AS x'],
  ['MATCH (p:Paper) WITH collect(p) AS l RETURN [a IN l[..10] | [b IN l | b.key]] AS x'],
  ['MATCH (p:Paper) WITH p.year AS y, collect(p) AS l RETURN [x IN collect(l) | [p IN x | p.key]] AS x'],
  ['MATCH (p:Paper) WITH collect(p) AS l RETURN [a IN l | [b IN labels(a) | b]] AS x'],
  ['MATCH (p:Paper) WITH collect(p.key) AS l RETURN reduce(s = [], a IN l | s + [a]) + l AS x'],
  ["RETURN 'a"],
  ['RETURN ((('],
]

describe('queries that can only explode', () => {
  it.each(REFUSED)('refuses %s', (cypher, reason, parameters = {}) => {
    const check = () => checkExplosions(cypher, parameters)
    expect(check).toThrow(expect.objectContaining({ code: 'QUERY_REFUSED' }))
    expect(check).toThrow(reason)
  })

  it.each(ALLOWED)('lets pass %s', (cypher, parameters = {}) => {
    expect(() => checkExplosions(cypher, parameters)).not.toThrow()
  })

  it('says where', () => {
    const cypher = `MATCH (p:Paper)\nWHERE p.key <> '' AND p.title =~ '(a+)+'\nRETURN p`
    expect(() => checkExplosions(cypher, {})).toThrow('in line 2, column 31 repeats')
  })

  it('lets our own files pass', async () => {
    for (const { cypher } of await loadCypherFiles()) checkExplosions(cypher, {})
  })
})

describe('regular expressions', () => {
  const nested = '(a+)+b|(a*)*b|(a|a)*b|(.*a){12}|(?:a+){2,}b|(\\w+\\s?)+b|(x+x+)+y|((a+)b?)*|(a{1,30}){1,30}'
  test.each(nested.split(/\|(?=\()/))('%s repeats what already repeats', pattern => {
    expect(regexRisk(pattern)).toBe('nested')
  })

  test.each([
    '.*deep.*learning.*network.*',
    '(?i).*graph.*',
    '(\\d+\\.)+\\d+',
    '.*(foo|bar)+.*',
    '^arxiv:\\d+\\.\\d+(v\\d+)?$',
    '(https?://)?[\\w.-]+/.*',
    '([a-z]+-)+[0-9]+',
    '.*[가-힣]+.*',
    '.*\\(.*\\).*',
    '(?s)(.|\\n)*',
    'a++b*+',
  ])('%s is fine', pattern => {
    expect(regexRisk(pattern)).toBeNull()
  })
})

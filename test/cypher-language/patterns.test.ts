import { describe, expect, it } from 'vitest'
import { ask, paperGraph } from './small-graph.ts'

const graph = paperGraph()

describe('patterns', () => {
  it.each([
    ['MATCH (p:Paper) RETURN p.key ORDER BY p.key', [['p1'], ['p2']]],
    ['MATCH (n) RETURN count(*)', [[7]]],
    ['MATCH (n:Topic&Tag) RETURN count(n)', [[2]]],
    ['MATCH (n:!Paper&!Topic) RETURN count(n)', [[3]]],
    ['MATCH (n:Paper|Author) RETURN count(n)', [[5]]],
    ['MATCH (p:Paper WHERE p.year > 2023) RETURN p', [['p2']]],
    ["MATCH (:Author {name: 'Ada'})<-[:AUTHORED_BY]-(p)-[:TAGGED]->(t) RETURN p, t", [['p1', 'thread']]],
    [
      'MATCH (a:Author)<--(p)-->(b:Author) WHERE a.name < b.name RETURN a, b ORDER BY a.name',
      [
        ['Ada', 'Bo'],
        ['Bo', 'Cleo'],
      ],
    ],
    [
      'MATCH (a)-[r:CITES|TAGGED]->(b) RETURN type(r), count(*) ORDER BY type(r)',
      [
        ['CITES', 1],
        ['TAGGED', 3],
      ],
    ],
    ["MATCH (p {key: 'p2'})-[r]-(x) RETURN count(r)", [[5]]],
    ['MATCH (p:Paper), (a:Author) RETURN count(*)', [[6]]],
    ['MATCH (p:Paper), (a:Author) WHERE (p)-[:AUTHORED_BY]->(a) RETURN count(*)', [[4]]],
    ["MATCH (a {name: 'Ada'})-[:AUTHORED_BY*2]-(b) RETURN b.name", [['Bo']]],
    [
      "MATCH (a {name: 'Ada'})-[rs:AUTHORED_BY*]-(b) RETURN size(rs), b.key ORDER BY size(rs)",
      [
        [1, 'p1'],
        [2, 'Bo'],
        [3, 'p2'],
        [4, 'Cleo'],
      ],
    ],
    ["MATCH (a {name: 'Ada'})-[:AUTHORED_BY*0..1]-(b) RETURN b.key ORDER BY b.key", [['Ada'], ['p1']]],
    [
      "MATCH path = (c {name: 'Cleo'})<--()-[:CITES]->(x) RETURN path, length(path)",
      [[['Cleo', 'p2', 'p1'], 2]],
    ],
    [
      "MATCH p = shortestPath((a {name: 'Ada'})-[:AUTHORED_BY*]-(c {name: 'Cleo'})) RETURN p",
      [[['Ada', 'p1', 'Bo', 'p2', 'Cleo']]],
    ],
    [
      "MATCH p = allShortestPaths((a {name: 'Ada'})-[*]-(l {name: 'loop'})) RETURN p",
      [[['Ada', 'p1', 'p2', 'loop']]],
    ],
    [
      "MATCH p = shortestPath((a {name: 'Ada'})-[*]-(l {name: 'loop'})) WHERE none(r IN relationships(p) WHERE type(r) = 'CITES') RETURN length(p)",
      [[4]],
    ],
    [
      'MATCH (p:Paper) OPTIONAL MATCH (p)-[:CITES]->(q) RETURN p, q ORDER BY p.key',
      [
        ['p1', null],
        ['p2', 'p1'],
      ],
    ],
    ['MATCH (p:Paper) WHERE EXISTS { (p)-[:CITES]->() } RETURN p', [['p2']]],
    [
      'MATCH (p:Paper) RETURN p.key, COUNT { (p)-[:TAGGED]->() } AS n ORDER BY n',
      [
        ['p1', 1],
        ['p2', 2],
      ],
    ],
    [
      "MATCH (p {key: 'p2'}) RETURN [(p)-[:TAGGED]->(t) WHERE t.name <> 'loop' | t.name] AS l",
      [[['thread']]],
    ],
    [
      "MATCH (p {key: 'p2'}) RETURN COLLECT { MATCH (p)-[:TAGGED]->(t) RETURN t.name ORDER BY t.name } AS l",
      [[['loop', 'thread']]],
    ],
    [
      "MATCH (t {name: 'thread'}) MATCH (t)<-[r:TAGGED]-() WITH r MATCH (x)-[r]->(y) RETURN x.key ORDER BY x.key",
      [['p1'], ['p2']],
    ],
    [
      'MATCH (p:Paper) CALL (p) { MATCH (p)-->(a:Author) RETURN count(a) AS n } RETURN p, n ORDER BY p.key',
      [
        ['p1', 2],
        ['p2', 2],
      ],
    ],
    ["MATCH (a:Author) WHERE a.name IN ['Bo', 'Zed'] RETURN a", [['Bo']]],
  ])('%s', (cypher, rows) => {
    expect(ask(graph, cypher)).toEqual(rows)
  })
})

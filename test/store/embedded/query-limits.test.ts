import { spawnSync } from 'node:child_process'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { afterAll, describe, expect, it } from 'vitest'
import { readQuery, rowsOf } from '../../../src/cypher/read-query.ts'
import { LimitError } from '../../../src/cypher/run/budget.ts'
import type { Table } from '../../../src/graph/result-table.ts'
import { PropertyIndexes } from '../../../src/store/embedded/property-indexes.ts'
import { Reader } from '../../../src/store/embedded/reader.ts'
import { ReaderSpares } from '../../../src/store/embedded/reader-spares.ts'
import { tidySpillFolders } from '../../../src/store/embedded/spill-folders.ts'
import { StoredGraph } from '../../../src/store/embedded/stored-graph.ts'
import { Counter } from '../../cypher-language/counter.ts'
import { SmallGraph } from '../../cypher-language/small-graph.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

describe('a query that asks for too much', () => {
  // Past the check that refuses what can only explode: it sees the text, not the values.
  const reader = new Reader('', new ReaderSpares(300), 0)
  afterAll(() => reader.close())
  const ask = async (cypher: string, timeout = 60_000) => {
    const request = {
      kind: 'query',
      cypher,
      parameters: {},
      rows: 1_000,
      timeout,
      origin: 'anybody',
    } as const
    return (await reader.ask(request, timeout)) as Table
  }

  it.each([
    ['QUERY_REFUSED', 'UNWIND range(1, 900) AS i RETURN range(1, 10000)', /too large/],
    [
      'QUERY_REFUSED',
      `UNWIND range(1, 900) AS i RETURN reduce(s = 'ab', x IN range(1, 18) | s + s)`,
      /too large/,
    ],
    ['QUERY_REFUSED', 'RETURN reduce(l = [1], x IN range(1, 90000) | [l])', /nested too deeply/],
    ['QUERY_MEMORY', 'RETURN size(reduce(l = [1], x IN range(1, 60) | l + l))', /300 MB/],
    ['QUERY_TIMEOUT', 'UNWIND range(1, 900000) AS a UNWIND range(1, 900) AS b RETURN count(*)', /1 s/],
  ])('gets %s for %s, and the next one is answered', async (code, cypher, message) => {
    const timeout = code === 'QUERY_TIMEOUT' ? 1_000 : 60_000
    await expect(ask(cypher, timeout)).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    })
    expect((await ask('RETURN 1 AS one')).rows).toEqual([[1]])
  })
})

it('reading what a query needs is counted, and half of it is never taken for the whole', async () => {
  const db = grafeo.GrafeoDB.create()
  await db.executeCypher(
    `UNWIND range(1, 50) AS i CREATE (:Paper {key: toString(i), title: 'T'})-[:CITES]->(:Paper {key: 'c'})`,
  )
  const graph = await StoredGraph.read(db)
  const query = readQuery('MATCH (a:Paper)-[:CITES]->() RETURN count(a.title)', new Map())
  for (const most of [10, 60, 40])
    await expect(graph.prepare(query.needs, new Counter(most))).rejects.toThrow(LimitError)
  await graph.prepare(query.needs, new Counter())
  const rows = rowsOf(query.compile(graph), graph, { parameters: new Map(), budget: new Counter() })
  expect([...rows]).toEqual([[50n]])
})

it.each([
  ['RETURN p[$name]', new Map([['name', 'title']])],
  [`UNWIND ['title', 'year'] AS name RETURN p[name]`, new Map()],
])('a name that is computed in "%s" is read with the names that are written', (rest, parameters) => {
  expect(readQuery(`MATCH (p:Paper) ${rest}`, parameters).needs.ofNodes).toContain('title')
})

describe('indexes', () => {
  const graph = new SmallGraph()
  const node = graph.node(['A B'], { C: 1n, 'B C': 2n, D: null })
  const find = (indexes: PropertyIndexes, label: string, property: string, value: bigint) =>
    indexes.find(label, property, value, [node], new Counter())

  it('are not told apart by spaces alone', () => {
    const indexes = new PropertyIndexes()
    expect(find(indexes, 'A B', 'C', 1n)).toEqual([node])
    expect(find(indexes, 'A', 'B C', 2n)).toEqual([node])
  })

  it('of longest ago go when all together weigh too much; what is missing weighs nothing', () => {
    const indexes = new PropertyIndexes(2)
    for (const property of ['C', 'B C', 'D', 'C', 'B C']) find(indexes, 'A', property, 1n)
    expect(indexes.kept).toHaveLength(3)
    find(indexes, 'B', 'C', 1n)
    expect(indexes.kept).toEqual(['["A","B C"]', '["B","C"]'])
  })
})

it('folders that killed readers have left are removed, and no others', async () => {
  const folder = await temporaryFolder('spill')
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    const [dead, alive] = [pid, process.pid].map(id => `grafeo-graph.grafeo-${id}-0123456789abcdef.spill`)
    for (const name of [dead, alive, 'other.spill']) await mkdir(join(folder, name as string))
    tidySpillFolders()
    expect((await readdir(folder)).sort()).toEqual([alive, 'other.spill'])
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
})

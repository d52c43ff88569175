import { expect, test } from 'vitest'
import type { Parameters, Value } from '../../src/graph/table.ts'
import type { GraphStore } from '../../src/store/store.ts'

const LIMITS = { rows: 100, timeout: 60_000 }

/** What queries return: values of every kind, whether rows were cut, and clear errors. */
export function queryContract(store: () => GraphStore): void {
  const rowsOf = async (cypher: string, parameters: Parameters = {}): Promise<Value[][]> =>
    (await store().query(cypher, parameters, LIMITS, 'console')).rows

  test('returns scalars, lists, maps and null', async () => {
    const cypher = `MATCH (p:Paper {key: 'arxiv:2405.00002'})
      RETURN p.year AS year, p.title AS title, p.altTitles AS others, p.doi AS doi, 0.5 AS half, true AS yes,
        {a: 1, b: 'x'} AS map`
    const table = await store().query(cypher, {}, LIMITS, 'console')
    expect(table.columns).toEqual(['year', 'title', 'others', 'doi', 'half', 'yes', 'map'])
    expect(table.rows).toEqual([
      [
        2024,
        '지식 그래프와 Phenaki의 메모리',
        ['Knowledge Graphs and the Memory of Phenaki'],
        null,
        0.5,
        true,
        { a: 1, b: 'x' },
      ],
    ])
  })

  test('returns nodes, and relationships with their ends', async () => {
    const cypher = `MATCH (p:Paper)-[r:INTRODUCES]->(m:Model) RETURN p, r, m`
    const [[paper, relationship, model] = []] = await rowsOf(cypher)
    expect(paper).toMatchObject({
      kind: 'node',
      label: 'Paper',
      key: 'arxiv:2406.00003',
      properties: { year: 2024 },
    })
    expect(model).toMatchObject({ kind: 'node', label: 'Model', key: 'model:phenaki' })
    expect(relationship).toMatchObject({
      kind: 'relationship',
      type: 'INTRODUCES',
      start: (paper as { id: string }).id,
      end: (model as { id: string }).id,
      properties: { confidence: 0.9, start: 0, rule: 'name' },
    })
  })

  test('returns the properties that were written, and none of its own', async () => {
    const [[author] = []] = await rowsOf(`MATCH (a:Author {key: 'author:kim-seo-yeon'}) RETURN a`)
    expect((author as { properties: object }).properties).toEqual({
      name: '김서연',
      aliases: ['Seo-yeon Kim'],
      papers: 1,
    })
    const [[properties] = []] = await rowsOf(
      `MATCH (a:Author {key: 'author:emmy-noether'}) RETURN properties(a) AS all`,
    )
    expect(properties).toEqual({ key: 'author:emmy-noether', name: 'Emmy Noether', papers: 3 })
  })

  test('returns paths', async () => {
    const cypher = `MATCH path = (d:Digest {key: 'digest:june'})-[:FEATURES]->(p:Paper)-[:INTRODUCES]->(m:Model) RETURN path`
    const [[path] = []] = await rowsOf(cypher)
    const { kind, nodes, relationships } = path as {
      kind: string
      nodes: { key: string }[]
      relationships: { type: string }[]
    }
    expect(kind).toBe('path')
    expect(nodes.map(({ key }) => key)).toEqual(['digest:june', 'arxiv:2406.00003', 'model:phenaki'])
    expect(relationships.map(({ type }) => type)).toEqual(['FEATURES', 'INTRODUCES'])
  })

  test('keeps every character of a text', async () => {
    const rows = await rowsOf(`MATCH (p:Paper {key: 'arxiv:2406.00003'}) RETURN p.abstract AS abstract`)
    expect(rows).toEqual([['We draw 🎬.\nTwo lines, "quotes", a \\ and \'one\'.']])
  })

  test('never rounds an integer: beyond 2^53 it is a text of its digits', async () => {
    const cypher = 'RETURN 9007199254740993 AS big, -9007199254740991 AS fits, 0.0 / 0 AS nan'
    expect(await rowsOf(cypher)).toEqual([['9007199254740993', -9007199254740991, 'NaN']])
  })

  test('accepts parameters: a limit, a list, a text, null', async () => {
    const cypher = `MATCH (p:Paper) WHERE p.key IN $keys AND p.title CONTAINS $word AND $none IS NULL
      RETURN p.key AS key ORDER BY key LIMIT $limit`
    const keys = ['arxiv:2405.00002', 'arxiv:2406.00003', 'arxiv:2405.00001']
    expect(await rowsOf(cypher, { keys, word: 'Phenaki', none: null, limit: 1 })).toEqual([
      ['arxiv:2405.00002'],
    ])
    expect(await rowsOf(cypher, { keys, word: 'Phenaki', none: null, limit: 9 })).toHaveLength(2)
  })

  test('says whether rows were cut, at the limit and beyond it', async () => {
    const cypher = 'MATCH (p:Paper) RETURN p.key AS key ORDER BY key'
    const exact = await store().query(cypher, {}, { ...LIMITS, rows: 3 }, 'view')
    expect(exact).toMatchObject({ truncated: false, limit: 3 })
    const cut = await store().query(cypher, {}, { ...LIMITS, rows: 2 }, 'view')
    expect(cut).toMatchObject({
      truncated: true,
      limit: 2,
      rows: [['arxiv:2405.00001'], ['arxiv:2405.00002']],
    })
  })

  test('names the columns of an empty result', async () => {
    const table = await store().query(
      `MATCH (p:Paper {key: 'none'}) RETURN p.key AS key, p.year AS year`,
      {},
      LIMITS,
      'console',
    )
    expect(table).toMatchObject({ columns: ['key', 'year'], rows: [], truncated: false })
  })

  test('rejects a query that it cannot parse as invalid', async () => {
    await expect(rowsOf('MATCH (p:Paper RETURN p')).rejects.toMatchObject({ code: 'QUERY_INVALID' })
  })

  test('tells a query that fails from one that it cannot understand, and names missing parameters', async () => {
    const failing = rowsOf('MATCH (p:Paper) RETURN p.year / (p.year - p.year) AS n')
    await expect(failing).rejects.toMatchObject({ code: 'QUERY_FAILED' })
    await expect(rowsOf('RETURN $name AS name')).rejects.toMatchObject({
      code: 'QUERY_INVALID',
      problem: { reason: 'parametersMissing', values: { names: '$name' } },
    })
  })

  test('hints at labels, types and properties that there never are', async () => {
    const cypher = `MATCH (p:Papr)-[:CITE]->(m) WITH m, {own: 1} AS map
      RETURN m.nmae AS name, map.own AS own`
    const { hints } = await store().query(cypher, {}, LIMITS, 'console')
    expect(hints?.map(({ reason, values }) => [reason, values])).toEqual([
      ['unknownLabelNear', { name: 'Papr', near: 'Paper' }],
      ['unknownTypeNear', { name: 'CITE', near: 'CITES' }],
      ['unknownPropertyNear', { name: 'nmae', near: 'name' }],
    ])
    const known = await store().query('MATCH (p:Paper) RETURN p.doi AS doi', {}, LIMITS, 'console')
    expect(known).not.toHaveProperty('hints')
  })

  test('stops a query that takes too long, and answers the next', async () => {
    const endless =
      'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b MATCH (p:Paper), (q:Paper) RETURN sum(a * b) AS n'
    const query = store().query(endless, {}, { rows: 1, timeout: 500 }, 'console')
    await expect(query).rejects.toMatchObject({ code: 'QUERY_TIMEOUT' })
    expect(await rowsOf('MATCH (p:Paper) RETURN count(p) AS n')).toEqual([[3]])
  })

  test('stops a query that nobody waits for any more, and answers the next', async () => {
    const endless =
      'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b MATCH (p:Paper), (q:Paper) RETURN sum(a * b) AS n'
    const hour = { rows: 1, timeout: 3_600_000 }
    const clients = [new AbortController(), new AbortController()]
    const asked = clients.map(({ signal }) => store().query(endless, {}, hour, 'console', signal))
    const ended = Promise.allSettled(asked)
    for (const client of clients.reverse()) client.abort()
    const stopped = { status: 'rejected', reason: { code: 'INTERRUPTED' } }
    expect(await ended).toMatchObject([stopped, stopped])
    expect(await rowsOf('MATCH (p:Paper) RETURN count(p) AS n')).toEqual([[3]])
    const gone = store().query('RETURN 1 AS n', {}, LIMITS, 'console', AbortSignal.abort())
    await expect(gone).rejects.toMatchObject({ code: 'INTERRUPTED' })
  })

  test('answers many queries at once', async () => {
    const all = Array.from({ length: 20 }, (_, index) =>
      rowsOf('MATCH (p:Paper) RETURN count(p) + $add AS n', { add: index }),
    )
    expect((await Promise.all(all)).map(rows => rows[0]?.[0])).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 3),
    )
  })

  test('explains a query without running it', async () => {
    const { text } = await store().explain('MATCH (p:Paper) RETURN p.title AS title', {})
    expect(text).toMatch(/Scan/)
    expect(text.split('\n').length).toBeGreaterThan(1)
  })
}

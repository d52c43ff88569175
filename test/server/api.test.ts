import { describe, expect, it } from 'vitest'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import * as contract from '../../src/server/contract.ts'
import { Served } from './served.ts'

const served = new Served()
const { get } = served

describe('the API', () => {
  it.each([
    ['/api/health', contract.Health],
    ['/api/stats', contract.Stats],
    ['/api/added', contract.Added],
    ['/api/files', contract.Files],
    ['/api/search?q=clip', contract.SearchAnswer],
    ['/api/search?q=ㅇㅅㅎ', contract.SearchAnswer],
    ['/api/nodes/arxiv%3A2403.00001', contract.NodeDetails],
    ['/api/nodes/arxiv%3A2403.00001/similar', contract.SimilarAnswer],
    ['/api/nodes/digest%3Anotes%2Fone.txt', contract.NodeDetails],
    ['/api/views/library', contract.GraphView],
    ['/api/views/author?author=author:ada-example', contract.GraphView],
    ['/api/views/neighbourhood?centre=topic:llm&depth=2', contract.GraphView],
    ['/api/queries/top-authors', contract.Table],
  ])('answers %s as its contract says', async (path, schema) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(schema.safeParse(await response.json())).toMatchObject({ success: true })
  })

  it('finds Korean names by initial consonants', async () => {
    const { hits } = contract.SearchAnswer.parse(await (await get('/api/search?q=ㅇㅅㅎ')).json())
    expect(hits[0]).toMatchObject({ key: 'author:이상호', match: 'initials' })
  })

  it('tells all links of a node with their evidence', async () => {
    const details = contract.NodeDetails.parse(await (await get('/api/nodes/model%3Aclip')).json())
    expect(details.totals).toEqual({ CITES: 2, INTRODUCES: 0 })
    expect(details.links.map(({ evidence }) => evidence).sort()).toEqual([
      'CLIP을 썼습니다.',
      'Phenaki와 CLIP을 썼습니다.',
    ])
    expect(JSON.stringify(details)).not.toContain(served.library.folder)
  })

  it('sends scenes in binary, compressed once, with an ETag', async () => {
    const response = await get('/api/scenes/library', { headers: { 'Accept-Encoding': 'gzip, deflate, br' } })
    expect(response.headers.get('content-type')).toBe('application/vnd.paperweave.scene')
    expect(response.headers.get('content-encoding')).toBe('br')
    const scene = decodeScene(await response.arrayBuffer())
    expect(scene.nodes.name).toContain('Ada Example')
    const etag = response.headers.get('etag') ?? ''
    // fetch asks for `no-cache` when the validator is set by hand, and that would mean a whole answer.
    const again = await get('/api/scenes/library', {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
    const plain = await get('/api/scenes/library', { headers: { 'Accept-Encoding': 'identity' } })
    expect(decodeScene(await plain.arrayBuffer()).nodes.key).toEqual(scene.nodes.key)
  })

  it('runs read-only queries within the limits', async () => {
    const ask = (body: unknown) =>
      get('/api/query', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      })
    const good = contract.Table.parse(
      await (await ask({ cypher: 'MATCH (a:Author) RETURN a.name ORDER BY a.name' })).json(),
    )
    expect(good.rows).toEqual([['Ada Example'], ['이상호']])
    const many = contract.Table.parse(
      await (await ask({ cypher: 'UNWIND range(1, 10) AS n RETURN n', rows: 50 })).json(),
    )
    expect(many).toMatchObject({ truncated: true, limit: 3, rows: [[1], [2], [3]] })
    const refused = [
      ['CREATE (n:Author {key: "x"})', 403, 'refusedWriting'],
      ['LOAD CSV FROM "/etc/passwd" AS row RETURN row', 403, 'refusedFiles'],
      ['MATCH (n:Author) DETACH DELETE n', 403, 'refusedWriting'],
      ['MATCH (n:Author RETURN n', 400, 'syntaxExpected'],
      ['', 400, 'isMissing'],
      ['RETURN 1'.padEnd(20_001), 400, 'isTooLong'],
    ] as const
    for (const [cypher, status, reason] of refused) {
      const response = await ask({ cypher })
      const { reason: given } = contract.ErrorBody.parse(await response.json())
      expect([cypher, response.status, given]).toEqual([cypher, status, reason])
    }
    const slow = await ask({
      cypher:
        'UNWIND range(1, 10000) AS a UNWIND range(1, 10000) AS b MATCH (x:Author), (y:Author) RETURN count(*) AS n',
    })
    expect([504, 413]).toContain(slow.status)
    expect((await ask({ cypher: 'RETURN 1 AS one' })).status).toBe(200)
  })

  it.each([
    ['/api/nodes/model%3Anone', 404],
    ['/api/nodes/nonsense', 404],
    ['/api/views/none', 404],
    ['/api/views/library?limit=0', 400],
    ['/api/views/library?limit=many', 400],
    ['/api/views/author', 400],
    ['/api/views/author?author=topic:llm', 400],
    ['/api/search?q=a&limit=9999', 400],
    ['/api/queries/none', 404],
    ['/api/none', 404],
    ['/api/query', 404],
    ['/api/nodes/%E0%A4%A', 400],
    ['/api/search', 400],
    ['/api/search?q=a&limit=many', 400],
    ['/api/search?q=a&labels=Nonsense', 400],
    ['/oembed?url=a&maxwidth=wide', 400],
    ['/oembed?url=a&format=yaml', 501],
    ['/api/views/digests?from=yesterday', 400],
    ['/api/views/digests?from=2024-13-45', 400],
    ['/picture.svg?view=none', 404],
    ['/export.gexf?view=author', 400],
    ['/assets/../../package.json', 404],
    ['/assets/%2e%2e/%2e%2e/package.json', 404],
    ['/oembed?url=https%3A%2F%2Fexample.org%2Fgraph', 404],
  ])('refuses %s with %i', async (path, status) => {
    const response = await get(path)
    expect(response.status).toBe(status)
    expect(contract.ErrorBody.parse(await response.json())).toMatchObject({ ok: false, status })
  })

  it.each([
    ['/graph?view=none', 'en', 'There is no view “none”'],
    ['/embed?view=none', 'en', 'There is no view “none”'],
    ['/graph?view=none&lang=ko', 'ko', '“none” 보기는 없습니다'],
    ['/embed?view=%3Cb%3E&lang=ko', 'ko', '“&lt;b&gt;” 보기는 없습니다'],
  ])('answers %s with a page that tells people in the language %s', async (path, language, title) => {
    const response = await get(path)
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toContain('text/html')
    const page = await response.text()
    expect(page).toContain(`<html lang="${language}"`)
    expect(page).toContain(`<title>${title} · Paperweave</title>`)
  })

  it.each([
    ['/', 'api/scenes/library'],
    ['/graph?limit=2&unknown=1', 'api/scenes/library?limit=2'],
    ['/embed?view=co-authors', 'api/scenes/co-authors'],
    ['/?view=paper', null],
    ['/?console=1', null],
  ])('names in the page %s the scene that it will ask for', async (path, scene) => {
    const page = await (await get(path)).text()
    expect(/<meta name="scene" content="([^"]*)">/.exec(page)?.[1] ?? null).toBe(scene)
    // This library is too small for an overview.
    expect(page).not.toContain('rel="preload"')
  })

  it.each([
    [{ cypher: 5 }, 'takesText'],
    [{ cypher: 'RETURN 1', parameters: [] }, 'takesObject'],
    [{ cypher: 'RETURN 1', parameters: { a: { b: 1 } } }, 'takesValue'],
    [{ cypher: 'RETURN 1', parameters: { a: 2 ** 53 } }, 'takesExactNumber'],
    [{ cypher: 'RETURN 1', rows: 'many' }, 'takesNumberFrom'],
    [{ cypher: 'RETURN 1', rows: 1.5 }, 'takesNumberFrom'],
    [{ cypher: 'RETURN 1', rows: 0 }, 'takesNumberFrom'],
  ])('says what the fields of a query take, for %j', async (body, reason) => {
    const headers = { 'Content-Type': 'application/json' }
    const response = await get('/api/query', { method: 'POST', headers, body: JSON.stringify(body) })
    expect(response.status).toBe(400)
    const refusal = contract.ErrorBody.parse(await response.json())
    expect(refusal.reason).toBe(reason)
    expect(refusal.error).not.toMatch(/Invalid input|expected|received/)
  })

  it('refuses a body that is too large or no JSON', async () => {
    const post = (body: string) =>
      get('/api/query', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })
    expect((await post('{')).status).toBe(400)
    expect((await post(JSON.stringify({ cypher: 'x'.repeat(100_000) }))).status).toBe(413)
    expect((await post('{"cypher": 5}')).status).toBe(400)
  })

  it('downloads saved queries as CSV and JSON', async () => {
    const csv = await get('/api/queries/top-authors.csv')
    expect(csv.headers.get('content-disposition')).toContain('top-authors.csv')
    expect(await csv.text()).toContain('Ada Example')
    expect(await (await get('/api/queries/top-authors.json')).json()).toMatchObject([
      { name: 'Ada Example' },
      {},
    ])
  })

  it('compresses JSON and knows it again by its ETag', async () => {
    const response = await get('/api/files', { headers: { 'Accept-Encoding': 'gzip' } })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    const etag = response.headers.get('etag') ?? ''
    const again = await get('/api/files', {
      headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' },
    })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  it('answers HEAD as GET without a body', async () => {
    for (const path of [
      '/api/health',
      '/api/stats',
      '/graph',
      '/picture.svg',
      '/picture.png',
      '/export.json',
    ]) {
      const response = await get(path, { method: 'HEAD' })
      expect([path, response.status, await response.text()]).toEqual([path, 200, ''])
    }
  })
})

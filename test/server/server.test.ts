import { createCanvas, loadImage } from '@napi-rs/canvas'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import * as contract from '../../src/server/contract.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'

const DIGEST = `2024년 3월 14일
https://arxiv.org/abs/2403.00001
A <script>alert("1")</script> Paper & More
(Ada Example, 이상호)
Phenaki와 CLIP을 썼습니다.
#agent #llm
https://arxiv.org/abs/2403.00002
Another Paper
(Ada Example)
CLIP을 썼습니다.
#llm`

/** The elements of an XML document that hold text, in order. @throws for XML that is not well-formed */
function readXml(document: string): [name: string, text: string][] {
  const parser = new SaxesParser()
  const found: [string, string][] = []
  parser.on('text', text => text.trim() && found.push([names.at(-1) ?? '', text]))
  const names: string[] = []
  parser.on('opentag', ({ name }) => names.push(name))
  parser.on('closetag', () => names.pop())
  parser.on('error', error => {
    throw error
  })
  parser.write(document).close()
  return found
}

let library: Library
let server: RunningServer
const get = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)

beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', DIGEST)
  await library.import()
  const settings = readSettings({ home: library.home, port: '0', queryRows: '3', queryTimeout: '2000' }, {})
  server = await startServer({ store: library.store, settings })
})
afterAll(async () => {
  await server.close()
  await library.destroy()
})

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
    expect(JSON.stringify(details)).not.toContain(library.folder)
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

describe('pages', () => {
  it('name their view and node, escaped, and lead to oEmbed', async () => {
    const page = await (await get('/graph?view=paper&paper=arxiv:2403.00001')).text()
    expect(page).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Paper &amp; More · Paperweave</title>',
    )
    expect(page).not.toContain('<script>alert')
    const oembed = /href="([^"]*oembed[^"]*)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const body = contract.OEmbed.parse(await (await fetch(oembed)).json())
    expect(body.html).toMatch(
      /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\?view=paper&amp;paper=arxiv%3A2403\.00001"|^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\?view=paper&amp;paper=arxiv:2403\.00001"/,
    )
    expect(body.html).not.toContain('<script')
    const picture = await fetch(body.thumbnail_url)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  })

  it('lead to the same as XML', async () => {
    const page = await (await get('/graph?view=paper&paper=arxiv:2403.00001')).text()
    const [json = '', xml = ''] = [...page.matchAll(/href="([^"]*oembed[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    )
    const body = contract.OEmbed.parse(await (await fetch(json)).json())
    const answer = await fetch(xml)
    expect(answer.headers.get('content-type')).toBe('text/xml; charset=utf-8')
    const text = await answer.text()
    expect(text).not.toContain('<script')
    expect(readXml(text)).toEqual(Object.entries(body).map(([name, value]) => [name, String(value)]))
  })

  it('may be framed by others only as embeds', async () => {
    const policy = async (path: string) => (await get(path)).headers.get('content-security-policy') ?? ''
    expect(await policy('/embed')).toContain('frame-ancestors *')
    expect(await policy('/graph')).toContain("frame-ancestors 'self'")
    for (const path of ['/embed', '/graph']) {
      expect(await policy(path)).toContain("script-src 'self'")
      expect(await policy(path)).toContain("default-src 'none'")
    }
  })

  it('can be read from any origin, and only under names of this machine', async () => {
    const response = await get('/api/stats', { headers: { Origin: 'null' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    const preflight = await get('/api/query', {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org' },
    })
    expect(preflight.status).toBe(204)
    const { request } = await import('node:http')
    const status = await new Promise(resolve => {
      request(
        { port: server.port, host: '127.0.0.1', path: '/api/stats', headers: { Host: 'evil.example' } },
        answer => {
          answer.resume()
          resolve(answer.statusCode)
        },
      ).end()
    })
    expect(status).toBe(400)
  })

  it('draw a view as a picture with escaped names', async () => {
    const response = await get('/picture.svg?view=library&theme=dark')
    expect(response.headers.get('content-type')).toContain('image/svg+xml')
    const picture = await response.text()
    expect(picture).toContain('&lt;script&gt;')
    expect(picture).not.toContain('<script>')
  })

  it('say in the picture what a limit left out', async () => {
    const pictureOf = async (query: string) => (await get(`/picture.svg?${query}`)).text()
    expect(await pictureOf('view=library&limit=1')).toMatch(/>1 of \d+ papers</)
    expect(await pictureOf('view=library&limit=1&lang=ko')).toMatch(/>논문 \d+개 중 1개</)
    expect(await pictureOf('view=library')).not.toMatch(/ of \d+ papers/)
  })

  it('draw the same picture as PNG, for previews of links', async () => {
    const response = await get('/picture.png?view=library&theme=dark')
    expect(response.headers.get('content-type')).toBe('image/png')
    const picture = await loadImage(Buffer.from(await response.arrayBuffer()))
    expect([picture.width, picture.height]).toEqual([1200, 630])
    const context = createCanvas(1200, 630).getContext('2d')
    context.drawImage(picture, 0, 0)
    const { data } = context.getImageData(0, 0, 1200, 630)
    const colors = new Set(new Uint32Array(data.buffer))
    expect(colors.size).toBeGreaterThan(20)
    expect([...data.slice(0, 3)].every(part => part < 40)).toBe(true)
  })

  it.each(['gexf', 'graphml', 'csv', 'json', 'cypher'])('export a view as %s', async format => {
    const response = await get(`/export.${format}?view=co-authors`)
    expect(response.headers.get('content-disposition')).toContain(`co-authors.${format}`)
    const text = await response.text()
    expect(text).toContain('Ada Example')
    expect(text).toContain('이상호')
  })
})

describe('pages of days', () => {
  it('are listed, and hold the entries of all documents of the day with the models marked', async () => {
    const days = await (await get('/digests')).text()
    expect(days).toContain('<a href="./digest/2024-03-14"><time datetime="2024-03-14">')
    const page = await (await get('/digest/2024-03-14')).text()
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Paper &amp; More')
    expect(page).not.toContain('<script>alert')
    expect(page).toMatch(/<mark><a href="\.\.\/model\/phenaki">Phenaki<\/a><\/mark>/)
    expect(page).toContain('src="../embed?view=digests&amp;from=2024-03-14&amp;to=2024-03-14"')
    expect(page).toContain(`<link rel="canonical" href="${server.url}/digest/2024-03-14">`)
    expect(await (await get('/digest/2024-03-14?lang=ko')).text()).toContain('<h1>2024. 3. 14.</h1>')
    for (const path of ['/digest/2024-03-15', '/digest/nonsense'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
  })

  it('lead to pages of authors, topics and models, which lead back', async () => {
    const topic = await (await get('/topic/llm')).text()
    expect(topic).toContain('<h1>#llm</h1>')
    expect(topic).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Paper &amp; More')
    expect(topic).not.toContain('<script>alert')
    expect(topic).toContain('src="../embed?view=topic&amp;topic=topic%3Allm"')
    expect(topic).toContain('<a href="../digest/2024-03-14">')
    expect(topic).toMatch(/<a href="\.\.\/author\/ada-example">Ada Example/)
    const model = await (await get('/model/clip?lang=ko')).text()
    expect(model).toContain('>CLIP</a></mark>을 썼습니다.')
    for (const list of ['topics', 'authors', 'models'])
      expect((await (await get(`/${list}`)).text()).match(/<li>/g)?.length).toBeGreaterThan(0)
    for (const path of ['/topic/nothing', '/author/topic:llm', '/model/%00'])
      expect([path, (await get(path)).status]).toEqual([path, 404])
    const sitemap = readXml(await (await get('/sitemap.xml')).text())
    expect(sitemap).toContainEqual(['loc', `${server.url}/author/ada-example`])
  })

  it('say how many papers of a long document they leave out', async () => {
    const entries = Array.from(
      { length: 203 },
      (_, at) => `https://arxiv.org/abs/2405.${String(10_000 + at)}\nPaper Number ${at}\n(Ada Example)\n#llm`,
    )
    await library.write('long.txt', ['2024-05-05', ...entries].join('\n'))
    await library.import()
    const page = await (await get('/digest/2024-05-05')).text()
    expect(page.match(/<article /g)).toHaveLength(200)
    expect(page).toContain('<p class="note">200 of 203 listed</p>')
    expect(page).toContain('Papers: 203')
    expect(await (await get('/topic/llm')).text()).toMatch(/200 of \d+ listed/)
    const feed = await (await get('/feed.json')).json()
    expect(feed.items[0].content_text).toMatch(/Paper Number 199\n\n200 of 203 listed$/)
  })

  it('are named by the viewer where no scripts run, above a picture of the view', async () => {
    expect(await (await get('/graph?view=topics')).text()).toMatch(
      /<noscript>.*href="digests">Digests<.*href="topics">Topics<.*src="picture\.svg\?view=topics".*<\/noscript>/,
    )
  })

  it('are in feeds of three kinds and in the sitemap', async () => {
    const address = `${server.url}/digest/2024-03-14`
    expect((await (await get('/feed.json')).json()).items.at(-1)).toMatchObject({ url: address })
    for (const [path, name] of [
      ['/feed.xml', 'id'],
      ['/feed.rss', 'link'],
      ['/sitemap.xml', 'loc'],
    ] as const) {
      const found = readXml(await (await get(path)).text())
      expect(found).toContainEqual([name, address])
    }
  })
})

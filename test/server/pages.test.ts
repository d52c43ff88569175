import { createCanvas, loadImage } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import * as contract from '../../src/server/contract.ts'
import { readXml, Served } from './served.ts'

const served = new Served()
const { get } = served

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
    expect(await policy('/embed')).not.toContain('frame-ancestors')
    expect(await policy('/graph')).toContain("frame-ancestors 'self'")
    for (const path of ['/embed', '/graph']) {
      expect(await policy(path)).toContain("script-src 'self'")
      expect(await policy(path)).toContain("default-src 'none'")
    }
  })

  it('say why they show nothing to people as a page, and to programs as JSON', async () => {
    const asBrowser = (path: string, language = 'en') =>
      get(path, { headers: { Accept: 'text/html,*/*;q=0.8', 'Accept-Language': language } })
    for (const [path, why, home] of [
      ['/topic/no&lt;pe', 'There is no node &quot;', '../'],
      ['/digest/2020-13-45', 'There are no documents of “', '../'],
      ['/query', 'There is nothing at ', './'],
      ['/picture.svg?view=nope', 'There is no view ', './'],
    ] as const) {
      const answer = await asBrowser(path)
      const page = await answer.text()
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
      expect(page).toContain(why)
      expect(page).toContain(`<a href="${home}">Open the library</a>`)
    }
    expect(await (await asBrowser('/topic/nope', 'ko')).text()).toContain('노드가 없습니다')
    expect(await (await asBrowser('/topic/nope?lang=ko')).text()).toContain('노드가 없습니다')
    for (const answer of [await get('/topic/nope'), await asBrowser('/api/nodes/topic:nope')])
      expect(contract.ErrorBody.parse(await answer.json()).status).toBe(404)
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
        {
          port: served.server.port,
          host: '127.0.0.1',
          path: '/api/stats',
          headers: { Host: 'evil.example' },
        },
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

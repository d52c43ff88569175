import { describe, expect, it } from 'vitest'
import { readXml, Served } from './served.ts'

const served = new Served()
const { get } = served

describe('pages of days', () => {
  it('are listed, and hold the entries of all documents of the day with the models marked', async () => {
    const days = await (await get('/digests')).text()
    expect(days).toContain('<a href="./digest/2024-03-14"><time datetime="2024-03-14">')
    const page = await (await get('/digest/2024-03-14')).text()
    expect(page).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; Paper &amp; More')
    expect(page).not.toContain('<script>alert')
    expect(page).toMatch(/<mark><a href="\.\.\/model\/phenaki">Phenaki<\/a><\/mark>/)
    expect(page).toContain('src="../embed?view=digests&amp;from=2024-03-14&amp;to=2024-03-14"')
    expect(page).toContain(`<link rel="canonical" href="${served.server.url}/digest/2024-03-14">`)
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
    expect(sitemap).toContainEqual(['loc', `${served.server.url}/author/ada-example`])
  })

  it('say how many papers of a long document they leave out', async () => {
    const entries = Array.from(
      { length: 203 },
      (_, at) => `https://arxiv.org/abs/2405.${String(10_000 + at)}\nPaper Number ${at}\n(Ada Example)\n#llm`,
    )
    await served.library.write('long.txt', ['2024-05-05', ...entries].join('\n'))
    await served.library.import()
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
    const address = `${served.server.url}/digest/2024-03-14`
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

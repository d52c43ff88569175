import { execFile } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { sharedBrowser } from './browser.ts'
import { addressOf, drawn, type OpenedPage, openPage, panel, panelTitle, viewTitle } from './open-page.ts'
import { sharedSite } from './site.ts'
import { hostFolder, hostPages, type StaticHost } from './static-host.ts'
import { weigh } from './weigh.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const run = promisify(execFile)

let site: string
let host: StaticHost
let pages: Awaited<ReturnType<typeof hostPages>>
let browser: Awaited<ReturnType<typeof sharedBrowser>>
beforeAll(async () => {
  const folder = await temporaryFolder('published')
  const { home } = await sharedSite()
  const main = path('../../dist/src/cli/main.js')
  site = `${folder}/site`
  await run(process.execPath, [main, '--home', home, 'publish', site])
  host = await hostFolder(site)
  pages = await hostPages()
  browser = await sharedBrowser()
})
afterAll(async () => {
  host?.close()
  pages?.close()
  await Promise.all(browser?.contexts().map(context => context.close()) ?? [])
})

/** A blog on another origin that trusts nobody: its frames may run scripts, and nothing else. */
const blog = (...frames: string[]): string =>
  `<!doctype html><meta charset="utf-8"><title>A blog</title>
  <script>addEventListener('message', ({data}) => (window.heard ??= []).push(data))</script>
  ${frames.map(src => `<iframe sandbox="allow-scripts" src="${src}" style="width:100%;height:420px"></iframe>`).join('')}`

type Heard = { type: string; node?: string | null; label?: string | null }
const heard = (page: Page, type: string): Promise<Heard[]> =>
  page.evaluate(
    wanted => ((window as unknown as { heard?: Heard[] }).heard ?? []).filter(one => one.type === wanted),
    type,
  )

async function openBlog(options: BrowserContextOptions, ...frames: string[]): Promise<OpenedPage> {
  const opened = await openPage(browser, options)
  await opened.page.goto(pages.urlOf(blog(...frames.map(frame => `${host.url}${frame}`))))
  return opened
}

describe('an embed of a published folder, in a sandboxed frame of another origin', () => {
  test('draws two on a page, walks by keys, shows the sentences of a node, and obeys its page', async () => {
    const viewport = { width: 320, height: 900 }
    const { page, complaints } = await openBlog(
      { viewport },
      'embed-topics.html',
      'embed-library.html?lang=ko',
    )
    await expect.poll(() => heard(page, 'ready')).toHaveLength(2)
    const frame = page.frameLocator('iframe').nth(1)
    await frame.getByRole('main').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect.poll(() => heard(page, 'select')).toHaveLength(1)
    await frame.getByRole('complementary').getByRole('heading').waitFor()
    // On little room the card is a sheet that leaves most of the graph.
    const [card, graph] = await Promise.all([
      frame.getByRole('complementary').boundingBox(),
      frame.getByRole('main').boundingBox(),
    ])
    expect(card?.width).toBe(graph?.width)
    expect(card?.height).toBeLessThan((graph?.height ?? 0) / 2)
    // The sandbox allows no windows: the address is said.
    await frame
      .getByRole('complementary')
      .getByRole('link', { name: /Paperweave/ })
      .click()
    await expect.poll(() => frame.getByRole('textbox').inputValue()).toContain(`${host.url}?node=`)
    await page.evaluate(() =>
      document
        .querySelectorAll('iframe')[1]
        ?.contentWindow?.postMessage({ target: 'paperweave', v: 1, type: 'set', node: 'model:clip' }, '*'),
    )
    await expect.poll(() => heard(page, 'select')).toHaveLength(2)
    expect((await heard(page, 'select'))[1]).toMatchObject({ node: 'model:clip', label: 'Model' })
    await expect.poll(() => frame.locator('mark').first().textContent()).toBe('CLIP')
    expect(complaints.filter(text => !text.includes('allow-popups'))).toEqual([])
    expect(host.missing).toEqual([])
  })

  test('weighs at most 60 kB beside its data', async () => {
    const { page } = await openPage(browser, {})
    const weight = weigh(page)
    await page.goto(`${host.url}embed-library.html?lang=ko`)
    await page.locator('canvas').first().waitFor()
    const bytes = await weight()
    expect(bytes).toBeGreaterThan(40_000)
    expect(bytes).toBeLessThan(60_000)
  })

  test('is the picture of its view where scripts may not run', async () => {
    const { page } = await openBlog({ javaScriptEnabled: false }, 'embed-topics.html')
    const picture = page.frameLocator('iframe').getByRole('img', { name: 'Topics' })
    await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(1200)
  })
})

describe('a published folder that is opened from a disk', () => {
  test('says what it needs, and leads to what opens', async () => {
    const { page } = await openPage(browser, {})
    await page.goto(`${pathToFileURL(site)}/index.html`)
    await page.getByText('it needs a web server').waitFor()
    expect(await page.getByText('needs JavaScript').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'Digests' }).click()
    await page.getByRole('heading', { level: 1, name: 'Digests' }).waitFor()
    await page.locator('ol a').first().click()
    await page.frameLocator('iframe').locator('canvas').first().waitFor()
  })
})

describe('a published folder on a plain host, below a path', () => {
  test('shows views, finds nodes and says why they are linked, without a server', async () => {
    const { page, complaints } = await openPage(browser, {})
    await page.goto(host.url)
    await drawn(page)
    await page.getByRole('combobox', { name: /Search/ }).fill('clip')
    await page.getByRole('option', { name: /^CLIP/ }).first().click()
    await expect.poll(() => panelTitle(page).textContent()).toBe('CLIP')
    // A sentence is marked where it names the model.
    expect(await panel(page).locator('figure mark').first().textContent()).toBe('CLIP')
    await page.getByRole('link', { name: 'Topics' }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Topics')
    await drawn(page)
    expect(addressOf(page).get('view')).toBe('topics')
    expect(await page.getByRole('link', { name: 'Query' }).count()).toBe(0)
    expect(complaints).toEqual([])
    expect(host.missing).toEqual([])
  })

  test('shares pictures that it holds, dark ones too, and says what they show', async () => {
    const { page } = await openPage(browser, {})
    await page.goto(`${host.url}?view=topics`)
    await page.getByRole('button', { name: 'Share' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Pictures of a published graph show the whole view').waitFor()
    for (const [theme, file] of [
      ['Light', 'topics.png'],
      ['Dark', 'topics-dark.png'],
    ] as const) {
      await dialog.getByLabel('Appearance').selectOption(theme)
      const codes = await dialog.locator('code').allTextContents()
      const picture = codes.find(code => code.startsWith('http') && code.includes('/pictures/')) ?? ''
      expect(picture).toBe(`${host.url}pictures/${file}`)
      expect((await fetch(picture)).ok).toBe(true)
    }
    expect(await dialog.locator('code', { hasText: 'oembed' }).count()).toBe(0)
  })

  test('has a page for each day, with its graph, which needs no scripts to be read', async () => {
    const { page, complaints } = await openPage(browser, {})
    await page.goto(`${host.url}digests.html`)
    await page.getByRole('link', { name: 'Jun 21, 2021' }).click()
    expect(await page.getByRole('article').count()).toBe(6)
    expect(await page.locator('mark').first().textContent()).toBe('ViT')
    const graph = page.frameLocator('iframe')
    await expect.poll(() => graph.getByRole('status').textContent()).toBe('Digests')
    await page.getByRole('link', { name: '→' }).click()
    await expect.poll(() => page.url()).toContain('digest/2021-11-22.html')
    await page.getByRole('link', { name: 'Authors' }).click()
    await page.getByRole('link', { name: 'Kaiming He' }).click()
    await page.getByText('Co-authors').waitFor()
    await expect.poll(() => graph.getByRole('status').textContent()).toBe('Author: Kaiming He')
    await page.getByRole('link', { name: 'Show in the graph' }).first().click()
    await page.getByRole('link', { name: 'Read as a page' }).click()
    await expect.poll(() => page.url()).toContain('author/kaiming-he.html')
    expect(complaints).toEqual([])
    expect(host.missing).toEqual([])
  })

  test('makes views that it does not hold, filters and charts as a server does', async () => {
    const { url } = await sharedSite()
    const { page, complaints } = await openPage(browser, {})
    const counts = page.getByText(/^\d[\d,]*( of \d+)? nodes?, /)
    for (const query of [
      '?view=path&from=author:kaiming-he&to=model:clip',
      '?view=neighbourhood&centre=topic:vit&depth=2',
      '?view=similar&paper=arxiv:2408.11039',
      '?view=library&only-topic=topic:vit&since=2021&match=vision',
    ]) {
      await page.goto(`${url}${query}`)
      await drawn(page)
      if (query.includes('only-topic')) await expect.poll(() => counts.textContent()).toContain(' of ')
      const said = await counts.textContent()
      await page.goto(`${host.url}${query}`)
      await expect.poll(() => counts.textContent()).toBe(said)
    }
    await page.getByRole('button', { name: 'Charts' }).click()
    await page.getByRole('region', { name: 'Topics' }).getByRole('button').first().waitFor()
    expect(complaints).toEqual([])
    expect(host.missing).toEqual([])
  })

  test('says what it does not hold, and leads on', async () => {
    const { page } = await openPage(browser, {})
    await page.goto(`${host.url}?view=neighbourhood&centre=model:clip&depth=9`)
    await page.getByText(/depth/).first().waitFor()
    await page.goto(`${host.url}?node=model:nobody`)
    await page.getByText('model:nobody').waitFor()
  })
})

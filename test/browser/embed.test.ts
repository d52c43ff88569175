import { writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { drawn } from './open-page.ts'
import { findColor, findStill } from './pixels.ts'
import { Viewer } from './viewer.ts'
import { weigh } from './weigh.ts'

/** A blog on another origin. It frames an embed as strictly as blogs do, and records its messages. */
const blog = (
  embed: string,
  allowed = 'allow-scripts',
): string => `<!doctype html><meta charset="utf-8"><title>A blog</title>
  <script>addEventListener('message', ({data, origin}) => (window.heard ??= []).push({...data, origin}))</script>
  <p>Text before</p>
  <iframe id="graph" src="${embed}" sandbox="${allowed}" style="width:700px;height:440px;border:0"></iframe>
  <p style="height:3000px">Text after</p>`

/** The same blog with the embed code of the viewer. */
const pasted = (code: string): string => `<!doctype html><meta charset="utf-8"><title>A blog</title>
  <script>addEventListener('message', ({data, origin}) => (window.heard ??= []).push({...data, origin}))</script>
  ${code}`

/** A blog with the element, which hears its events. */
const withElement = (src: string): string => `<!doctype html><meta charset="utf-8"><title>A blog</title>
  <script src="${viewer.url}/embed.js"></script>
  <script>
    const hear = ({ type, detail }) => (window.heard ??= []).push(detail)
    for (const type of ['ready', 'select', 'filter']) document.addEventListener(type, hear, true)
  </script>
  <paperweave-graph src="${src}" theme="dark" aria-label="My topics" style="width:600px">
    <a href="${viewer.url}">The graph</a>
  </paperweave-graph>`

const viewer = new Viewer()
let host: Server
let hostUrl: string
beforeAll(async () => {
  host = createServer((request, response) => {
    const view = new URL(request.url ?? '/', 'http://blog').searchParams
    const code = view.get('code')
    response.setHeader('Content-Type', 'text/html')
    const element = view.get('element')
    if (element !== null) response.end(withElement(`${viewer.url}${element}`))
    else if (view.has('still')) response.end(blog(`${viewer.url}/embed?${view}`, ''))
    else response.end(code === null ? blog(`${viewer.url}/embed?${view}`) : pasted(code))
  })
  await new Promise<void>(resolve => host.listen(0, '127.0.0.1', resolve))
  hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`
})
afterAll(async () => {
  host?.closeAllConnections()
  host?.close()
})

interface Heard {
  source: string
  v: number
  type: string
  node?: string
  origin: string
}
const heard = (page: Page, type: string): Promise<Heard[]> =>
  page.evaluate(wanted => {
    const all = (window as unknown as { heard?: Heard[] }).heard ?? []
    return all.filter(message => message.type === wanted)
  }, type)
/** Notes on the page of the embed whether its next turn of the wheel was kept from the page around it. */
const watchWheel = (): void => {
  const later = (event: WheelEvent) =>
    setTimeout(() => {
      document.documentElement.dataset.kept = String(event.defaultPrevented)
    })
  addEventListener('wheel', later, { capture: true, once: true })
}
const keptWheel = (): string | undefined => document.documentElement.dataset.kept
const frameOf = (page: Page): Frame => page.frames().find(frame => frame.url().includes('/embed'))!

describe('an embed in a sandboxed frame of another origin', () => {
  test('draws, says that it is ready, and complains of nothing', async () => {
    const page = await viewer.open(`${hostUrl}/?view=topics&theme=dark`)
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    expect((await heard(page, 'ready'))[0]).toMatchObject({ source: 'paperweave', v: 1, origin: 'null' })
    const color = LABEL_TABLE.Topic.color.dark
    await expect.poll(async () => (await findColor(page.locator('#graph'), color)).length).toBeGreaterThan(3)
    expect(await frameOf(page).getByRole('status').textContent()).toBe('Topics')
    const link = frameOf(page).getByRole('link', { name: /Open in Paperweave/ })
    expect(await link.getAttribute('href')).toBe('graph?view=topics&theme=dark')
    expect(viewer.complaints).toEqual([])
  })

  test('draws in a page that is opened from a disk', async () => {
    const folder = await temporaryFolder('blog')
    const file = join(folder, 'blog.html')
    await writeFile(file, blog(`${viewer.url}/embed?view=topics`))
    const page = await viewer.open(String(pathToFileURL(file)))
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    expect(viewer.complaints).toEqual([])
  })

  test.each(['en', 'ko'])('weighs at most 60 kB in %s, and says what a language has to say', async lang => {
    let weight = async () => 0
    const prepare = async (page: Page) => {
      weight = weigh(page)
    }
    const page = await viewer.visit(`/embed?view=library&lang=${lang}`, {}, prepare)
    await page.locator('canvas').first().waitFor()
    const said = await page.locator('body').textContent()
    for (const text of lang === 'ko'
      ? ['서재', '인용', 'Paperweave에서 열기']
      : ['Library', 'cites', 'Open in'])
      expect(said).toContain(text)
    expect(said).not.toContain('undefined')
    const bytes = await weight()
    expect(bytes).toBeGreaterThan(40_000)
    expect(bytes).toBeLessThan(60_000)
  })

  test('selects what is clicked and tells the page around it', async () => {
    const page = await viewer.open(`${hostUrl}/?view=topics&labels=0`)
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    const [spot] = await findStill(page.locator('#graph'), LABEL_TABLE.Topic.color.light)
    await page.mouse.click(spot!.x, spot!.y)
    await expect.poll(() => heard(page, 'select')).toHaveLength(1)
    const [selected] = await heard(page, 'select')
    expect(selected?.node).toMatch(/^topic:/)
    expect(await frameOf(page).getByRole('status').textContent()).toMatch(/^Topic: /)
  })

  test('leaves the wheel to the page until it is clicked', async () => {
    const page = await viewer.open(`${hostUrl}/?view=topics`)
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    const scrolled = () => page.evaluate(() => scrollY)
    await page.mouse.move(350, 250)
    await page.mouse.wheel(0, 120)
    await expect.poll(scrolled).toBe(120)
    await page.mouse.click(20, 150)
    // The listener has to be there before the wheel turns.
    await frameOf(page).evaluate(watchWheel)
    await page.mouse.wheel(0, 120)
    await expect.poll(() => frameOf(page).evaluate(keptWheel)).toBe('true')
    expect(await scrolled()).toBe(120)
  })

  test('is walked by keys, shows the sentence of a node, and says its address where windows are forbidden', async () => {
    const page = await viewer.open(`${hostUrl}/?view=library`)
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    const frame = frameOf(page)
    await frame.getByRole('main', { name: /Library/ }).focus()
    await page.keyboard.press('ArrowRight')
    const first = await frame.getByRole('status').textContent()
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => frame.getByRole('status').textContent()).not.toBe(first)
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ target: 'paperweave', v: 1, type: 'set', node: 'model:clip' }, '*'),
    )
    const card = frame.getByRole('complementary')
    await expect.poll(() => card.locator('mark').first().textContent()).toBe('CLIP')
    await card.getByRole('link', { name: /Paperweave/ }).click()
    await expect.poll(() => frame.getByRole('textbox').inputValue()).toContain(`${viewer.url}/graph?`)
    // The address below the graph follows what is chosen.
    const below = frame.getByRole('contentinfo')
    await below.getByRole('link', { name: /Paperweave/ }).click()
    await expect.poll(() => below.getByRole('textbox').inputValue()).toContain('node=model:clip')
    await page.evaluate(() =>
      document
        .querySelector('iframe')
        ?.contentWindow?.postMessage({ target: 'paperweave', v: 1, type: 'set', node: 'topic:llm' }, '*'),
    )
    await expect.poll(() => below.getByRole('textbox').inputValue()).toContain('node=topic:llm')
    viewer.forgive(/allow-popups/)
    expect(viewer.complaints).toEqual([])
  })

  test('is the picture of its view where scripts may not run', async () => {
    const page = await viewer.open(`${hostUrl}/?view=topics&theme=dark&still=1`)
    const picture = page.frameLocator('#graph').getByRole('img', { name: 'Topics' })
    await expect.poll(() => picture.evaluate(image => (image as HTMLImageElement).naturalWidth)).toBe(1200)
    viewer.forgive(/Blocked script execution/)
    expect(await picture.getAttribute('src')).toMatch(/^picture\.svg\?view=topics&.*theme=dark/)
  })

  test('says kindly what is wrong with its address', async () => {
    const page = await viewer.open(`${hostUrl}/?view=author&author=author:nobody-at-all`)
    await expect.poll(() => frameOf(page)?.getByRole('main').textContent()).toMatch(/\w+/)
  })
})

describe('the embed code', () => {
  test('shows in a page of another origin what was seen, and leads back to it', async () => {
    const page = await viewer.visit(`/?view=topics&theme=dark`)
    await drawn(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByRole('button', { name: 'Copy: Embed code' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^<iframe /)
    const code = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto(`${hostUrl}/?code=${encodeURIComponent(code)}`)
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    expect(await frameOf(page).getByRole('status').textContent()).toBe('Topics')
    const [popup] = await Promise.all([page.waitForEvent('popup'), frameOf(page).getByRole('link').click()])
    await popup.getByRole('heading', { level: 1, name: 'Topics' }).waitFor()
    // The new page isn't sandboxed like the frame.
    expect(await popup.evaluate(() => window.origin)).toBe(viewer.url)
    await popup.close()
  })

  test('is as somebody chooses it, beside a picture and a QR code', async () => {
    const page = await viewer.visit('/?view=topics')
    await drawn(page)
    await page.getByRole('button', { name: 'Share' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img', { name: 'The link as a QR code' }).waitFor()
    await dialog.getByLabel('Appearance').selectOption('Dark')
    await dialog.getByLabel('Language').selectOption('한국어')
    await dialog.getByLabel('Size').selectOption('640 × 400')
    await dialog.getByLabel('Around the graph').selectOption('Nothing')
    await dialog.getByRole('button', { name: 'Names of nodes' }).click()
    const codes = await dialog.locator('code').allTextContents()
    const chosen = 'view=topics&labels=0&ui=none&theme=dark&lang=ko'
    const embed = codes.find(code => code.startsWith('<iframe')) ?? ''
    expect(embed).toContain(`/embed?${chosen}"`.replaceAll('&', '&amp;'))
    expect(embed).toContain('width="640" height="400"')
    expect(await dialog.locator('iframe').getAttribute('src')).toContain(`/embed?${chosen}`)
    expect(codes).toContain(`${viewer.url}/graph?view=topics`)
    expect(codes).toContain('paperweave publish site')
    const picture = codes.find(code => /^http.*picture\.png/.test(code)) ?? ''
    expect((await fetch(picture)).headers.get('content-type')).toBe('image/png')
    expect(codes).toContain(`[![Topics · Paperweave](${picture})](${viewer.url}/graph?view=topics)`)
    const oembed = codes.find(code => code.includes('/oembed?')) ?? ''
    expect((await (await fetch(oembed)).json()).html).toContain('theme=dark')
  })
})

test('results of a search are shared by their link alone', async () => {
  const page = await viewer.visit('/?q=scaling')
  await page.getByRole('button', { name: 'Share' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('Results of a search').waitFor()
  expect(await dialog.locator('code').allTextContents()).toEqual([
    'paperweave publish site',
    `${viewer.url}/graph?q=scaling`,
  ])
  expect(await dialog.locator('iframe').count()).toBe(0)
})

describe('<paperweave-graph>', () => {
  test('shows an embed on another origin, tells what happens in it, and follows its attributes', async () => {
    const page = await viewer.open(`${hostUrl}/?element=${encodeURIComponent('/embed?view=topics')}`)
    await expect.poll(() => heard(page, 'ready')).toHaveLength(1)
    const frame = page.locator('paperweave-graph iframe')
    expect(await frame.getAttribute('title')).toBe('My topics')
    expect(await frame.getAttribute('src')).toBe(`${viewer.url}/embed?view=topics&theme=dark`)
    const box = await page.locator('paperweave-graph').boundingBox()
    expect([box?.width, box?.height]).toEqual([600, 375])
    const element = page.locator('paperweave-graph')
    await element.evaluate(one => one.setAttribute('node', 'topic:llm'))
    await expect
      .poll(async () => (await heard(page, 'select')).map(({ node }) => node))
      .toContain('topic:llm')
    expect(await heard(page, 'ready')).toHaveLength(1)
    await element.evaluate(one => one.setAttribute('labels', '0'))
    await expect.poll(() => heard(page, 'ready')).toHaveLength(2)
    expect(await frame.getAttribute('src')).toContain('labels=0')
    expect(viewer.complaints).toEqual([])
  })
})

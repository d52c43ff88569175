import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { addressOf, drawn, panelTitle, surface, viewTitle } from './open-page.ts'
import { findColor } from './pixels.ts'
import { startSite } from './site.ts'
import { Viewer } from './viewer.ts'

const { Author, Topic } = LABEL_TABLE
const PAPERS = 1500

/** A paper of a group, with authors and keywords of its own, and a keyword that all share. */
function paperAt(at: number): string {
  const group = Math.floor(at / 50)
  const letters = [at % 50, group].map(number => String.fromCharCode(97 + (number % 26)).repeat(3))
  return JSON.stringify({
    id: `paper-${at}`,
    title: `On the ${letters.join(' ')} of things, part ${at}`,
    authors: [`Ada Group${group}`, `Bo Single${at}`, `Cy Pair${at >> 1}`],
    keywords: [`theme ${group}`, `theme ${(group * 7) % 30}`, 'everything'],
    year: 2020,
  })
}

async function siteOf(count: number) {
  const folder = await mkdtemp(join(tmpdir(), 'paperweave-large-'))
  await writeFile(
    join(folder, 'papers.jsonl'),
    Array.from({ length: count }, (_, at) => paperAt(at)).join('\n'),
  )
  const site = await startSite([join(folder, 'papers.jsonl')])
  await rm(folder, { recursive: true })
  return site
}

const viewer = new Viewer(() => siteOf(PAPERS))
/** Some 2,500 nodes, which are drawn without an overview before them. */
const lesser = new Viewer(() => siteOf(1000))
afterEach(() => expect([...viewer.complaints, ...lesser.complaints]).toEqual([]))

const ADDRESS = `/?limit=${PAPERS}&labels=0&legend=0`

/** Runs in the page before its scripts: counts the bytes that the graphics card is given. */
function countUploads(): void {
  const { bufferData } = WebGL2RenderingContext.prototype
  WebGL2RenderingContext.prototype.bufferData = function (...given: unknown[]) {
    const [, data] = given
    if (ArrayBuffer.isView(data)) Object.assign(window, { uploaded: uploaded() + data.byteLength })
    return Reflect.apply(bufferData, this, given)
  }
  const uploaded = () => Number(Object(window).uploaded ?? 0)
}

const uploadedBy = (page: Page): Promise<number> => page.evaluate(() => Number(Object(window).uploaded))

const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>(resolve => requestAnimationFrame(() => resolve())))

describe('a large view', () => {
  test('is drawn from its columns, and a moving camera uploads next to nothing', async () => {
    const page = await viewer.visit(ADDRESS, {}, opened => opened.addInitScript(countUploads))
    await drawn(page)
    await page.locator('.sigma-bulk').waitFor()
    await expect
      .poll(async () => (await findColor(surface(page), Author.color.light, 1)).length)
      .toBeGreaterThan(9)
    const before = await uploadedBy(page)
    expect(before).toBeGreaterThan(50_000)
    const box = (await surface(page).boundingBox())!
    await page.mouse.move(box.x + 500, box.y + 300)
    await page.mouse.down()
    await page.mouse.move(box.x + 530, box.y + 320, { steps: 10 })
    await page.mouse.up()
    await expect.poll(() => addressOf(page).has('x')).toBe(true)
    expect((await uploadedBy(page)) - before).toBeLessThan(10 * 20_000)
    // Painted layers slide with the map, and are painted anew once it rests.
    const slid = () => page.locator('.sigma-ground').evaluate(({ style }) => style.transform)
    await expect.poll(slid).toBe('')
  })

  test('is shown before the page around it, and nothing is said across it', async () => {
    let asked: Promise<unknown> = Promise.resolve()
    let goOn = () => {}
    const held = new Promise<void>(resolve => {
      goOn = resolve
    })
    const page = await viewer.visit(ADDRESS, {}, async opened => {
      asked = opened.waitForRequest('**/health')
      await opened.route('**/health', route => held.then(() => route.continue()))
    })
    await page.locator('#map canvas').first().waitFor()
    // The page asks for what the library holds once it is set up.
    await asked
    for (let frame = 0; frame < 5; frame += 1) await nextFrame(page)
    expect(await page.getByRole('progressbar').count()).toBe(0)
    goOn()
    await viewTitle(page).waitFor()
    await drawn(page)
  })

  test('shows the node under the pointer with its links above all else, and opens it', async () => {
    const page = await viewer.visit(`${ADDRESS}&node=topic:everything`)
    await panelTitle(page).waitFor()
    await drawn(page)
    // What isn't linked to the open node is dimmed, by the opacity of its layer.
    await expect
      .poll(() => page.locator('.sigma-bulk').evaluate(({ style }) => Number(style.opacity)))
      .toBeCloseTo(0.22)
    await page.goto(`${viewer.url}${ADDRESS}&x=0&y=0&zoom=5`)
    await drawn(page)
    const spots = async () => await findColor(surface(page), Author.color.light, 2)
    await expect.poll(async () => (await spots()).length).toBeGreaterThan(0)
    const [spot] = await spots()
    await page.mouse.move(spot!.x, spot!.y)
    await expect
      .poll(() =>
        surface(page)
          .locator('.sigma-mouse')
          .locator('..')
          .evaluate(({ style }) => style.cursor),
      )
      .toBe('pointer')
    await page.mouse.click(spot!.x, spot!.y)
    await expect.poll(() => addressOf(page).get('node')).toMatch(/^author:/)
  })

  test.each([
    { of: viewer, isOverviewed: true, viewport: { width: 1024, height: 680 } },
    { of: viewer, isOverviewed: true, viewport: { width: 390, height: 844 } },
    { of: lesser, isOverviewed: false, viewport: { width: 1024, height: 680 } },
  ])('is there before the page around it, and stays where it is', async ({ of, isOverviewed, viewport }) => {
    const asked: string[] = []
    let go = () => {}
    const allowed = new Promise<void>(resolve => {
      go = resolve
    })
    const page = await of.visit('/', { viewport }, opened => {
      opened.on('request', request => asked.push(new URL(request.url()).pathname))
      return opened.route(/start-app-.*\.js/, async route => {
        await allowed
        await route.continue()
      })
    })
    const first = page.locator('#map')
    await first.locator('.sigma-bulk').waitFor()
    expect(asked.includes('/api/scenes/library/overview')).toBe(isOverviewed)
    expect(asked.filter(path => path === '/api/scenes/library')).toHaveLength(1)
    // The overview has given way to the nodes, names and links.
    const overview = first.locator('canvas:not([class])')
    await expect.poll(() => overview.count()).toBe(0)
    const before = await first.boundingBox()
    await first.locator('.sigma-bulk').evaluate(canvas => canvas.setAttribute('data-kept', ''))
    go()
    await drawn(page)
    expect(await surface(page).boundingBox()).toEqual(before)
    expect(await surface(page).locator('.sigma-bulk[data-kept]').count()).toBe(1)
    expect(await first.locator('*').count()).toBe(0)
  })

  test('is given up when another one is opened before it has arrived', async () => {
    const isScene = (url: URL) => url.pathname === '/api/scenes/library'
    const page = await viewer.visit('/', {}, opened => opened.route(isScene, () => {}))
    const givenUp = page.waitForEvent('requestfailed', request => isScene(new URL(request.url())))
    await page.getByRole('link', { name: 'Topics', exact: true }).click()
    await givenUp
    await drawn(page)
    expect(await viewTitle(page).textContent()).toBe('Topics')
  })

  test('does not stand behind what a search finds', async () => {
    const page = await viewer.visit('/?q=things')
    await page.getByRole('heading', { name: '“things”' }).waitFor()
    await page.getByRole('listitem').first().waitFor()
    expect(await page.locator('canvas').count()).toBe(0)
  })

  test('hides kinds without laying anything out anew', async () => {
    const page = await viewer.visit(`${ADDRESS}&color=kind`)
    await drawn(page)
    const topics = async () => (await findColor(surface(page), Topic.color.light, 2)).length
    await expect.poll(topics).toBeGreaterThan(0)
    await page.goto(`${viewer.url}${ADDRESS}&color=kind&hide=Topic`)
    await drawn(page)
    await expect
      .poll(async () => (await findColor(surface(page), Author.color.light, 1)).length)
      .toBeGreaterThan(9)
    expect(await topics()).toBe(0)
  })
})

import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { launchBrowser } from './browser.ts'
import { drawn, type OpenedPage, openPage, panel, panelTitle, surface, viewTitle } from './open-page.ts'
import { findColor, findColors } from './pixels.ts'
import { type Site, startSite } from './site.ts'

const PAPER = 'arxiv:2408.11039'
/** Wide enough for an unfolded legend beside the graph. */
const WIDE = { viewport: { width: 1280, height: 720 } }
const { Paper, Author, Topic, Model } = LABEL_TABLE

let site: Site
let browser: Browser
let opened: OpenedPage
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})
afterEach(async () => {
  await opened.page.close()
  expect(opened.complaints).toEqual([])
})

async function visit(path: string, options = {}): Promise<Page> {
  opened = await openPage(browser, site.url + path, options)
  return opened.page
}
/** How many pixels of one of the canvas's own layers are painted. */
const inked = (page: Page, layer: 'countries' | 'names'): Promise<number> =>
  page.evaluate(name => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.sigma-${name}`)
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return -1
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return data.filter((value, index) => index % 4 === 3 && value > 0).length
  }, layer)
const addressOf = (page: Page) => new URL(page.url()).searchParams

describe('a view', () => {
  test('is drawn: nodes of every kind are on the canvas, in their colours', async () => {
    const page = await visit('/')
    await drawn(page)
    const colors = [Paper.color.light, Topic.color.light, Author.color.light, Model.color.light]
    const fewest = async () =>
      Math.min(...(await findColors(surface(page), colors, 2)).map(spots => spots.length))
    await expect.poll(fewest).toBeGreaterThan(3)
    await expect(viewTitle(page).textContent()).resolves.toBe('Library')
    await page.getByText(/^\d+ nodes, [\d,]+ links/).waitFor()
  })

  test('opens a node that is clicked, and back leaves it', async () => {
    const page = await visit(`/?view=paper&paper=${PAPER}&labels=0`)
    await drawn(page)
    await expect
      .poll(async () => (await findColor(surface(page), Topic.color.light, 6)).length)
      .toBeGreaterThan(0)
    const [spot] = await findColor(surface(page), Topic.color.light, 6)
    await page.mouse.click(spot!.x, spot!.y)
    await panelTitle(page).waitFor()
    expect(await panelTitle(page).textContent()).toMatch(/^#/)
    expect(addressOf(page).get('node')).toMatch(/^topic:/)
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
  })

  test('hides kinds by the legend, and the address says so', async () => {
    const page = await visit('/', WIDE)
    await drawn(page)
    await page.getByRole('button', { name: /^Topics/ }).click()
    await expect.poll(() => addressOf(page).get('hide')).toBe('Topic')
    await expect.poll(async () => (await findColor(surface(page), Topic.color.light)).length).toBe(0)
    await page.reload()
    await drawn(page)
    await expect
      .poll(async () => (await findColor(surface(page), Paper.color.light, 2)).length)
      .toBeGreaterThan(3)
    expect(await findColor(surface(page), Topic.color.light)).toEqual([])
  })

  test('shows one community when it is chosen', async () => {
    const page = await visit('/', WIDE)
    await drawn(page)
    const before = (await findColor(surface(page), Topic.color.light, 2)).length
    await page.getByRole('list', { name: 'Communities' }).getByRole('button').first().click()
    await expect.poll(() => addressOf(page).get('community')).toMatch(/^\d+$/)
    await expect
      .poll(async () => (await findColor(surface(page), Topic.color.light, 2)).length)
      .toBeLessThan(before)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => addressOf(page).has('community')).toBe(false)
  })

  test('names its territories from afar, and leaves that to the nodes from near', async () => {
    const page = await visit('/')
    await drawn(page)
    expect(await inked(page, 'countries')).toBeGreaterThan(500)
    await page.goto(`${site.url}/?x=0&y=0&zoom=5`)
    await drawn(page)
    await expect.poll(() => inked(page, 'names')).toBeGreaterThan(100)
    expect(await inked(page, 'countries')).toBe(0)
  })

  test('tells how much of what its limit left out', async () => {
    const page = await visit('/?view=topics&limit=5')
    await drawn(page)
    await page.getByText(/^5 of \d+ links shown$/).waitFor()
    await page.goto(`${site.url}/?limit=3&lang=ko`)
    await page.getByText(/^논문 \d+개 중 3개를 보입니다$/).waitFor()
  })

  test('has all its controls in sight at 1024 pixels, in Korean too', async () => {
    const page = await visit('/?lang=ko')
    await drawn(page)
    const more = await page.getByRole('button', { name: '다른 보기' }).boundingBox()
    const search = await page.getByRole('search').boundingBox()
    expect(more!.x + more!.width).toBeLessThan(search!.x)
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(60)
    // Folded up beside a graph that needs the room, the legend still tells what the marks mean.
    expect(await page.getByRole('button', { name: /범례/ }).textContent()).toMatch(
      /논문\s*저자\s*주제\s*모델/,
    )
  })

  test('about a node dims nothing of it when that node is open', async () => {
    const about = 'view=author&author=author:kaiming-he'
    const page = await visit(`/?${about}&node=author:kaiming-he&labels=0`)
    await panelTitle(page).waitFor()
    await drawn(page)
    // Topics are two steps away from an author.
    await expect
      .poll(async () => (await findColor(surface(page), Topic.color.light)).length)
      .toBeGreaterThan(0)
    await expect(viewTitle(page).textContent()).resolves.toBe('Author: Kaiming He')
    await page.getByRole('button', { name: 'Parameters' }).click()
    const field = page.getByRole('combobox', { name: 'Author' })
    await expect.poll(() => field.inputValue()).toBe('Kaiming He')
  })

  test('that needs a node asks for it', async () => {
    const page = await visit('/?view=author')
    await page.getByRole('combobox', { name: /author/i }).fill('kaiming')
    await page.getByRole('option', { name: /Kaiming He/ }).click()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await drawn(page)
    expect(addressOf(page).get('author')).toBe('author:kaiming-he')
  })
})

describe('the address', () => {
  test('restores theme, language, camera and node, and keeps what it does not know', async () => {
    const query = `?view=topics&theme=dark&lang=ko&x=10&y=-20&zoom=2&utm=abc&node=topic:rl`
    const page = await visit(`/graph${query}`)
    await drawn(page)
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('lang')).toBe('ko')
    expect(await panelTitle(page).textContent()).toBe('#rl')
    await expect
      .poll(async () => (await findColor(surface(page), Topic.color.dark)).length)
      .toBeGreaterThan(0)
    await page.getByRole('button', { name: '확대' }).click()
    await expect.poll(() => Number(addressOf(page).get('zoom'))).toBeCloseTo(3, 1)
    expect(Number(addressOf(page).get('x'))).toBeCloseTo(10, 0)
    expect(addressOf(page).get('utm')).toBe('abc')
  })

  test('holds a camera only once somebody moved it', async () => {
    const page = await visit('/?node=topic:rl')
    await panelTitle(page).waitFor()
    await drawn(page)
    // Longer than the camera's rest after which it is written down.
    await page.waitForTimeout(600)
    expect(new URL(page.url()).search).toBe('?node=topic:rl')
    await page.getByRole('button', { name: 'Zoom out' }).click()
    await expect.poll(() => addressOf(page).has('zoom')).toBe(true)
  })

  test('says that a node has gone, and that a view has', async () => {
    const page = await visit('/?view=topics')
    await drawn(page)
    await page.goto(`${site.url}/?node=arxiv:0000.00000`)
    await expect.poll(() => panel(page).getByRole('alert').textContent()).toContain('no longer in the graph')
    await page.goto(`${site.url}/graph?view=none`)
    expect(await page.getByRole('alert').textContent()).toContain('There is no view “none”')
    // The browser reports the 404s that tell us so.
    expect(opened.complaints.splice(0)).toHaveLength(2)
    await page.getByRole('button', { name: 'Open the library' }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Library')
  })

  test('follows the views and goes back', async () => {
    const page = await visit('/')
    await drawn(page)
    await page.getByRole('link', { name: 'Topics', exact: true }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Topics')
    expect(addressOf(page).get('view')).toBe('topics')
    await page.goBack()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Library')
  })
})

describe('the panel', () => {
  test('shows what is said of a paper and the evidence of its links', async () => {
    const page = await visit(`/?node=${PAPER}`)
    await panelTitle(page).waitFor()
    expect(await panel(page).getByRole('figure').first().textContent()).toContain('Next-token loss on text')
    expect(
      await panel(page)
        .getByRole('link', { name: /arXiv:2408.11039/ })
        .getAttribute('href'),
    ).toBe('https://arxiv.org/abs/2408.11039')
    const evidence = panel(page).getByRole('listitem').filter({ hasText: 'Chameleon' }).getByRole('figure')
    expect(await evidence.locator('mark').textContent()).toBe('Chameleon')
    expect(await evidence.textContent()).toMatch(/Compared with Chameleon.*rule.*certainty \d+ %/s)
    await panel(page).getByRole('link', { name: 'Luke Zettlemoyer' }).click()
    await expect.poll(() => panelTitle(page).textContent()).toBe('Luke Zettlemoyer')
    expect(addressOf(page).get('node')).toBe('author:luke-zettlemoyer')
  })

  test('opens views about its node, and the way to another', async () => {
    const page = await visit('/?node=author:kaiming-he')
    await page.getByRole('button', { name: 'Path to…' }).click()
    await page.getByRole('combobox', { name: /connected/ }).fill('chinchilla')
    await page
      .getByRole('option', { name: /Chinchilla/ })
      .first()
      .click()
    await expect.poll(() => addressOf(page).get('view')).toBe('path')
    await drawn(page)
    await page.getByText(/^[4-9] nodes/).waitFor()
  })
})

describe('a node that the view leaves out', () => {
  test('is shown in a view about it', async () => {
    const page = await visit(`/?view=topics&node=${PAPER}`)
    await page.getByText('Not drawn in this view').waitFor()
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect.poll(() => addressOf(page).get('view')).toBe('paper')
    expect(addressOf(page).get('node')).toBe(PAPER)
    await page.getByText('Not drawn in this view').waitFor({ state: 'detached' })
  })
})

describe('search', () => {
  test('is reached with / and opens what is chosen', async () => {
    const page = await visit('/')
    await drawn(page)
    await page.keyboard.press('/')
    await page.keyboard.type('diffus')
    await page
      .getByRole('option', { name: /diffusion/ })
      .first()
      .waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => addressOf(page).get('node')).toBe('topic:diffusion')
    await expect.poll(() => panelTitle(page).textContent()).toBe('#diffusion')
  })
})

describe('the keyboard', () => {
  test('takes the first that is found, reads its panel next and leaves it', async () => {
    const page = await visit('/?view=topics')
    await drawn(page)
    await page.keyboard.press('/')
    await page.keyboard.type('diffus')
    await page
      .getByRole('option', { name: /diffusion/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await panelTitle(page).waitFor()
    await surface(page).focus()
    await page.keyboard.press('Tab')
    expect(await panel(page).evaluate(element => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(await surface(page).evaluate(element => element === document.activeElement)).toBe(true)
  })

  test('walks the graph, speaks each step, opens and clears', async () => {
    const page = await visit('/')
    await drawn(page)
    await surface(page).focus()
    await page.keyboard.press('ArrowRight')
    const spoken = page.getByRole('status')
    await expect.poll(() => spoken.textContent()).toMatch(/neighbours/)
    const first = await spoken.textContent()
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key)
    await expect.poll(() => spoken.textContent()).not.toBe(first)
    await page.keyboard.press('Enter')
    await panelTitle(page).waitFor()
    await surface(page).focus()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  })
})

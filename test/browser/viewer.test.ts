import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { communityNameColor } from '../../src/graph/palette.ts'
import { addressOf, afterTimersOf, drawn, panel, panelTitle, surface, viewTitle } from './open-page.ts'
import { findColor, findColors, findStill } from './pixels.ts'
import { Viewer } from './viewer.ts'

const PAPER = 'arxiv:2408.11039'
/** Wide enough for an open legend beside the graph. */
const WIDE = { viewport: { width: 1280, height: 720 } }
const { Paper, Author, Topic, Model } = LABEL_TABLE

const viewer = new Viewer()
/** How many errors a test causes on purpose. */
let expected = 0
afterEach(() => {
  expect(viewer.complaints.slice(expected)).toEqual([])
  expected = 0
})

/** How many pixels are painted on a layer of the canvas. */
const inked = (page: Page, layer: 'countries' | 'names'): Promise<number> =>
  page.evaluate(name => {
    const canvas = document.querySelector<HTMLCanvasElement>(`.sigma-${name}`)
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return -1
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return data.filter((value, index) => index % 4 === 3 && value > 0).length
  }, layer)

/** Runs in the page: slows frames down as on a busy machine, and records each address that the page replaces. */
function slowFrames(): void {
  const soon = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = draw => window.setTimeout(() => soon(draw), 300)
  const said: string[] = []
  const write = history.replaceState.bind(history)
  history.replaceState = (data, unused, address) => {
    said.push(String(address))
    write(data, unused, address)
  }
  Object.assign(window, { said })
}

describe('a view', () => {
  test('is drawn: nodes of every kind are on the canvas, in their colours', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    const colors = [Paper.color.light, Topic.color.light, Author.color.light, Model.color.light]
    const fewest = async () =>
      Math.min(...(await findColors(surface(page), colors, 2)).map(spots => spots.length))
    await expect.poll(fewest).toBeGreaterThan(3)
    await expect(viewTitle(page).textContent()).resolves.toBe('Library')
    await page.getByText(/^\d+ nodes, [\d,]+ links/).waitFor()
  })

  test('opens a node that is clicked, and back leaves it', async () => {
    const page = await viewer.visit(`/?view=paper&paper=${PAPER}&labels=0`)
    await drawn(page)
    const [spot] = await findStill(surface(page), Topic.color.light, 6)
    await page.mouse.click(spot!.x, spot!.y)
    await panelTitle(page).waitFor()
    expect(await panelTitle(page).textContent()).toMatch(/^#/)
    await expect.poll(() => addressOf(page).get('node')).toMatch(/^topic:/)
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
  })

  test('hides kinds by the legend, and the address says so', async () => {
    const page = await viewer.visit('/', WIDE)
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
    const page = await viewer.visit('/', WIDE)
    await drawn(page)
    const before = (await findStill(surface(page), Topic.color.light, 2)).length
    await page.getByRole('list', { name: 'Communities' }).getByRole('button').first().click()
    await expect.poll(() => addressOf(page).get('community')).toMatch(/^\d+$/)
    await expect
      .poll(async () => (await findColor(surface(page), Topic.color.light, 2)).length)
      .toBeLessThan(before)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => addressOf(page).has('community')).toBe(false)
  })

  test('names its communities from afar and its nodes from near', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    await expect.poll(() => inked(page, 'countries')).toBeGreaterThan(500)
    await page.goto(`${viewer.url}/?x=0&y=0&zoom=5`)
    await drawn(page)
    await expect.poll(() => inked(page, 'names')).toBeGreaterThan(100)
  })

  test('shows one community when its name on the map is clicked', async () => {
    const page = await viewer.visit('/', WIDE)
    await drawn(page)
    const [first] = await findStill(surface(page), communityNameColor('light', 0), 2)
    await page.mouse.click(first?.x ?? 0, first?.y ?? 0)
    await expect.poll(() => addressOf(page).get('community')).toMatch(/^\d+$/)
    await page.getByRole('button', { name: 'Show all' }).click()
    await expect.poll(() => addressOf(page).has('community')).toBe(false)
  })

  test('says how much its limit cut off', async () => {
    const page = await viewer.visit('/?view=topics&limit=5')
    await drawn(page)
    await page.getByText(/^5 of \d+ links shown$/).waitFor()
    await page.goto(`${viewer.url}/?limit=3&lang=ko`)
    await page.getByText(/^논문 \d+개 중 3개를 보입니다$/).waitFor()
  })

  test('has all its controls in sight at 1024 pixels, in Korean too', async () => {
    const page = await viewer.visit('/?lang=ko')
    await drawn(page)
    const more = await page.getByRole('button', { name: '다른 보기' }).boundingBox()
    const search = await page.getByRole('search').boundingBox()
    expect(more!.x + more!.width).toBeLessThan(search!.x)
    expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(60)
    // The folded legend still explains the marks.
    expect(await page.getByRole('button', { name: /범례/ }).textContent()).toMatch(
      /논문\s*저자\s*주제\s*모델/,
    )
  })

  test('about a node dims nothing when that node is selected', async () => {
    const about = 'view=author&author=author:kaiming-he'
    const page = await viewer.visit(`/?${about}&node=author:kaiming-he&labels=0`)
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

  test('shows all nodes of a small scene beside the panel', async () => {
    const about = 'view=neighbourhood&centre=author:kaiming-he&node=author:kaiming-he'
    const page = await viewer.visit(`/?${about}&labels=0&legend=0`, WIDE)
    await panelTitle(page).waitFor()
    await drawn(page)
    const edge = (await panel(page).boundingBox())?.x ?? 0
    const spots = (await findStill(surface(page), Paper.color.light)).filter(({ x }) => x < edge)
    // A disc may fill several spots.
    const discs = spots.filter(
      (spot, index) => !spots.slice(0, index).some(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 40),
    )
    expect(discs).toHaveLength(4)
  })

  test('that needs a node asks for it', async () => {
    const page = await viewer.visit('/?view=author')
    await page.getByRole('combobox', { name: /author/i }).fill('kaiming')
    await page.getByRole('option', { name: /Kaiming He/ }).click()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await drawn(page)
    await expect.poll(() => addressOf(page).get('author')).toBe('author:kaiming-he')
  })
})

describe('the address', () => {
  test('restores theme, language, camera and node, and keeps what it does not know', async () => {
    const query = `?view=topics&theme=dark&lang=ko&x=10&y=-20&zoom=2&utm=abc&node=topic:rl`
    const page = await viewer.visit(`/graph${query}`)
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

  test.each(['reduce', 'no-preference'] as const)(
    'holds only cameras at rest, however slow the frames are (reduced motion: %s)',
    async reducedMotion => {
      const page = await viewer.visit('/?view=topics', { reducedMotion }, prepared =>
        prepared.addInitScript(slowFrames),
      )
      await drawn(page)
      await surface(page).focus()
      await page.keyboard.press('+')
      await expect.poll(() => addressOf(page).has('zoom')).toBe(true)
      await page.keyboard.press('0')
      await afterTimersOf(page, 3000)
      const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
      expect(said).toHaveLength(2)
      expect(said.join()).not.toContain('NaN')
    },
  )

  test.each(['?node=topic:rl', '?x=0.1&y=0.2&zoom=2'])(
    'changes its camera only after somebody has moved it: %s',
    async query => {
      const page = await viewer.visit(`/${query}`)
      await drawn(page)
      // Longer than it takes until a camera is at rest and reported.
      await afterTimersOf(page, 600)
      expect(new URL(page.url()).search).toBe(query)
      await page.getByRole('button', { name: 'Zoom out' }).click()
      await expect.poll(() => Number(addressOf(page).get('zoom'))).toBeLessThan(1.9)
    },
  )

  test('says when a node or a view no longer exists', async () => {
    const page = await viewer.visit('/?view=topics')
    await drawn(page)
    await page.goto(`${viewer.url}/?node=arxiv:0000.00000`)
    await expect.poll(() => panel(page).getByRole('alert').textContent()).toContain('is not in the graph')
    await panel(page).getByRole('button', { name: 'Search for “0000.00000”' }).click()
    await expect.poll(() => addressOf(page).get('q')).toBe('0000.00000')
    await page.goto(`${viewer.url}/graph?view=none`)
    expect(await page.getByRole('alert').textContent()).toContain('There is no view “none”')
    // The browser reports both 404s as errors.
    await expect.poll(() => viewer.complaints).toHaveLength(2)
    expected = 2
    await page.getByRole('button', { name: 'Open the library' }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Library')
  })

  test('follows the views and goes back', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    await page.getByRole('link', { name: 'Topics', exact: true }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Topics')
    await expect.poll(() => addressOf(page).get('view')).toBe('topics')
    await page.goBack()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Library')
  })
})

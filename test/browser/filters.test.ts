import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { scaleColor } from '../../src/graph/palette.ts'
import { addressOf, drawn, panel, surface, viewTitle } from './open-page.ts'
import { findColor } from './pixels.ts'
import { Viewer } from './viewer.ts'

const viewer = new Viewer()
/** So wide that the legend is unfolded. */
const WIDE = { viewport: { width: 1280, height: 760 } }
afterEach(() => expect(viewer.complaints).toEqual([]))

const chips = (page: Page) => page.getByRole('list', { name: 'Filters' }).getByRole('button')
/** The line below the title: how much is shown. */
const counts = async (page: Page): Promise<string> =>
  /^[\d,]+ (?:of|nodes?)[^A-Z]*links?/.exec(
    (await viewTitle(page).locator('xpath=..').locator('p').nth(1).textContent()) ?? '',
  )?.[0] ?? ''
const goBack = async (page: Page) => {
  await page.goBack()
  await drawn(page)
}

describe('filters', () => {
  test('combine, are told as chips, mask the map without moving it, and are undone one by one', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    const all = await counts(page)
    const before = await findColor(surface(page), '#12805c', 6)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('combobox', { name: 'Topic, author, model or digest' }).fill('scaling-law')
    await page
      .getByRole('option', { name: /scaling-law/ })
      .first()
      .click()
    await expect.poll(() => counts(page)).toMatch(/^\d+ of [\d,]+ nodes/)
    expect(addressOf(page).get('only-topic')).toBe('topic:scaling-law')
    await expect.poll(() => chips(page).allTextContents()).toEqual(['#scaling-law '])
    const one = await counts(page)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('textbox', { name: 'Since' }).fill('2023')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect.poll(() => counts(page)).not.toBe(one)
    const both = await counts(page)
    await expect.poll(() => chips(page).count()).toBe(3)
    // What is left of the large topics stands where topics stood before.
    const left = await findColor(surface(page), '#12805c', 6)
    expect(left.length).toBeGreaterThan(0)
    expect(left.length).toBeLessThan(before.length)
    for (const spot of left)
      expect(before.some(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 26)).toBe(true)
    await page.reload()
    await drawn(page)
    await expect.poll(() => counts(page)).toBe(both)
    await goBack(page)
    await expect.poll(() => counts(page)).toBe(one)
    await goBack(page)
    await expect.poll(() => counts(page)).toBe(all)
    expect(page.url()).toContain(viewer.url)
  })

  test('are taken off by their chips', async () => {
    const page = await viewer.visit('/?only-topic=topic:scaling-law&hide=Author&match=law&until=1990')
    await drawn(page)
    await page.getByText('Nothing fits: take a filter off').waitFor()
    await page.getByRole('button', { name: 'Take off “until 1990”' }).click()
    await page.getByText('Nothing fits: take a filter off').waitFor({ state: 'detached' })
    await expect.poll(() => chips(page).count()).toBe(4)
    await page.getByRole('button', { name: 'Take off “without authors”' }).click()
    await expect.poll(() => addressOf(page).get('hide')).toBe(null)
    await page.getByRole('button', { name: 'Take off all' }).click()
    await expect.poll(() => chips(page).count()).toBe(0)
    expect([...addressOf(page).keys()]).not.toContain('only-topic')
  })

  test('of kinds, communities and colours are undone by Back, and the camera returns', async () => {
    const page = await viewer.visit('/', WIDE)
    await drawn(page)
    const all = await counts(page)
    await page.getByRole('button', { name: /^Authors/ }).click()
    await expect.poll(() => counts(page)).not.toBe(all)
    await page.getByLabel('Colour by').selectOption('community')
    await expect.poll(() => addressOf(page).get('color')).toBe('community')
    await page
      .getByRole('button', { name: /^Show only/ })
      .first()
      .click()
    await expect.poll(() => addressOf(page).get('zoom')).not.toBe(null)
    for (const _ of [1, 2, 3]) await goBack(page)
    await expect.poll(() => counts(page)).toBe(all)
    expect([...addressOf(page).keys()]).toEqual([])
  })

  test('leave colours and sizes by a measure, which the legend explains, and embeds and files have too', async () => {
    const page = await viewer.visit('/?labels=0', WIDE)
    await drawn(page)
    await page.getByLabel('Colour by').selectOption('PageRank')
    await page.getByText('1× is the average').waitFor()
    await page.getByLabel('Size by').selectOption('betweenness')
    await page.getByText('bridges between groups').waitFor()
    const highest = scaleColor('light', 1)
    await expect.poll(async () => (await findColor(surface(page), highest, 6)).length).toBeGreaterThan(0)
    const query = '?color=pagerank&size=betweenness&labels=0'
    expect(new URL(page.url()).search).toBe(query)
    const embed = await viewer.visit(`/embed${query}`)
    await embed.getByText('PageRank').waitFor()
    const picture = await (await fetch(`${viewer.url}/picture.svg${query}`)).text()
    expect(picture).toContain(highest)
    const { nodes } = await (await fetch(`${viewer.url}/export.json${query}`)).json()
    expect(nodes.some(({ look }: { look: { color: string } }) => look.color === highest)).toBe(true)
    await goBack(page)
    await page.getByText('bridges between groups').waitFor({ state: 'detached' })
  })

  test('are found again in the embed, the picture and the export', async () => {
    const query = '?only-topic=topic:scaling-law&since=2023'
    const embed = await viewer.visit(`/embed${query}`)
    await expect.poll(() => embed.getByText(/papers fit the filters/).count()).toBe(1)
    const fetched = async (path: string) => (await fetch(viewer.url + path)).text()
    const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0
    const [filtered, whole] = [await fetched(`/picture.svg${query}`), await fetched('/picture.svg')]
    expect(count(filtered, /<circle/g)).toBeLessThan(count(whole, /<circle/g) / 2)
    const nodes = JSON.parse(await fetched(`/export.json${query}`)).nodes as {
      label: string
      properties: { date?: string }
    }[]
    const papers = nodes.filter(({ label }) => label === 'Paper')
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.every(({ properties: { date = '' } }) => date >= '2023')).toBe(true)
  })
})

describe('charts', () => {
  test('tell how many papers there are by month and field; each bar is a filter', async () => {
    const page = await viewer.visit('/', WIDE)
    await drawn(page)
    await page.getByRole('button', { name: 'Charts' }).click()
    const topics = page.getByRole('region', { name: 'Topics' })
    const bar = topics.getByRole('button').first()
    const [name, papers] = [await bar.locator('span').textContent(), await bar.locator('small').textContent()]
    await bar.click()
    await expect.poll(() => addressOf(page).get('only-topic')).not.toBe(null)
    await expect.poll(() => chips(page).allTextContents()).toEqual([`${name} `])
    await expect
      .poll(() => page.getByRole('button', { name: /^Papers/ }).textContent())
      .toBe(`Papers${papers}`)
  })

  test('have a time that is dragged with the keyboard, and played', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    await page.getByRole('button', { name: 'Charts' }).click()
    await page.getByRole('slider', { name: 'Since' }).focus()
    await page.keyboard.press('PageUp')
    await expect.poll(() => addressOf(page).get('since')).toMatch(/^\d{4}/)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Stop playing' }).click()
    await expect.poll(() => page.getByRole('button', { name: 'Play' }).count()).toBe(1)
  })

  test('tell in the panel of a topic when its papers are from, and leave only them', async () => {
    const page = await viewer.visit('/?node=topic:scaling-law')
    await drawn(page)
    await panel(page).getByRole('img', { name: 'Papers by time' }).waitFor()
    await panel(page)
      .getByRole('button', { name: /^Only these \d+ papers$/ })
      .click()
    await expect.poll(() => addressOf(page).get('only-topic')).toBe('topic:scaling-law')
    await expect.poll(() => chips(page).count()).toBe(1)
  })
})

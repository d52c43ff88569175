import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { addressOf, drawn, panel, panelTitle, surface } from './open-page.ts'
import { findColors, findStill } from './pixels.ts'
import { Viewer } from './viewer.ts'

const { Paper, Topic } = LABEL_TABLE
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const viewer = new Viewer()

const visit = (path: string, locale: string): Promise<Page> => viewer.visit(path, { ...PHONE, locale })

/** Moves two fingers apart. */
async function pinch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: apart.map((from, id) => ({ x: 195 + from, y: 450, id })),
    })
  await touch('touchStart', [-25, 25])
  for (let step = 1; step <= 8; step += 1) await touch('touchMove', [-25 - 8 * step, 25 + 8 * step])
  await touch('touchEnd', [])
}

describe('a phone', () => {
  test('zooms the graph and not the page when it is pinched', async () => {
    const page = await visit('/?view=topics', 'en-US')
    await drawn(page)
    await pinch(page)
    await expect.poll(() => Number(addressOf(page).get('zoom'))).toBeGreaterThan(2)
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1)
  })

  test('scrolls nothing sideways and shows the panel as a sheet, in Korean', async () => {
    const page = await visit('/?node=arxiv:2408.11039', 'ko-KR')
    await panelTitle(page).waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const sheet = await panel(page).boundingBox()
    expect(sheet).toMatchObject({ x: 0, width: 390 })
    expect(sheet?.y).toBeGreaterThan(300)
    expect(await panel(page).textContent()).toContain('다이제스트에 적힌 말')
  })

  test('shows the open node with its neighbours in what the sheet leaves free', async () => {
    const page = await visit('/?node=arxiv:2408.11039&labels=0', 'en-US')
    await panelTitle(page).waitFor()
    await drawn(page)
    const { y: sheet } = (await panel(page).boundingBox())!
    const colors = [Paper, Topic].map(({ color }) => color.light)
    const inSight = async () =>
      (await findColors(surface(page), colors, 2)).map(spots => spots.filter(({ y }) => y < sheet).length)
    await expect.poll(async () => Math.min(...(await inSight()))).toBeGreaterThan(0)
  })

  test('shows in its table what the rows are sorted by', async () => {
    const page = await visit('/?as=table', 'en-US')
    const links = page.getByRole('columnheader', { name: 'Links' })
    await links.waitFor()
    const { x, width } = (await links.boundingBox())!
    expect(x + width).toBeLessThanOrEqual(390)
  })

  test('draws the keys of the help as high as a line, however long the text beside them', async () => {
    const page = await visit('/?view=topics', 'en-US')
    await page.getByRole('button', { name: 'Help' }).click()
    const keys = page.getByRole('dialog').locator('kbd')
    await keys.first().waitFor()
    const heights = await keys.evaluateAll(all => all.map(key => key.getBoundingClientRect().height))
    expect(Math.max(...heights)).toBeLessThan(1.5 * Math.min(...heights))
  })

  test('opens what is tapped, and names its tools to those who hear them', async () => {
    const page = await visit('/?view=topics&labels=0', 'en-US')
    await drawn(page)
    const [spot] = await findStill(surface(page), Topic.color.light, 6)
    await page.touchscreen.tap(spot!.x, spot!.y)
    await panelTitle(page).waitFor()
    expect(await panelTitle(page).textContent()).toMatch(/^#/)
    await page.getByRole('button', { name: 'Close' }).tap()
    for (const name of ['Share', 'Export', 'Help']) {
      await page.getByRole('button', { name, exact: true }).waitFor()
    }
  })
})

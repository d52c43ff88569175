import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { drawn, panel, panelTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const WIDE = { viewport: { width: 1280, height: 720 } }

const viewer = new Viewer()

/** From where to where the communities are tinted, in pixels of the surface; null where nothing is. */
const tinted = (page: Page): Promise<{ left: number; right: number; top: number; bottom: number } | null> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-ground')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return null
    const { width, height } = canvas
    const { data } = context.getImageData(0, 0, width, height)
    let [left, right, top, bottom] = [width, -1, height, -1]
    for (let at = 3; at < data.length; at += 4) {
      if (data[at] === 0) continue
      const [x, y] = [((at - 3) / 4) % width, Math.floor((at - 3) / 4 / width)]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    const scale = canvas.clientWidth / width
    return right < 0
      ? null
      : { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale }
  })

test('an address that names only a community shows it as large as the page allows', async () => {
  const page = await viewer.visit('/?community=0&labels=0&legend=0', WIDE)
  await drawn(page)
  const sizeOf = async () => {
    const { left, right, top, bottom } = (await tinted(page)) ?? { left: 0, right: 0, top: 0, bottom: 0 }
    return Math.max((right - left) / WIDE.viewport.width, (bottom - top) / WIDE.viewport.height)
  }
  await expect.poll(sizeOf).toBeGreaterThan(0.5)
})

test('the panel of an author names co-authors and topics, and in how many papers', async () => {
  const page = await viewer.visit('/?node=author:kaiming-he', WIDE)
  await panelTitle(page).waitFor()
  const facts = panel(page)
  await facts.getByRole('heading', { name: /Co-authors/ }).waitFor()
  await expect.poll(() => facts.textContent()).toMatch(/Ross Girshick\s*\d/)
})

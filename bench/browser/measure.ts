import type { Browser, Page } from 'playwright-core'
import { mean } from '../shared/runs.ts'
import { hover, pan } from './moves.ts'
import { probe } from './probe.ts'

/** What is measured of a page. Times are in milliseconds, sizes in bytes. */
export interface Measured {
  first: number
  whole: number
  longest: number
  frame: number
  upload: number
  hover: number
  heap: number
}

/** How many frames a drag of the map takes, and how many places of the map the pointer visits. */
const [FRAMES, HOVERS] = [12, 100]

/** The memory of scripts and of arrays, after what is no longer needed has been collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number
    backingStorageSize?: number
  }
  await session.detach()
  return usage.usedSize + (usage.backingStorageSize ?? 0)
}

/** Opens a page in a window of its own and takes all figures. @param order how many nodes it shows */
export async function measurePage(browser: Browser, url: string, order: number): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    // The compiler leaves calls of its own helper in functions, which the page does not have.
    await page.addInitScript('globalThis.__name = one => one')
    await page.addInitScript(probe, order)
    await page.goto(url)
    await page.waitForFunction(() => !Number.isNaN(window.told.whole))
    await page.waitForLoadState('networkidle')
    const { first, whole } = await page.evaluate(() => window.told)
    const heap = await heapOf(page)
    const { longest } = await page.evaluate(() => window.told)
    const moved = await page.evaluate(pan, FRAMES)
    const hovers = await page.evaluate(hover, HOVERS)
    return {
      first,
      whole,
      longest,
      frame: moved.milliseconds,
      upload: moved.bytes,
      hover: mean(hovers),
      heap,
    }
  } finally {
    await context.close()
  }
}

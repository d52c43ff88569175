import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export interface OpenedPage {
  page: Page
  /** What the page complained of: errors, refusals of the content security policy. */
  complaints: string[]
}

/** A new page at an address, in English and light unless told otherwise. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenedPage> {
  const page = await browser.newPage({
    viewport: { width: 1024, height: 680 },
    locale: 'en-US',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  })
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(url)
  return { page, complaints }
}

/** Waits until a scene is drawn. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('.surface canvas').first().waitFor({ state: 'attached' })
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

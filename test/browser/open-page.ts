import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'

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

/** The graph as an element of the viewer. */
export const surface = (page: Page): Locator => page.getByRole('application')
/** The panel of the selected node. */
export const panel = (page: Page): Locator => page.getByRole('complementary')
export const panelTitle = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 })
/** What a view is called. */
export const viewTitle = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Waits until a scene is drawn. */
export async function drawn(page: Page): Promise<void> {
  await surface(page).locator('canvas').first().waitFor({ state: 'attached' })
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

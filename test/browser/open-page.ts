import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'

export interface OpenedPage {
  page: Page
  /** What the page complained of: errors, refusals of the content security policy. */
  complaints: string[]
}

/** Milliseconds after which a wait is given up. Machines may be busy: it is far more than any wait should take. */
const PATIENCE = 60_000

/** A new page, in English and light unless `options` say otherwise. A test that fails tells its story. */
export async function openPage(browser: Browser, options: BrowserContextOptions): Promise<OpenedPage> {
  const page = await browser.newPage({
    viewport: { width: 1024, height: 680 },
    locale: 'en-US',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    ...options,
  })
  page.setDefaultTimeout(PATIENCE)
  const complaints: string[] = []
  const story: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('crash', () => story.push('The page crashed.'))
  page.on('framenavigated', frame => story.push(`at ${frame.url()}`))
  page.on('requestfailed', request => story.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', response => response.ok() || story.push(`${response.url()}: ${response.status()}`))
  onTestFailed(() => console.error([...story, ...complaints].join('\n')))
  return { page, complaints }
}

/** The graph as an element of the viewer. */
export const surface = (page: Page): Locator => page.getByRole('application')
/** The panel of the selected node. */
export const panel = (page: Page): Locator => page.getByRole('complementary')
export const panelTitle = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 })
export const addressOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams
/** What a view is called. */
export const viewTitle = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Waits until a scene is drawn. @throws Error when the page says why there is none */
export async function drawn(page: Page): Promise<void> {
  const canvas = surface(page).locator('canvas').first()
  const failure = page.getByRole('main').getByRole('alert')
  await canvas.or(failure).first().waitFor({ state: 'attached' })
  if ((await canvas.count()) === 0) throw new Error(`Nothing is drawn: ${await failure.textContent()}`)
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** Waits until everything has happened that the page meant to do within some milliseconds. */
export const afterTimersOf = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(wait => new Promise(resolve => setTimeout(resolve, wait)), milliseconds)

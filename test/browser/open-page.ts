import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { onTestFailed } from 'vitest'

export interface OpenedPage {
  page: Page
  /** Errors of the page, violations of the content security policy included. */
  complaints: string[]
}

/** Milliseconds after which a wait fails: far more than any wait takes, even on a busy machine. */
const PATIENCE = 60_000

/** Opens a page, by default in English and light. If the test fails, the events of the page are printed. */
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
  const events: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('crash', () => events.push('The page crashed.'))
  page.on('framenavigated', frame => events.push(`at ${frame.url()}`))
  page.on('requestfailed', request => events.push(`${request.url()}: ${request.failure()?.errorText}`))
  page.on('response', response => response.ok() || events.push(`${response.url()}: ${response.status()}`))
  onTestFailed(() => console.error([...events, ...complaints].join('\n')))
  return { page, complaints }
}

/** The element in which the viewer draws the graph. */
export const surface = (page: Page): Locator => page.getByRole('application')
/** The panel of the selected node. */
export const panel = (page: Page): Locator => page.getByRole('complementary')
export const panelTitle = (page: Page): Locator => panel(page).getByRole('heading', { level: 2 })
export const addressOf = (page: Page): URLSearchParams => new URL(page.url()).searchParams
/** The title of the view. */
export const viewTitle = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** Waits until a scene is drawn. @throws Error if the page says why there is none */
export async function drawn(page: Page): Promise<void> {
  const canvas = surface(page).locator('canvas').first()
  const failure = page.getByRole('main').getByRole('alert')
  await canvas.or(failure).first().waitFor({ state: 'attached' })
  if ((await canvas.count()) === 0) throw new Error(`Nothing is drawn: ${await failure.textContent()}`)
  await page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
}

/** Waits until all timers of the page that are due within some milliseconds have run. */
export const afterTimersOf = (page: Page, milliseconds: number): Promise<void> =>
  page.evaluate(wait => new Promise(resolve => setTimeout(resolve, wait)), milliseconds)

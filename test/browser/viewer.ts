import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { sharedBrowser } from './browser.ts'
import { type OpenedPage, openPage } from './open-page.ts'
import { type Site, sharedSite } from './site.ts'

type Prepare = (page: Page) => Promise<unknown>

/** A browser, and a site with the example digests or one of its own, for the tests of one file. Pages are closed after each test. */
export class Viewer {
  private site: Site | null = null
  private browser: Browser | null = null
  private opened: OpenedPage[] = []
  private forgiven: RegExp[] = []

  /** @param start a site that only this file sees */
  constructor(start?: () => Promise<Site>) {
    beforeAll(async () => {
      ;[this.site, this.browser] = await Promise.all([(start ?? sharedSite)(), sharedBrowser()])
    })
    afterEach(async () => {
      await Promise.all(this.opened.map(({ page }) => page.close()))
      this.opened = []
      this.forgiven = []
    })
    afterAll(async () => {
      if (start) await this.site?.close()
    })
  }

  get url(): string {
    return this.site?.url ?? ''
  }

  /** The errors of all pages of a test. */
  get complaints(): string[] {
    return this.opened
      .flatMap(({ complaints }) => complaints)
      .filter(complaint => !this.forgiven.some(one => one.test(complaint)))
  }

  /** Leaves out the complaints that a test provokes. */
  forgive(complaint: RegExp): void {
    this.forgiven.push(complaint)
  }

  /** Opens any address. @param prepare runs before the page is loaded */
  async open(url: string, options: BrowserContextOptions = {}, prepare?: Prepare): Promise<Page> {
    if (!this.browser) throw new Error('Pages are opened within tests.')
    const opened = await openPage(this.browser, options)
    this.opened.push(opened)
    await prepare?.(opened.page)
    await opened.page.goto(url)
    return opened.page
  }

  /** Opens an address of the product. */
  visit(path: string, options: BrowserContextOptions = {}, prepare?: Prepare): Promise<Page> {
    return this.open(this.url + path, options, prepare)
  }
}

import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Where a machine keeps its browser, most specific first. */
const PLACES = [
  process.env.PAPERWEAVE_TEST_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** WebGL in software, and nothing that speaks to the network by itself. */
const ARGUMENTS = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The machine's own browser, else the one that comes with the development dependencies; that unpacks itself at first. */
const findBrowser = async (): Promise<string> =>
  PLACES.find(path => path !== '' && existsSync(path)) ?? (await chromium.executablePath())

export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await findBrowser(), args: ARGUMENTS })

/** Runs once before all tests: of two that unpack the browser at the same time, one would start half of it. */
export const setup = async (): Promise<void> => {
  await findBrowser()
}

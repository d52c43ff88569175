import { existsSync } from 'node:fs'
import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Where browsers are installed; the first one found is taken. */
const PATHS = [
  process.env.PAPERWEAVE_TEST_BROWSER ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** WebGL in software, and no network traffic of the browser's own. */
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

/** The installed browser, or else the one of the development dependencies, which is unpacked on first use. */
const findBrowser = async (): Promise<string> =>
  PATHS.find(path => path !== '' && existsSync(path)) ?? (await chromium.executablePath())

export const launchBrowser = async (): Promise<Browser> =>
  playwright.launch({ executablePath: await findBrowser(), args: ARGUMENTS })

let shared: Promise<Browser> | undefined

/** The browser for all files that one process tests; another when the last one is gone. It ends with the process. */
export async function sharedBrowser(): Promise<Browser> {
  if (!(await shared?.catch(() => undefined))?.isConnected()) shared = launchBrowser()
  return shared as Promise<Browser>
}

/** Runs once before all tests. Two workers that unpack the browser at the same time could start an incomplete file. */
export const setup = async (): Promise<void> => {
  await findBrowser()
}

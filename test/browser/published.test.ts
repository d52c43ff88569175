import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { launchBrowser } from './browser.ts'
import { addressOf, drawn, openPage, panel, panelTitle, viewTitle } from './open-page.ts'
import { hostFolder, type StaticHost } from './static-host.ts'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const run = promisify(execFile)

let host: StaticHost
let browser: Awaited<ReturnType<typeof launchBrowser>>
beforeAll(async () => {
  const folder = await temporaryFolder('published')
  const given = [path('../../dist/src/cli/main.js'), '--home', `${folder}/home`]
  await run(process.execPath, [...given, 'import', path('../../examples/digests')])
  await run(process.execPath, [...given, 'publish', `${folder}/site`])
  host = await hostFolder(`${folder}/site`)
  browser = await launchBrowser()
})
afterAll(async () => {
  host?.close()
  await browser?.close()
})

describe('a published folder on a plain host, below a path', () => {
  test('shows views, finds nodes and says why they are linked, without a server', async () => {
    const { page, complaints } = await openPage(browser, {})
    await page.goto(host.url)
    await drawn(page)
    await page.getByRole('combobox', { name: /Search/ }).fill('clip')
    await page.getByRole('option', { name: /^CLIP/ }).first().click()
    await expect.poll(() => panelTitle(page).textContent()).toBe('CLIP')
    // A sentence is marked where it names the model.
    expect(await panel(page).locator('figure mark').first().textContent()).toBe('CLIP')
    await page.getByRole('link', { name: 'Topics' }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Topics')
    await drawn(page)
    expect(addressOf(page).get('view')).toBe('topics')
    expect(await page.getByRole('link', { name: 'Query' }).count()).toBe(0)
    expect(complaints).toEqual([])
    expect(host.missing).toEqual([])
  })

  test('says what it does not hold, and leads on', async () => {
    const { page } = await openPage(browser, {})
    await page.goto(`${host.url}?view=digests&from=2021-01-01`)
    await page.getByText('not part of the published graph').waitFor()
    await page.getByRole('button', { name: /Digests/ }).click()
    await drawn(page)
    await page.goto(`${host.url}?node=model:nobody`)
    await page.getByText('model:nobody').waitFor()
  })
})

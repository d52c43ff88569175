import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { drawn, openPage } from './open-page.ts'
import { type Site, startSite } from './site.ts'

let site: Site
let browser: Browser
beforeAll(async () => {
  ;[site, browser] = await Promise.all([startSite(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

async function visit(path: string): Promise<Page> {
  const { page } = await openPage(browser, site.url + path)
  await page.locator('.cm-content').waitFor()
  return page
}

async function write(page: Page, cypher: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(cypher)
}

describe('the query console', () => {
  test('runs what is written; nodes lead to the graph, rows are sorted and saved', async () => {
    const page = await visit('/?console=1')
    await write(page, 'MATCH (p:Paper)-[c:CITES]->(m:Model) RETURN m AS model, count(p) AS papers LIMIT 40')
    await page.keyboard.press('ControlOrMeta+Enter')
    const rows = page.locator('.table tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(40)
    await page.locator('.table').getByRole('button', { name: 'papers' }).click()
    const counts = (await rows.locator('td:nth-child(2)').allTextContents()).map(Number)
    const sorted = counts.toSorted((a, b) => b - a)
    expect([sorted, sorted.toReversed()]).toContainEqual(counts)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('query.csv')
    await rows.first().getByRole('link').click()
    await page.locator('.panel h2').waitFor()
    expect(new URL(page.url()).searchParams.get('node')).toMatch(/^model:/)
    await drawn(page)
    await page.close()
  })

  test('completes labels, types and the properties of what a variable stands for', async () => {
    const page = await visit('/?console=1')
    const offered = page.locator('.cm-tooltip-autocomplete li')
    const accept = async (name: string) => {
      await offered.filter({ hasText: name }).first().click()
    }
    await write(page, '')
    await page.keyboard.type('MATCH (m:Mo')
    await accept('Model')
    await page.keyboard.type(')<-[c:')
    await expect.poll(() => offered.count()).toBe(5)
    await accept('INTRODUCES')
    await page.keyboard.type(']-(p:Paper) RETURN m.')
    await expect.poll(() => offered.filter({ hasText: 'coined' }).count()).toBe(1)
    expect(await offered.filter({ hasText: 'abstract' }).count()).toBe(0)
    await accept('name')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.locator('.table tbody tr').first().waitFor()
    await page.close()
  })

  test('fills in a saved query', async () => {
    const page = await visit('/?console=1')
    await page.getByRole('button', { name: 'What is said of a model' }).click()
    const run = page.getByRole('button', { name: 'Run', exact: true })
    expect(await run.isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'Model' }).fill('chinchilla')
    await page.getByRole('option', { name: /Chinchilla/ }).click()
    await run.click()
    await expect.poll(() => page.locator('.table').textContent()).toContain('Chinchilla')
    await page.close()
  })

  test('refuses to write, and says what to do', async () => {
    const page = await visit('/?console=1')
    await write(page, "CREATE (p:Paper {key: 'x'}) RETURN p")
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => page.locator('.refusal').textContent()).toContain('Not allowed here')
    await page.close()
  })

  test('shows the plan, and takes a query from a link without running it', async () => {
    const cypher = 'MATCH (p:Paper) RETURN count(p) AS papers'
    const page = await visit(`/?console=1&cypher=${encodeURIComponent(cypher)}`)
    expect(await page.locator('.cm-content').textContent()).toBe(cypher)
    expect(await page.locator('.table').count()).toBe(0)
    await page.getByRole('button', { name: 'Plan' }).click()
    await expect.poll(() => page.locator('.plan').textContent()).toMatch(/\w+/)
    await page.close()
  })
})

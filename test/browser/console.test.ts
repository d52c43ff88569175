import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import * as contract from '../../src/server/contract.ts'
import { addressOf, drawn, panelTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const viewer = new Viewer()

const editor = (page: Page) => page.getByRole('textbox', { name: 'Cypher query' })
const table = (page: Page) => page.getByRole('table')
/** The rows below the header. */
const rowsOf = (page: Page) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell') })

async function visit(path: string): Promise<Page> {
  const page = await viewer.visit(path)
  await editor(page).waitFor()
  return page
}

async function write(page: Page, cypher: string): Promise<void> {
  await editor(page).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.insertText(cypher)
}

describe('the query console', () => {
  test('says that the server takes no queries for a while, and when it does again', async () => {
    const health = contract.Health.parse(await (await fetch(`${viewer.url}/api/health`)).json())
    let closedConsole: typeof health.closedConsole = 'neo4jDrowning'
    const page = await viewer.visit('/?console=1', {}, page =>
      page.route('**/api/health', route => route.fulfill({ json: { ...health, closedConsole } })),
    )
    const note = page.getByRole('status').filter({ hasText: 'still busy with a query that was stopped' })
    await note.waitFor()
    closedConsole = null
    await note.waitFor({ state: 'hidden' })
  })

  test('runs what is written; nodes lead to the graph, rows are sorted and saved', async () => {
    const page = await visit('/?console=1')
    await write(page, 'MATCH (p:Paper)-[c:CITES]->(m:Model) RETURN m AS model, count(p) AS papers LIMIT 40')
    await page.keyboard.press('ControlOrMeta+Enter')
    const rows = rowsOf(page)
    await rows.first().waitFor()
    expect(await rows.count()).toBe(40)
    await table(page).getByRole('button', { name: 'papers' }).click()
    const counts = (await rows.getByRole('cell').allTextContents())
      .filter((_, index) => index % 2 === 1)
      .map(Number)
    const sorted = counts.toSorted((a, b) => b - a)
    expect([sorted, sorted.toReversed()]).toContainEqual(counts)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('query.csv')
    await rows.first().getByRole('link').click()
    await panelTitle(page).waitFor()
    expect(addressOf(page).get('node')).toMatch(/^model:/)
    await drawn(page)
  })

  test('is shared as it is: its link holds the query and its parameters', async () => {
    const page = await visit('/?console=1&run=1&cypher=MATCH (t:Topic) RETURN t.name AS topic LIMIT 3')
    await rowsOf(page).first().waitFor()
    await page.getByRole('button', { name: 'Share' }).click()
    const codes = await page.getByRole('dialog').locator('code').allTextContents()
    const link = codes.find(code => code.startsWith(`${viewer.url}/graph?`)) ?? ''
    expect(new URL(link).searchParams.get('cypher')).toBe('MATCH (t:Topic) RETURN t.name AS topic LIMIT 3')
    await page.goto(link)
    await rowsOf(page).nth(2).waitFor()
  })

  test('stops a query on the server too, which would have kept the next one waiting', async () => {
    const page = await visit('/?console=1')
    await write(page, 'MATCH (a), (b), (c), (d) RETURN count(*) AS n')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText(/^Stopped after [\d.]+ s\.$/).waitFor()
    await write(page, 'RETURN 1 AS one')
    await page.keyboard.press('ControlOrMeta+Enter')
    await rowsOf(page).first().waitFor()
    expect(await rowsOf(page).getByRole('cell').allTextContents()).toEqual(['1'])
  })

  test('saves a result as the same bytes as the server', async () => {
    const page = await visit('/?console=1')
    const { files } = contract.Files.parse(await (await fetch(`${viewer.url}/api/files`)).json())
    const name = 'top-authors'
    const title = files.find(file => file.name === name)?.title ?? ''
    await page.getByRole('button', { name: title, exact: true }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await rowsOf(page).first().waitFor()
    for (const format of ['CSV', 'JSON']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: format, exact: true }).click(),
      ])
      const file = `${name}.${format.toLowerCase()}`
      expect(download.suggestedFilename()).toBe(file)
      const served = await (await fetch(`${viewer.url}/api/queries/${file}`)).arrayBuffer()
      expect(await readFile(await download.path())).toEqual(Buffer.from(served))
    }
  })

  test('an answer belongs to what was asked, in the page, its file and the address', async () => {
    const page = await visit('/?console=1')
    const result = page.getByRole('region', { name: 'Result' })
    await page.getByRole('button', { name: 'Least certain links' }).click()
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await rowsOf(page).first().waitFor()
    const asked = await table(page).textContent()
    expect(addressOf(page).get('query')).toBe('uncertain-links')
    expect(addressOf(page).get('run')).toBe('1')
    await editor(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' // mine')
    await result.getByText('asked before your change').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('uncertain-links.csv')
    await page.getByRole('button', { name: 'Papers by month' }).click()
    await table(page).waitFor({ state: 'detached' })
    expect(addressOf(page).get('query')).toBe('papers-by-month')
    expect(addressOf(page).get('run')).toBeNull()
    await page.goBack()
    await rowsOf(page).first().waitFor()
    expect(await table(page).textContent()).toBe(asked)
    await page.reload()
    await result.getByText('The address says that this query was run').waitFor()
    await rowsOf(page).first().waitFor()
    expect(await table(page).textContent()).toBe(asked)
  })

  test('a query of your own is in the address with its parameters; one that is too long is not cut', async () => {
    const page = await visit('/?console=1')
    const cypher = 'RETURN $name AS name'
    await write(page, cypher)
    await page.getByRole('textbox', { name: 'Parameters as JSON' }).fill('{"name": "Größe & Maß"}')
    await page.getByRole('button', { name: 'Run', exact: true }).click()
    await rowsOf(page).getByText('Größe & Maß').waitFor()
    expect(addressOf(page).get('cypher')).toBe(cypher)
    await page.getByRole('button', { name: 'Share' }).click()
    const shared = page.getByRole('dialog')
    expect(await shared.locator('code').allTextContents()).toContain(page.url().replace('/?', '/graph?'))
    await shared.frameLocator('iframe').getByRole('cell', { name: 'Größe & Maß' }).waitFor()
    await page.reload()
    await rowsOf(page).getByText('Größe & Maß').waitFor()
    expect(await editor(page).textContent()).toBe(cypher)
    await write(page, `RETURN 1 AS one // ${'long '.repeat(2000)}`)
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByText('has no place in an address').waitFor()
    expect(addressOf(page).get('cypher')).toBeNull()
  })

  test('says what failed, and what was probably meant, in the language of the reader', async () => {
    const asked = (cypher: string) => `/?lang=ko&console=1&run=1&cypher=${encodeURIComponent(cypher)}`
    const failed = await viewer.visit(asked('MATCH (p:Paper) RETURN 1 / (p.year - p.year) AS n'))
    await failed.getByRole('alert').getByText('정수 0으로 나눌 수 없습니다').waitFor()
    await failed.getByRole('heading', { name: '질의를 실행하다가 실패했습니다' }).waitFor()
    const page = await viewer.visit(asked('MATCH (p:Papr) RETURN count(p) AS papers'))
    await page.getByText('Paper 라벨을 찾으셨나요?').waitFor()
    expect(await rowsOf(page).getByRole('cell').allTextContents()).toEqual(['0'])
    const parameters = page.getByRole('textbox', { name: '매개변수 (JSON)' })
    await parameters.fill('[1]')
    await page.getByText('매개변수가 JSON 객체가 아닙니다').waitFor()
  })

  test('completes labels, types and the properties of what a variable stands for', async () => {
    const page = await visit('/?console=1')
    const offered = page.getByRole('listbox').getByRole('option')
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
    // What was offered before the dot may stand a moment longer.
    await expect.poll(() => offered.filter({ hasText: 'abstract' }).count()).toBe(0)
    await accept('name')
    await page.keyboard.press('ControlOrMeta+Enter')
    await rowsOf(page).first().waitFor()
  })

  test('fills in a saved query', async () => {
    const page = await visit('/?console=1')
    await page.getByRole('button', { name: 'What is said about a model' }).click()
    const run = page.getByRole('button', { name: 'Run', exact: true })
    expect(await run.isDisabled()).toBe(true)
    await page.getByRole('combobox', { name: 'Model' }).fill('chinchilla')
    await page.getByRole('option', { name: /Chinchilla/ }).click()
    await run.click()
    await expect.poll(() => table(page).textContent()).toContain('Chinchilla')
    // A change of the text takes neither the focus nor the parameter away.
    await editor(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(' // mine')
    expect(await editor(page).textContent()).toMatch(/ \/\/ mine$/)
    expect(await page.getByRole('combobox', { name: 'Model' }).inputValue()).toBe('Chinchilla')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('button', { name: 'What is said about a model', pressed: false }).waitFor()
    await expect.poll(() => table(page).textContent()).toContain('Chinchilla')
  })

  test('says why it is not there while the server is stopped, and comes when it is back', async () => {
    const page = await viewer.visit('/?view=topics')
    await drawn(page)
    await page.route('**/*', route => route.abort())
    await page.getByRole('link', { name: 'Query' }).click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('cannot be reached')
    await page.unroute('**/*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await editor(page).waitFor()
  })

  test('refuses to write, and says what to do', async () => {
    const page = await visit('/?console=1')
    await write(page, "CREATE (p:Paper {key: 'x'}) RETURN p")
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Not allowed here')
  })

  test('shows the plan, and takes a query from a link without running it', async () => {
    const cypher = 'MATCH (p:Paper) RETURN count(p) AS papers'
    const page = await visit(`/?console=1&cypher=${encodeURIComponent(cypher)}`)
    expect(await editor(page).textContent()).toBe(cypher)
    expect(await table(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Plan' }).click()
    await expect.poll(() => page.getByRole('region', { name: 'Result' }).textContent()).toMatch(/Scan/)
  })
})

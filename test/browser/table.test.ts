import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { addressOf, drawn, panelTitle, surface } from './open-page.ts'
import { Viewer } from './viewer.ts'

const viewer = new Viewer()
afterEach(() => expect(viewer.complaints).toEqual([]))

const grid = (page: Page) => page.getByRole('grid')
/** The texts of the first rows, cell by cell. */
const firstRows = (page: Page, count: number): Promise<string[][]> =>
  grid(page)
    .locator('tbody tr')
    .evaluateAll(
      (rows, most) =>
        rows
          .map(row => ({ at: Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')), row }))
          .sort((a, b) => a.at - b.at)
          .slice(0, most)
          .map(({ row }) => [...row.children].map(cell => cell.textContent ?? '')),
      count,
    )

describe('the table of a view', () => {
  test('opens beside the map, is sorted by a column, and Back undoes each step', async () => {
    const page = await viewer.visit('/?view=topics')
    await drawn(page)
    await page.getByRole('button', { name: 'Table', exact: true }).click()
    await grid(page).waitFor()
    expect(addressOf(page).get('as')).toBe('table')
    expect(Number(await grid(page).getAttribute('aria-rowcount'))).toBeGreaterThan(30)
    await page.getByRole('button', { name: 'Papers', exact: true }).click()
    await expect.poll(() => addressOf(page).get('sort')).toBe('-papers')
    const papers = async () => (await firstRows(page, 8)).map(row => Number(row[1]))
    await expect.poll(async () => (await papers())[0]).toBeGreaterThan(10)
    const counts = await papers()
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    await page.getByRole('button', { name: 'Papers', exact: true }).click()
    await expect.poll(async () => (await papers())[0]).toBe(1)
    await page.goBack()
    await expect.poll(papers).toEqual(counts)
    await page.goBack()
    await page.goBack()
    await expect.poll(() => addressOf(page).get('as')).toBeNull()
    expect(await surface(page).isVisible()).toBe(true)
  })

  test('chooses the node of a row, by pointer and by keys', async () => {
    const page = await viewer.visit('/?view=topics&as=table&sort=-papers')
    await grid(page).waitFor()
    await expect.poll(async () => (await firstRows(page, 2)).length).toBe(2)
    const [first = '', second = ''] = (await firstRows(page, 2)).map(([name = '']) => name)
    await grid(page).getByRole('link', { name: first, exact: true }).click()
    await expect.poll(() => panelTitle(page).textContent()).toBe(first)
    await grid(page).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => panelTitle(page).textContent()).toBe(second)
  })

  test('shows one kind, and saves what it shows as CSV and BibTeX', async () => {
    const page = await viewer.visit('/?as=table')
    await grid(page).waitFor()
    const all = Number(await grid(page).getAttribute('aria-rowcount'))
    // Papers have no number of papers.
    expect(await page.getByRole('button', { name: 'Papers', exact: true }).count()).toBe(0)
    await page.getByRole('radio', { name: /^Papers/ }).click()
    await expect.poll(async () => Number(await grid(page).getAttribute('aria-rowcount'))).toBeLessThan(all)
    const rows = Number(await grid(page).getAttribute('aria-rowcount'))
    const save = async (format: string) => {
      await page.getByRole('button', { name: 'Save rows' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: format }).click(),
      ])
      return readFile(await download.path(), 'utf8')
    }
    const csv = await save('CSV')
    expect(csv).toMatch(/^\uFEFFName,Links,Date,/)
    expect(csv.trim().split('\n').length).toBe(rows)
    expect((await save('BibTeX')).match(/^@/gm)).toHaveLength(rows - 1)
  })
})

test('the list can be reached past the map, and says what each node is linked to', async () => {
  const page = await viewer.visit('/?view=topics')
  await drawn(page)
  await page.getByRole('link', { name: 'Skip the map' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => addressOf(page).get('as')).toBe('list')
  const first = page.getByRole('list', { name: 'List' }).getByRole('listitem').first()
  await first.getByRole('heading', { level: 2 }).waitFor()
  expect(await first.textContent()).toMatch(/Topics?/)
  await first
    .getByRole('heading', { level: 2 })
    .getByRole('link')
    .or(first.getByRole('button'))
    .first()
    .click()
  await panelTitle(page).waitFor()
})

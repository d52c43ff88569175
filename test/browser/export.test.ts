import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { EXPORT_FACTS } from '../../src/single-file/single-file.ts'
import { drawn, viewTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const viewer = new Viewer()
afterEach(() => expect(viewer.complaints).toEqual([]))

/** Chooses an entry of the export menu. */
async function exported(page: Page, entry: string): Promise<{ name: string; content: Buffer }> {
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: entry }).click(),
  ])
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) }
}

describe('the export menu', () => {
  test('saves the picture on the screen, on a fresh page and after a change of view', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    const first = await exported(page, 'Picture of what you see (PNG)')
    expect([first.name, first.content.subarray(1, 4).toString()]).toEqual(['paperweave-library.png', 'PNG'])
    await page.getByRole('link', { name: 'Topics', exact: true }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('Topics')
    await drawn(page)
    const second = await exported(page, 'Picture of what you see (PNG)')
    expect([second.name, second.content.subarray(1, 4).toString()]).toEqual(['paperweave-topics.png', 'PNG'])
    expect(second.content.equals(first.content)).toBe(false)
  })

  test('offers every format of exports', async () => {
    const page = await viewer.visit('/?view=models')
    await drawn(page)
    for (const { name, title } of EXPORT_FACTS) {
      const { content } = await exported(page, `(${title})`)
      const served = await (await fetch(`${viewer.url}/export.${name}?view=models`)).arrayBuffer()
      expect([name, content.equals(Buffer.from(served))]).toEqual([name, true])
    }
  })

  test('offers no bibliography of what has no papers', async () => {
    const page = await viewer.visit('/?view=topics')
    await drawn(page)
    await page.getByRole('button', { name: 'Export' }).click()
    const item = page.getByRole('menuitem', { name: '(BibTeX)' })
    expect(await item.getAttribute('aria-disabled')).toBe('true')
    expect((await fetch(`${viewer.url}/export.bibtex?view=topics`)).status).toBe(400)
  })
})

import { describe, expect, test } from 'vitest'
import { addressOf, drawn, viewTitle } from '../../browser/open-page.ts'
import { Viewer } from '../../browser/viewer.ts'
import { addLanguage, serveCopy } from '../../text/new-language/scratch-site.ts'

const viewer = new Viewer(async () => serveCopy(await addLanguage()))
const get = async (path: string): Promise<string> => (await fetch(viewer.url + path)).text()

describe('a language that is one file and one row', () => {
  test('is spoken by the interface and the titles of views, and can be chosen', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    await page.getByRole('button', { name: 'Appearance, Language' }).click()
    await page.getByRole('menuitemradio', { name: 'Scratch' }).click()
    await expect.poll(() => viewTitle(page).textContent()).toBe('⟦My books⟧')
    expect(await page.locator('html').getAttribute('lang')).toBe('xx')
    await expect.poll(() => addressOf(page).get('lang')).toBe('xx')
    await page.getByRole('combobox', { name: '⟦Search⟧' }).waitFor()
    // What the language doesn't translate keeps its English header.
    await page.getByRole('link', { name: 'Co-authors', exact: true }).waitFor()
  })

  test('is spoken by the server’s messages', async () => {
    const page = await viewer.visit('/?limit=9999999&lang=xx')
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('⟦limit takes a whole number')
  })

  test('is spoken by embeds, heads of pages, oEmbed and pictures', async () => {
    const page = await viewer.visit('/embed?lang=xx')
    await page.getByText('⟦My books⟧').waitFor()
    expect(await get('/graph?lang=xx')).toContain('<title>⟦My books⟧ · Paperweave</title>')
    const url = encodeURIComponent(`${viewer.url}/graph?lang=xx`)
    expect(JSON.parse(await get(`/oembed?url=${url}`)).title).toBe('⟦My books⟧ · Paperweave')
    const picture = await get('/picture.svg?lang=xx&limit=2')
    for (const text of ['authors', 'My books']) expect(picture).toContain(`>⟦${text}⟧<`)
    expect(picture).toMatch(/>⟦2 of \d+ papers⟧</)
    expect(picture).toContain('Scratch Sans')
  })
})

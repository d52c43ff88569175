import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { addressOf, drawn, panel, panelTitle, surface } from './open-page.ts'
import { Viewer } from './viewer.ts'

const PAPER = 'arxiv:2408.11039'

const viewer = new Viewer()
afterEach(() => expect(viewer.complaints).toEqual([]))

describe('the panel', () => {
  test('shows what digests say about a paper, and the evidence of its links', async () => {
    const page = await viewer.visit(`/?node=${PAPER}`)
    await panelTitle(page).waitFor()
    expect(await panel(page).getByRole('figure').first().textContent()).toContain('Next-token loss on text')
    expect(
      await panel(page)
        .getByRole('link', { name: /arXiv:2408.11039/ })
        .getAttribute('href'),
    ).toBe('https://arxiv.org/abs/2408.11039')
    const evidence = panel(page).getByRole('listitem').filter({ hasText: 'Chameleon' }).getByRole('figure')
    expect(await evidence.locator('mark').textContent()).toBe('Chameleon')
    expect(await evidence.textContent()).toMatch(/Compared with Chameleon.*rule.*confidence \d+%/s)
    await panel(page).getByRole('link', { name: 'Luke Zettlemoyer' }).click()
    await expect.poll(() => panelTitle(page).textContent()).toBe('Luke Zettlemoyer')
    await expect.poll(() => addressOf(page).get('node')).toBe('author:luke-zettlemoyer')
  })

  test('opens views about its node, and the path to another', async () => {
    const page = await viewer.visit('/?node=author:kaiming-he')
    await page.getByRole('radio', { name: 'Neighbourhood: 3 steps' }).click()
    await expect.poll(() => addressOf(page).get('depth')).toBe('3')
    await page.getByRole('radio', { name: 'Neighbourhood: 3 steps', checked: true }).waitFor()
    await page.getByRole('button', { name: 'Path to…' }).click()
    await page.getByRole('combobox', { name: /connected/ }).fill('chinchilla')
    await page
      .getByRole('option', { name: /Chinchilla/ })
      .first()
      .click()
    await expect.poll(() => addressOf(page).get('view')).toBe('path')
    await drawn(page)
    await page.getByText(/^[4-9] nodes/).waitFor()
  })
})

describe('a node that the view does not contain', () => {
  test('is shown in a view about it', async () => {
    const page = await viewer.visit(`/?view=topics&node=${PAPER}`)
    await page.getByText('Not drawn in this view').waitFor()
    await page.getByRole('button', { name: 'Show it' }).click()
    await expect.poll(() => addressOf(page).get('view')).toBe('paper')
    await expect.poll(() => addressOf(page).get('node')).toBe(PAPER)
    await page.getByText('Not drawn in this view').waitFor({ state: 'detached' })
  })
})

const box = (page: Page) => page.getByRole('search').getByRole('combobox')

/** Opens the search by its key, types the start of a topic, and waits until it is offered. */
async function typeDiffusion(page: Page): Promise<void> {
  await page.keyboard.press('/')
  await page.keyboard.insertText('diffus')
  await page
    .getByRole('option', { name: /diffusion/ })
    .first()
    .waitFor()
}

describe('search', () => {
  test('is reached with / and opens the chosen node', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    await typeDiffusion(page)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => addressOf(page).get('node')).toBe('topic:diffusion')
    await expect.poll(() => panelTitle(page).textContent()).toBe('#diffusion')
    // Escape closes the list, then empties the field, and leaves the panel alone.
    await typeDiffusion(page)
    await page.keyboard.press('Escape')
    await page.getByRole('listbox').waitFor({ state: 'detached' })
    expect(await box(page).inputValue()).toBe('diffus')
    await page.keyboard.press('Escape')
    await expect.poll(() => box(page).inputValue()).toBe('')
    expect(await panel(page).count()).toBe(1)
  })
})

describe('what one once read', () => {
  test('is found by its words, with the sentence; all hits have a page of their own', async () => {
    const page = await viewer.visit('/?view=topics')
    await box(page).fill('scaling law')
    const option = page.getByRole('option').filter({ hasText: 'in the commentary' }).first()
    await option.locator('mark').first().waitFor()
    await page.getByRole('option', { name: /Show all|as a page/ }).click()
    await expect.poll(() => addressOf(page).get('q')).toBe('scaling law')
    expect(await box(page).inputValue()).toBe('')
    await page.getByRole('radio', { name: /^Papers/ }).click()
    const link = page.getByRole('listitem').getByRole('link').filter({ hasText: 'in the commentary' }).first()
    await link.click()
    await panelTitle(page).waitFor()
    expect(addressOf(page).get('q')).toBeNull()
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /scaling law/ }).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => addressOf(page).get('q')).toBeNull()
    expect(addressOf(page).get('view')).toBe('topics')
  })

  test('empties the field when one leaves, and says what is only nearly the same', async () => {
    const page = await viewer.visit('/?view=topics')
    await box(page).fill('chinchila')
    await page
      .getByRole('option', { name: /Chinchilla/ })
      .first()
      .waitFor()
    await page.getByText(/These are close to it/).waitFor()
    await page.keyboard.press('Tab')
    await expect.poll(() => box(page).inputValue()).toBe('')
  })

  test('leads to similar papers, with the reasons', async () => {
    const page = await viewer.visit('/?view=topics&node=arxiv:2403.08540')
    const similar = panel(page).getByRole('heading', { name: 'More like this' }).locator('..')
    await similar.getByText(/topic/).first().waitFor()
    await similar.getByRole('link').first().click()
    await expect.poll(() => addressOf(page).get('node')).not.toBe('arxiv:2403.08540')
  })

  test('waits for similar papers while the search index is being made, and says so', async () => {
    const problem = { reason: 'indexBeingMade', values: { percent: 40 } }
    viewer.forgive(/503/)
    const json = { ok: false, code: 'STORE_BUSY', error: 'Being made', status: 503, ...problem }
    const page = await viewer.visit('/?view=topics&node=arxiv:2403.08540', {}, opened =>
      opened.route('**/similar?*', route => route.fulfill({ status: 503, json }), { times: 1 }),
    )
    await panel(page)
      .getByText(/is being made \(40 %\)/)
      .waitFor()
    await panel(page).getByText(/topic/).first().waitFor()
    const similar = panel(page).getByRole('heading', { name: 'More like this' }).locator('..')
    await similar.getByRole('link').first().waitFor()
  })
})

describe('the keyboard', () => {
  test('takes the first hit, moves on to its panel and closes it', async () => {
    const page = await viewer.visit('/?view=topics')
    await drawn(page)
    await typeDiffusion(page)
    await page.keyboard.press('Enter')
    await panelTitle(page).waitFor()
    await surface(page).focus()
    await page.keyboard.press('Tab')
    expect(await panel(page).evaluate(element => element.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    expect(await surface(page).evaluate(element => element === document.activeElement)).toBe(true)
  })

  test('moves over the graph, reads each step aloud, opens and clears', async () => {
    const page = await viewer.visit('/')
    await drawn(page)
    await surface(page).focus()
    await page.keyboard.press('ArrowRight')
    const spoken = page.getByRole('status').filter({ hasText: /./ })
    await expect.poll(() => spoken.textContent()).toMatch(/neighbours/)
    const first = await spoken.textContent()
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key)
    await expect.poll(() => spoken.textContent()).not.toBe(first)
    await page.keyboard.press('Enter')
    await panelTitle(page).waitFor()
    await surface(page).focus()
    await page.keyboard.press('Escape')
    await panel(page).waitFor({ state: 'detached' })
    await page.keyboard.press('?')
    await page.getByRole('dialog').waitFor()
  })
})

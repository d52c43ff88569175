import { expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { addressOf, drawn, panel, surface, viewTitle } from './open-page.ts'
import { findColor } from './pixels.ts'
import { Viewer } from './viewer.ts'

const { Paper, Author } = LABEL_TABLE

const digest = (...titles: string[]): string =>
  [
    '2024-03-14',
    ...titles.flatMap((title, at) => [`https://arxiv.org/abs/2403.0000${at}`, title, '(Ada Example)']),
  ].join('\n')

let library: Library
let server: RunningServer
const start = async (port = '0'): Promise<void> => {
  const settings = readSettings({ home: library.home, port }, {})
  server = await startServer({ store: library.store, settings })
}
const viewer = new Viewer(async () => {
  library = await Library.create()
  await library.write('one.txt', digest('A Study'))
  await library.import()
  await start()
  return { url: server.url, close: () => server.close().then(() => library.destroy()) }
})

test('an open page shows what an import adds: the view, with its focus, and the node that is open', async () => {
  const page = await viewer.visit('/graph?node=author:ada-example')
  await drawn(page)
  await page.getByText(/^2 nodes/).waitFor()
  expect(await page.getByRole('button', { name: /^New since/ }).count()).toBe(0)
  await surface(page).focus()
  await library.write('one.txt', digest('A Study', 'Another Study'))
  await library.import()
  await page.getByText(/^3 nodes/).waitFor()
  await panel(page).getByText('Another Study').waitFor()
  expect(await surface(page).evaluate(element => element === document.activeElement)).toBe(true)
  expect(await viewTitle(page).textContent()).toBe('Library')
  await page.getByRole('button', { name: /^New since/ }).click()
  await expect.poll(() => addressOf(page).get('new')).toBe('1')
  await panel(page).getByRole('button', { name: 'Close' }).click()
  await panel(page)
    .getByText(/^New since .*: 1$/)
    .waitFor()
  await panel(page).getByRole('link', { name: 'Another Study' }).waitFor()
  expect(await panel(page).getByRole('link').count()).toBe(1)
  // Only what was there before is faded.
  await expect
    .poll(async () => (await findColor(surface(page), Paper.color.light, 6)).length)
    .toBeGreaterThan(0)
  expect(await findColor(surface(page), Author.color.light, 3)).toEqual([])
  expect(viewer.complaints).toEqual([])
})

test('a page says that its server is away, keeps what it shows, and goes on when the server is back', async () => {
  const page = await viewer.visit('/graph?node=author:ada-example')
  await drawn(page)
  await panel(page).getByText('A Study').first().waitFor()
  await server.close()
  await page.getByText(/The server is away/).waitFor()
  await panel(page).getByRole('link', { name: 'A Study' }).first().click()
  await panel(page).getByRole('alert').waitFor()
  await page.getByText(/nodes, /).waitFor()
  await start(new URL(viewer.url).port)
  await panel(page).getByRole('heading', { name: 'A Study', level: 2 }).waitFor()
  await page.getByText(/The server is away/).waitFor({ state: 'detached' })
})

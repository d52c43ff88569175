import { expect, test } from 'vitest'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { drawn, panel, surface, viewTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

const digest = (...titles: string[]): string =>
  [
    '2024-03-14',
    ...titles.flatMap((title, at) => [`https://arxiv.org/abs/2403.0000${at}`, title, '(Ada Example)']),
  ].join('\n')

let library: Library
const viewer = new Viewer(async () => {
  library = await Library.create()
  await library.write('one.txt', digest('A Study'))
  await library.import()
  const settings = readSettings({ home: library.home, port: '0' }, {})
  const { url, close } = await startServer({ store: library.store, settings })
  return { url, close: () => close().then(() => library.destroy()) }
})

test('an open page shows what an import adds: the view, with its focus, and the node that is open', async () => {
  const page = await viewer.visit('/graph?node=author:ada-example')
  await drawn(page)
  await page.getByText(/^2 nodes/).waitFor()
  await surface(page).focus()
  await library.write('one.txt', digest('A Study', 'Another Study'))
  await library.import()
  await page.getByText(/^3 nodes/).waitFor()
  await panel(page).getByText('Another Study').waitFor()
  expect(await surface(page).evaluate(element => element === document.activeElement)).toBe(true)
  expect(await viewTitle(page).textContent()).toBe('Library')
  expect(viewer.complaints).toEqual([])
})

import { expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { drawn, surface, viewTitle } from './open-page.ts'
import { findColor } from './pixels.ts'
import { Viewer } from './viewer.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
A Study
(Ada Example)`

let library: Library
const viewer = new Viewer(async () => {
  library = await Library.create()
  const settings = readSettings({ home: library.home, port: '0' }, {})
  const { url, close } = await startServer({ store: library.store, settings })
  return { url, close: () => close().then(() => library.destroy()) }
})

test('the page of an empty library fills itself when something is imported', async () => {
  const page = await viewer.visit('/')
  await page.getByRole('heading', { name: 'Nothing has been imported yet' }).waitFor()
  await library.write('one.txt', DIGEST)
  await library.import()
  await drawn(page)
  expect(await viewTitle(page).textContent()).toBe('Library')
  await page.getByText(/^2 nodes/).waitFor()
  // A paper and its author stand in the middle of an empty sheet, and cover little of it: a colour is found once in a cell.
  await expect
    .poll(async () => (await findColor(surface(page), LABEL_TABLE.Paper.color.light)).length)
    .toSatisfy((cells: number) => cells > 0 && cells < 12)
})

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { drawn, surface } from './open-page.ts'
import { Viewer } from './viewer.ts'

let home = ''

/** A library without its pointer. */
const viewer = new Viewer(async () => {
  const library = await Library.create()
  home = library.home
  await library.write('one.txt', '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nA Study\n(Ada Example)\n')
  await library.import()
  await rm(join(library.home, 'graph', 'current'))
  const settings = readSettings({ home: library.home, port: '0' }, {})
  const { url, close } = await startServer({ store: library.store, settings })
  return { url, close: () => close().then(() => library.destroy()) }
})

test.each([
  ['en', 'not recorded which state of the graph is the current one'],
  ['ko', '온전한 상태 가운데 가장 새로운'],
])('a damaged graph is drawn, and a banner says which state it is (%s)', async (lang, said) => {
  const page = await viewer.visit(`/graph?lang=${lang}`)
  await drawn(page)
  expect(await page.getByRole('status').first().textContent()).toContain(said)
  expect((await surface(page).boundingBox())?.height).toBeGreaterThan(500)
  expect(viewer.complaints).toEqual([])
})

test('a search that the server cannot answer says why', async () => {
  const page = await viewer.visit('/graph')
  await drawn(page)
  await rm(join(home, 'graph'), { recursive: true })
  await page.getByRole('combobox').fill('study')
  await page.getByRole('alert').filter({ hasText: 'emptied, moved or removed' }).waitFor()
})

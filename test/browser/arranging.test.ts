import { afterEach, expect, test, vi } from 'vitest'
import { MapMaker } from '../../src/maps/map-maker.ts'
import { startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { Library } from '../import/library.ts'
import { drawn, viewTitle } from './open-page.ts'
import { Viewer } from './viewer.ts'

/** A server for which this library is a large one. */
async function site() {
  const library = await Library.create()
  await library.write(
    'a.txt',
    '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nAlpha\n(Ada Example)\n좋다.\n#llm\n',
  )
  await library.import()
  const settings = readSettings({ home: library.home, port: '0' }, {})
  const server = await startServer({ store: library.store, settings, large: 1 })
  const close = async () => {
    await server.close()
    await library.destroy()
  }
  return { url: server.url, close }
}

const viewer = new Viewer(site)
// That the server is busy is an error for the browser, not for the page.
afterEach(() => expect(viewer.complaints.filter(text => !text.includes('503'))).toEqual([]))

test('a map that is being arranged says how far it is, and is shown when it is there', async () => {
  const { make } = MapMaker.prototype
  let begin = () => {}
  const seen = new Promise<void>(resolve => {
    begin = resolve
  })
  const making = vi.spyOn(MapMaker.prototype, 'make').mockImplementation(async function (
    this: MapMaker,
    ...given
  ) {
    await seen
    return Reflect.apply(make, this, given)
  })
  const page = await viewer.visit('/')
  await page.getByText('The map of this library is being arranged: 0 %').waitFor()
  begin()
  await drawn(page)
  expect(await viewTitle(page).textContent()).toBe('Library')
  making.mockRestore()
})

import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { arrangeMaps } from '../../src/cli/arrange-maps.ts'
import { hasMaps, prepareLater } from '../../src/cli/prepare-later.ts'
import { KeptIndexes, markOf } from '../../src/indexing/kept-index.ts'
import { layoutsFolder } from '../../src/layouts-folder.ts'
import { keptMapOf } from '../../src/maps/kept-map.ts'
import { MapMaker } from '../../src/maps/map-maker.ts'
import { MapSigns } from '../../src/maps/map-signs.ts'
import { searchFolder } from '../../src/search-folder.ts'
import { readSettings } from '../../src/settings.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { Library } from '../import/library.ts'

let library: Library
beforeAll(async () => {
  library = await Library.create()
  await library.write('one.txt', '2024-03-14\nhttps://arxiv.org/abs/2403.00001\nOne Paper\n(Ada Example)\n')
  await library.import()
})
afterAll(() => library.destroy())

/** Whether the first map is made here, while another process says that it makes it, and then says so no more. */
async function isMadeHere(): Promise<boolean> {
  const settings = readSettings({ home: library.home }, {})
  const file = findFile(await loadCypherFiles(), 'view', 'library')
  const wanted = { file, parameters: parseParameters(file, {}) }
  const map = keptMapOf(wanted, library.store, await library.store.generation())
  if (!map) throw new Error('The map of the library is not kept.')
  const signs = new MapSigns(layoutsFolder(settings))
  const sign = signs.give(map)
  await vi.waitUntil(async () => (await signs.look(map)) !== null)
  const looks = vi.spyOn(MapMaker.prototype, 'madeElsewhere')
  const enough = new Error('The first map is enough.')
  const made: string[] = []
  const arranging = arrangeMaps(library.store, settings, {
    fresh: false,
    quiet: true,
    onMap: ({ name }, one) => {
      if (one) made.push(name)
      throw enough
    },
  })
  await Promise.all([
    expect(arranging).rejects.toBe(enough),
    vi.waitUntil(() => looks.mock.calls.length > 1, { timeout: 10_000 }).then(() => sign.end()),
  ])
  looks.mockRestore()
  return made.includes('library')
}

test('a map that another process has not finished is made, and one that it has is not', async () => {
  expect(await isMadeHere()).toBe(true)
  expect(await isMadeHere()).toBe(false)
})

test('the search index and the maps are made by a process that outlives the import', async () => {
  const settings = readSettings({ home: library.home }, {})
  expect(await hasMaps(settings)).toBe(false)
  prepareLater(settings)
  await expect.poll(() => hasMaps(settings)).toBe(true)
  const mark = markOf(await library.store.generation())
  expect(await new KeptIndexes(searchFolder(settings)).find(mark)).not.toBeNull()
})

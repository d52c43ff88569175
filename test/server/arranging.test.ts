import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { decodeOverview } from '../../src/graph/overview.ts'
import { decodeScene } from '../../src/graph/scene-codec.ts'
import { keptMapOf } from '../../src/maps/kept-map.ts'
import { MapMaker } from '../../src/maps/map-maker.ts'
import { SceneCache } from '../../src/scene/scene-cache.ts'
import { Arranging } from '../../src/server/arranging.ts'
import { type RunningServer, startServer } from '../../src/server/start-server.ts'
import { readSettings } from '../../src/settings.ts'
import { findFile, loadCypherFiles } from '../../src/views/load.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { Library } from '../import/library.ts'

const settingsOf = ({ home }: Library) => readSettings({ home, port: '0' }, {})
const digest = (papers: readonly string[]) =>
  papers.map(
    (name, at) =>
      `2024-03-${14 + at}\nhttps://arxiv.org/abs/2403.0000${at + papers.length}\n${name}\n(Ada Example, ${name} Person)\n좋다.\n#llm #${name}\n`,
  )

let library: Library
let server: RunningServer

/** A server for which this library is a large one. */
const start = () => startServer({ store: library.store, settings: settingsOf(library), large: 1 })
const get = (path: string) => fetch(`${server.url}${path}`)
const importMore = async (...papers: string[]) => {
  for (const [at, text] of digest(papers).entries()) await library.write(`${papers[at]}.txt`, text)
  await library.import()
}

/** What the server answers once it no longer says that the map is being made, and how often it did. */
async function arranged(path: string) {
  for (let refused = 0; ; refused += 1) {
    const response = await get(path)
    if (response.status !== 503) return { response, refused }
    const { code, reason, values, error } = await response.json()
    expect([code, reason]).toEqual(['STORE_BUSY', 'beingArranged'])
    expect(error).toContain(`The map is being arranged (${values.percent} %)`)
  }
}

beforeAll(async () => {
  library = await Library.create()
  await importMore('Alpha', 'Beta', 'Gamma')
  server = await start()
})
afterAll(async () => {
  await server.close()
  await library.destroy()
})

it('makes the map of a large library in the background, and keeps it', async () => {
  const picture = await get('/picture.svg')
  expect(picture.status).toBe(503)
  expect(picture.headers.get('retry-after')).toBe('2')
  const { response } = await arranged('/api/scenes/library')
  const scene = decodeScene(await response.arrayBuffer())
  expect(scene.generation).toBe(await library.store.generation())
  expect((await get('/picture.svg')).status).toBe(200)
  const overview = decodeOverview(await (await get('/api/scenes/library/overview')).arrayBuffer())
  expect(overview.whole.nodes).toBe(scene.nodes.key.length)
  await server.close()
  server = await start()
  const again = await get('/api/scenes/library')
  expect([again.status, again.headers.get('etag')]).toEqual([200, response.headers.get('etag')])
})

it('makes maps of a part as well, and the rest at once', async () => {
  const { response, refused } = await arranged('/api/scenes/library?limit=1')
  expect(refused).toBeGreaterThan(0)
  expect(decodeScene(await response.arrayBuffer()).truncated).toMatchObject({ shown: 1, total: 3 })
  expect((await get('/api/scenes/author?author=author:ada-example')).status).toBe(200)
})

/** The map of the library as a whole, in its present state. */
async function usualMap() {
  const file = findFile(await loadCypherFiles(), 'view', 'library')
  const wanted = { file, parameters: parseParameters(file, {}) }
  const generation = await library.store.generation()
  return { wanted, generation, map: keptMapOf(wanted, library.store, generation) }
}

it('makes a map once for all who ask for it at the same time', async () => {
  const { wanted, generation, map } = await usualMap()
  const maker = new MapMaker(settingsOf(library))
  const makes = vi.spyOn(maker, 'make')
  const arranging = new Arranging(new SceneCache(), maker)
  const request = { generation, view: 'library', parameters: wanted.parameters, map }
  await Promise.allSettled([1, 2, 3].map(() => arranging.ask(wanted, request)))
  expect(makes).toHaveBeenCalledTimes(1)
  await arranging.close()
})

it('shows the map that another process makes, without a restart', async () => {
  await importMore('Delta', 'Epsilon')
  const before = (await arranged('/api/scenes/library')).response.headers.get('etag')
  const { wanted, map } = await usualMap()
  const [maker, looking] = [new MapMaker(settingsOf(library)), new MapMaker(settingsOf(library))]
  const seen: (number | null)[] = []
  await maker.make({ ...wanted, fresh: true, earlier: null, mustKeep: false }, map, undefined, async () => {
    if (map) seen.push(await looking.madeElsewhere(map))
  })
  expect(seen.some(percent => percent !== null)).toBe(true)
  expect(map && (await looking.madeElsewhere(map))).toBeNull()
  const { response, refused } = await arranged('/api/scenes/library')
  expect(refused).toBe(0)
  expect(response.headers.get('etag')).not.toBe(before)
  await maker.close()
})

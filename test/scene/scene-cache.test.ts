import { afterEach, describe, expect, test } from 'vitest'
import { encodeScene } from '../../src/graph/scene-codec.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { SceneCache } from '../../src/scene/scene-cache.ts'
import { groupedView } from './views.ts'

const view = groupedView(4, 6)
const request = (generation: string) => ({ generation, view: 'library', parameters: {} })

describe('the scene cache', () => {
  let cache: SceneCache
  /** How often a view was read. */
  let reads = 0
  const read = async () => {
    reads += 1
    return view
  }
  const fresh = (largest?: number) => {
    reads = 0
    cache = new SceneCache(largest === undefined ? {} : { largest })
    return cache
  }
  afterEach(() => cache.close())

  test('makes the same scenes as this thread', async () => {
    const { bytes } = await fresh().get(request('one'), read)
    expect(bytes).toEqual(encodeScene(arrange(view, 'one', null)))
  })

  test('makes a scene once, however many requests there are', async () => {
    fresh()
    const scenes = await Promise.all(Array.from({ length: 5 }, () => cache.get(request('one'), read)))
    expect(new Set(scenes).size).toBe(1)
    expect(await cache.get(request('one'), read)).toBe(scenes[0])
    expect(reads).toBe(1)
  })

  test('makes a scene for each view, set of parameters and generation', async () => {
    fresh()
    await cache.get(request('one'), read)
    await cache.get({ ...request('one'), parameters: { limit: 3 } }, read)
    await cache.get({ ...request('one'), view: 'topics' }, read)
    await cache.get(request('two'), read)
    expect(reads).toBe(4)
  })

  test('starts from the positions of the previous generation', async () => {
    fresh()
    const { scene: before } = await cache.get(request('one'), read)
    const fewer = { ...view, nodes: view.nodes.slice(0, -1), relationships: view.relationships.slice(0, -2) }
    const { scene: after } = await cache.get(request('two'), async () => fewer)
    expect(after.nodes.x).toEqual(before.nodes.x.slice(0, -1))
    expect(after.nodes.y).toEqual(before.nodes.y.slice(0, -1))
  })

  test('does not keep a failure', async () => {
    fresh()
    const failed = cache.get(request('one'), () => Promise.reject(new Error('the store is away')))
    await expect(failed).rejects.toThrow('the store is away')
    expect((await cache.get(request('one'), read)).scene.nodes.key).toHaveLength(view.nodes.length)
  })

  test('evicts the scene that has not been used for longest if there are too many bytes', async () => {
    const { length } = encodeScene(arrange(view, 'one', null))
    fresh(2.5 * length)
    const names = ['a', 'b', 'a', 'c', 'a', 'b']
    for (const name of names) await cache.get({ ...request('one'), view: name }, read)
    expect(reads).toBe(4)
  })

  test('does not keep a scene that is larger than the whole cache', async () => {
    fresh(10)
    for (const _ of [1, 2]) expect((await cache.get(request('one'), read)).scene.view).toBe('library')
    expect(reads).toBe(2)
  })
})

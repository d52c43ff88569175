import { afterEach, describe, expect, test } from 'vitest'
import { SceneMaker } from '../../src/scene/scene-maker.ts'
import { groupedView } from './views.ts'

const large = groupedView(150, 40)
const small = groupedView(4, 6)

describe('the scene maker', () => {
  const makers = [new SceneMaker(), new SceneMaker()] as const
  afterEach(() => Promise.all(makers.map(maker => maker.close())))

  test('gives up scenes that nobody waits for, the one being made and those that wait', async () => {
    const client = new AbortController()
    const [left, other] = makers
    const abandoned = [large, large, large].map(view => left.make(view, 'one', null, client.signal))
    const live = left.make(small, 'one', null)
    const elsewhere = other.make(large, 'one', null)
    client.abort()
    for (const scene of abandoned) await expect(scene).rejects.toMatchObject({ code: 'INTERRUPTED' })
    const first = await Promise.race([live, elsewhere])
    expect(first.scene.nodes.key).toHaveLength(small.nodes.length)
  })

  test('tells of a view that cannot be arranged, and makes the next', async () => {
    const nothing = { ...small, nodes: undefined } as unknown as typeof small
    const [maker] = makers
    await expect(maker.make(nothing, 'one', null)).rejects.toMatchObject({ code: 'INTERNAL' })
    expect((await maker.make(small, 'one', null)).scene.nodes.key).toHaveLength(small.nodes.length)
  })
})

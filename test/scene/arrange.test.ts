import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { membershipIn } from '../../src/graph/communities.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { encodeScene } from '../../src/graph/scene-codec.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { anyView, groupedView } from './views.ts'

const bytesOf = (view: GraphView) => encodeScene(arrange(view, 'one', null))

const placesOf = ({ nodes }: Scene) =>
  new Map(
    nodes.key.map((key, node) => [key, { x: nodes.x[node] ?? Number.NaN, y: nodes.y[node] ?? Number.NaN }]),
  )

function distance(scene: Scene, one: string, other: string): number {
  const places = placesOf(scene)
  const [a, b] = [places.get(one), places.get(other)]
  return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.NaN
}

/** The view with so many papers on the topic of a group. */
const withNewPapers = (view: GraphView, topic: string, count: number): GraphView => {
  const fresh = Array.from({ length: count }, (_, at) => ({
    key: `arxiv:new-${at}`,
    label: 'Paper' as const,
    name: `new ${at}`,
    weight: 40,
  }))
  const target = view.nodes.findIndex(({ key }) => key === topic) + count
  const moved = view.relationships.map(link => ({
    ...link,
    source: link.source + count,
    target: link.target + count,
  }))
  const links = fresh.map((_, source) => ({ type: 'TAGGED' as const, source, target, weight: 1 }))
  return { ...view, nodes: [...fresh, ...view.nodes], relationships: [...links, ...moved] }
}

/** The view with one more paper, on the topic of a group. */
function withNewPaper(view: GraphView, topic: string): GraphView {
  const nodes = [...view.nodes, { key: 'title:new', label: 'Paper' as const, name: 'new', weight: 2 }]
  const target = nodes.findIndex(({ key }) => key === topic)
  const link = { type: 'TAGGED' as const, source: nodes.length - 1, target, weight: 1 }
  return { ...view, nodes, relationships: [...view.relationships, link] }
}

describe('a scene that neighbours are added to', () => {
  test('keeps place, size and colour of all that is there, however many come', () => {
    const view = groupedView(2, 6)
    const topic = view.nodes.find(({ label }) => label === 'Topic')?.key ?? ''
    const before = arrange(view, 'one', null)
    const after = arrange(withNewPapers(view, topic, 60), 'one', { ...before, isPart: true })
    const colorOf = ({ communities, nodes }: Scene, node: number) =>
      communities.find(({ id }) => id === nodes.community[node])?.color
    for (const [node, key] of before.nodes.key.entries()) {
      const now = after.nodes.key.indexOf(key)
      expect([after.nodes.x[now], after.nodes.y[now], after.nodes.size[now], colorOf(after, now)]).toEqual([
        before.nodes.x[node],
        before.nodes.y[node],
        before.nodes.size[node],
        colorOf(before, node),
      ])
    }
    expect(distance(after, 'arxiv:new-0', topic)).toBeLessThan(200)
  })
})

describe('a scene', () => {
  test('of the same view has the same bytes', () => {
    fc.assert(
      fc.property(anyView, view => {
        expect(bytesOf(structuredClone(view))).toEqual(bytesOf(view))
      }),
      { numRuns: 40 },
    )
    const large = groupedView(30, 20)
    expect(bytesOf(structuredClone(large))).toEqual(bytesOf(large))
  })

  test('has a position, size, rank and community for every node', () => {
    fc.assert(
      fc.property(anyView, view => {
        const scene = arrange(view, 'one', null)
        const { nodes, communities } = scene
        expect([...nodes.x, ...nodes.y].every(Number.isFinite)).toBe(true)
        expect(nodes.size.every(size => size > 0)).toBe(true)
        expect([...nodes.priority].sort((a, b) => a - b)).toEqual([...view.nodes.keys()])
        expect(communities.map(({ nodes: count }) => count)).toEqual(
          communities.map(({ id }) => nodes.key.filter((_, node) => membershipIn(scene, id)(node)).length),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('puts linked nodes closer together than others', () => {
    const scene = arrange(groupedView(8, 12), 'one', null)
    const own = distance(scene, 'topic:group-2', 'title:paper-2-5')
    for (const other of [0, 1, 3, 4, 5, 6, 7])
      expect(own).toBeLessThan(distance(scene, 'topic:group-2', `title:paper-${other}-5`))
  })
})

describe('the scene of the next generation', () => {
  const view = groupedView(8, 12)
  const before = arrange(view, 'one', null)

  test('leaves everything where it is if nothing is new', () => {
    const after = arrange(view, 'two', before)
    expect(after.nodes.x).toEqual(before.nodes.x)
    expect(after.nodes.y).toEqual(before.nodes.y)
    expect(after.generation).toBe('two')
  })

  test('puts a new paper beside its neighbours and moves nothing else', () => {
    const after = arrange(withNewPaper(view, 'topic:group-3'), 'two', before)
    const places = placesOf(after)
    for (const [key, place] of placesOf(before)) expect([key, places.get(key)]).toEqual([key, place])
    const toTopics = [...Array(8).keys()].map(group => distance(after, 'title:new', `topic:group-${group}`))
    expect(toTopics.indexOf(Math.min(...toTopics))).toBe(3)
  })

  test('puts a new node without links on the rim', () => {
    const alone = { key: 'title:alone', label: 'Paper' as const, name: 'alone', weight: 1 }
    const after = arrange({ ...view, nodes: [...view.nodes, alone] }, 'two', before)
    const places = placesOf(after)
    const { x, y } = places.get('title:alone') ?? { x: 0, y: 0 }
    places.delete('title:alone')
    const away = Math.hypot(x, y)
    // Beyond all others in its direction.
    for (const place of places.values()) expect((place.x * x + place.y * y) / away).toBeLessThan(away - 5)
  })

  test('puts new nodes that are linked only with each other together', () => {
    const fresh = ['a', 'b', 'c', 'd'].map(name => ({
      key: `topic:${name}`,
      label: 'Topic' as const,
      name,
      weight: 1,
    }))
    const first = view.nodes.length
    const links = [first + 1, first + 3].map((target, at) => ({
      type: 'TAGGED' as const,
      source: first + 2 * at,
      target,
      weight: 1,
    }))
    const relationships = [...view.relationships, ...links]
    const after = arrange({ ...view, nodes: [...view.nodes, ...fresh], relationships }, 'two', before)
    const across = Math.max(...after.nodes.x) - Math.min(...after.nodes.x)
    for (const [one, other] of [
      ['topic:a', 'topic:b'],
      ['topic:c', 'topic:d'],
    ] as const)
      expect(distance(after, one, other)).toBeLessThan(across / 8)
    for (const [key, place] of placesOf(before)) expect([key, placesOf(after).get(key)]).toEqual([key, place])
  })

  test('is laid out from scratch if little is left', () => {
    const other = groupedView(8, 4)
    const renamed = { ...other, nodes: other.nodes.map(node => ({ ...node, key: `${node.key}-other` })) }
    expect(encodeScene(arrange(renamed, 'two', before))).toEqual(encodeScene(arrange(renamed, 'two', null)))
  })
})

describe('the communities of the next generation', () => {
  const view = groupedView(8, 12)
  const before = arrange(view, 'one', null)
  const whatOf = (scene: Scene, key: string) => {
    const id = scene.nodes.community[scene.nodes.key.indexOf(key)]
    const { name, color } = scene.communities.find(one => one.id === id) ?? {}
    return { id, name, color }
  }

  test('keep number, name and colour, whichever is largest now', () => {
    let grown = view
    for (let paper = 0; paper < 5; paper += 1) {
      const next = withNewPaper(grown, 'topic:group-6')
      const last = next.nodes.at(-1)
      if (last) last.key = `title:new-${paper}`
      grown = next
    }
    const after = arrange(grown, 'two', before)
    for (const key of before.nodes.key) expect([key, whatOf(after, key)]).toEqual([key, whatOf(before, key)])
    expect(whatOf(after, 'title:new-4')).toEqual(whatOf(before, 'topic:group-6'))
    expect(after.communities[0]?.id).toBe(whatOf(before, 'topic:group-6').id)
  })

  test('are named anew when a member that they are named for has another name', () => {
    const nodes = view.nodes.map(node => (node.key === 'topic:group-2' ? { ...node, name: 'renamed' } : node))
    const after = arrange({ ...view, nodes }, 'two', before)
    const { id, color } = whatOf(before, 'topic:group-2')
    expect(whatOf(after, 'topic:group-2')).toEqual({ id, color, name: expect.stringContaining('renamed') })
    expect(whatOf(after, 'topic:group-5')).toEqual(whatOf(before, 'topic:group-5'))
  })

  test('leave the number of one that has gone to a new one', () => {
    const gone = whatOf(before, 'topic:group-2').id
    const isGone = (key: string) => /-2(-|$)/.test(key)
    const kept = view.nodes.flatMap(({ key }, node) => (isGone(key) ? [] : [node]))
    const at = new Map(kept.map((node, index) => [node, index]))
    const relationships = view.relationships.flatMap(link => {
      const [source, target] = [at.get(link.source), at.get(link.target)]
      return source === undefined || target === undefined ? [] : [{ ...link, source, target }]
    })
    const nodes = kept.flatMap(node => view.nodes[node] ?? [])
    const alone = { key: 'title:alone', label: 'Paper' as const, name: 'alone', weight: 1 }
    const after = arrange({ ...view, nodes: [...nodes, alone], relationships }, 'two', before)
    expect(whatOf(after, 'title:alone')).toEqual({
      id: gone,
      name: expect.stringContaining('alone'),
      color: gone,
    })
    expect(whatOf(after, 'topic:group-5')).toEqual(whatOf(before, 'topic:group-5'))
  })
})

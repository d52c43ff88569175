import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { topsOf } from '../../src/graph/communities.ts'
import { decodeOverview, encodeOverview } from '../../src/graph/overview.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { overviewOf } from '../../src/scene/overview.ts'
import { anyView, groupedView } from './views.ts'

const decode = (bytes: Uint8Array) => decodeOverview(bytes.slice().buffer as ArrayBuffer)

test('an overview is read as it was written, but for what no eye sees', () => {
  fc.assert(
    fc.property(anyView, view => {
      const given = overviewOf(arrange(view, 'one', null))
      const { nodes, ...rest } = decode(encodeOverview(given))
      expect(rest).toEqual(JSON.parse(JSON.stringify({ ...given, nodes: undefined })))
      for (const column of ['name', 'label', 'community'] as const)
        expect(nodes[column]).toEqual(given.nodes[column])
      for (const axis of ['x', 'y'] as const)
        nodes[axis].forEach((value, node) => {
          expect(Math.abs(value - (given.nodes[axis][node] as number))).toBeLessThan(0.1)
        })
    }),
  )
})

test('bytes that are cut off are no overview', () => {
  const whole = encodeOverview(overviewOf(arrange(groupedView(4, 6), 'one', null)))
  for (let length = 0; length < whole.length; length += 1)
    expect(() => decode(whole.subarray(0, length))).toThrow(/not an overview, or it is damaged/)
})

test('a large map has an overview of a few kilobytes, with its leaders and some of every part', () => {
  const scene = arrange(groupedView(300, 40), 'one', null)
  const overview = overviewOf(scene)
  expect(gzipSync(encodeOverview(overview)).length).toBeLessThan(60_000)
  expect(overview.whole).toEqual({
    nodes: scene.nodes.key.length,
    relationships: scene.relationships.source.length,
    communities: scene.communities.length,
  })
  expect(overview.communities.length).toBeLessThan(scene.communities.length)
  const first = scene.nodes.priority.indexOf(0)
  expect([overview.nodes.name[0], overview.nodes.x[0]]).toEqual([
    scene.nodes.name[first],
    scene.nodes.x[first],
  ])
  const tops = new Set(topsOf(scene).values())
  expect(new Set(overview.nodes.community)).toEqual(tops)
})

import { expect, test } from 'vitest'
import { plainColors } from '../../src/graph/color-by.ts'
import { extentOf } from '../../src/graph/extent.ts'
import { arrange } from '../../src/scene/arrange.ts'

const scene = (count: number) =>
  arrange(
    {
      view: 'library',
      parameters: {},
      nodes: Array.from({ length: count }, (_, at) => ({
        key: `title:${at}`,
        label: 'Paper' as const,
        name: `Paper ${at}`,
        weight: 1,
      })),
      relationships: Array.from({ length: count - 1 }, (_, at) => ({
        type: 'SHARES' as const,
        source: at,
        target: at + 1,
        weight: 1,
      })),
      truncated: null,
      omitted: null,
    },
    'one',
    null,
  )

const sideOf = (count: number): number => {
  const { left, right, top, bottom } = extentOf(scene(count))
  return Math.max(right - left, bottom - top)
}

test('a single node lies in the middle of a window that it fills a fiftieth of', () => {
  const { nodes } = scene(1)
  expect([nodes.x[0], nodes.y[0], sideOf(1)]).toEqual([0, 0, 600])
  expect(nodes.size[0]).toBeGreaterThan(600 / 60)
  expect(nodes.size[0]).toBeLessThan(600 / 40)
})

test('two nodes lie near each other, with room around', () => {
  const { nodes } = scene(2)
  const distance = Math.hypot(nodes.x[1]! - nodes.x[0]!, nodes.y[1]! - nodes.y[0]!)
  expect(distance).toBeGreaterThan(sideOf(2) / 4)
  expect(distance).toBeLessThan(sideOf(2) * 0.7)
})

test('from some thirty nodes on, a scene fills the window', () => {
  expect(sideOf(5)).toBe(600)
  expect(sideOf(40)).toBeGreaterThan(950)
})

test('colours stand for kinds where there is one community only', () => {
  expect(plainColors(scene(1))).toBe('kind')
  const two = scene(2)
  two.nodes.community[1] = (two.nodes.community[0] as number) + 1
  expect(plainColors(two)).toBe('community')
})

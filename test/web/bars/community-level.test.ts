import { expect, test } from 'vitest'
import type { Community } from '../../../src/graph/scene.ts'
import { CommunityTree } from '../../../web/bars/community-level.ts'

/** Communities by their place in the tree: `a` at the top, `a.b` within it. The number is that of nodes. */
const named: [string, number][] = [
  ['vision', 90],
  ['robots', 60],
  ['alone', 1],
  ['vision.detection', 40],
  ['vision.video', 30],
  ['robots.legs', 20],
  ['vision.detection.boxes', 15],
]
const ids = new Map(named.map(([name], id) => [name, id]))
const communities = named.map(([name, nodes], id): Community => {
  const outer = name.split('.').slice(0, -1)
  return { id, name, nodes, color: 0, parent: ids.get(outer.join('.')) ?? null, level: outer.length }
})
const tree = new CommunityTree({ communities })
const idOf = (name: string) => ids.get(name) ?? -1
const namesOf = (list: readonly Community[]) => list.map(({ name }) => name)

test('from afar the legend lists the communities at the top, without single nodes', () => {
  expect(namesOf(tree.level([]))).toEqual(['vision', 'robots'])
  expect(namesOf(tree.level([idOf('robots')]))).toEqual(['vision', 'robots'])
})

test('nearer it lists those that are named, the largest first, and none within another', () => {
  const level = tree.level(['robots.legs', 'vision.detection', 'vision.detection.boxes'].map(idOf))
  expect(namesOf(level)).toEqual(['vision.detection', 'robots.legs'])
})

test('each opens into its parts and knows what it lies in', () => {
  expect(namesOf(tree.partsOf(idOf('vision')))).toEqual(['vision.detection', 'vision.video'])
  expect(namesOf(tree.pathOf(idOf('vision.detection.boxes')))).toEqual([
    'vision',
    'vision.detection',
    'vision.detection.boxes',
  ])
  expect(tree.pathOf(99)).toEqual([])
})

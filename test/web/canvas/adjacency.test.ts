import { expect, it } from 'vitest'
import { buildAdjacency } from '../../../web/canvas/adjacency.ts'
import { sceneOf } from './scenes.ts'

it('knows the neighbours and relationships of each node, whichever way they point', () => {
  const links: [number, number][] = [
    [0, 1],
    [2, 0],
    [0, 1],
    [3, 3],
  ]
  const { neighboursOf, relationshipsOf } = buildAdjacency(sceneOf([{}, {}, {}, {}, {}], links))
  expect(neighboursOf(0)).toEqual([1, 2])
  expect([...relationshipsOf(0)]).toEqual([0, 1, 2])
  expect(neighboursOf(1)).toEqual([0])
  expect([...relationshipsOf(3)]).toEqual([3])
  expect(neighboursOf(4)).toEqual([])
})

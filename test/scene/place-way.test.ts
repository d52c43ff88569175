import { expect, it } from 'vitest'
import { adjacencyOf } from '../../src/graph/adjacency.ts'
import { placeWay } from '../../src/scene/place-way.ts'

const placed = (order: number, links: [number, number][], start: number) => {
  const { x, y } = placeWay(
    adjacencyOf(
      order,
      links.map(([from]) => from),
      links.map(([, to]) => to),
      links.map(() => 1),
    ),
    start,
  )
  return { x: [...x], y: [...y] }
}

it('a path is a straight line from the top down, whichever way its links point', () => {
  const { x, y } = placed(
    4,
    [
      [2, 0],
      [2, 1],
      [1, 3],
    ],
    3,
  )
  expect(x).toEqual([0, 0, 0, 0])
  expect([3, 1, 2, 0].map(node => y[node])).toEqual([210, 70, -70, -210])
})

it('nodes of the same step stand side by side, and a long path keeps to the square', () => {
  const { x, y } = placed(
    4,
    [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ],
    0,
  )
  expect(y[1]).toBe(y[2])
  expect([x[1], x[2]]).toEqual([-130, 130])
  const long = placed(
    21,
    Array.from({ length: 20 }, (_, at) => [at, at + 1]),
    0,
  )
  expect([long.y[0], long.y[20]]).toEqual([500, -500])
})

it('an end that nothing leads to stands apart', () => {
  expect(placed(2, [], 1).y).toEqual([-70, 70])
})

import { expect, test } from 'vitest'
import { decodeTile, encodeTile, type TilePlace } from '../../src/graph/tile.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { Tiles } from '../../src/scene/tiles.ts'
import { groupedView } from './views.ts'

const scene = arrange(groupedView(120, 40), 'one', null)
const tiles = new Tiles(scene)
const read = (place: TilePlace) => {
  const tile = tiles.tile(place)
  if (!tile) throw new Error(`No tile ${JSON.stringify(place)}.`)
  return decodeTile(encodeTile(tile).buffer as ArrayBuffer)
}
const all = tiles.places.map(read)

test('tiles hold every node once, as it is in the scene', () => {
  expect(all.length).toBeGreaterThan(3)
  const { key, name, ...columns } = scene.nodes
  const seen: number[] = []
  for (const { ids, nodes } of all)
    for (const [at, id] of ids.entries()) {
      seen.push(id)
      expect([nodes.key[at], nodes.name[at]]).toEqual([key[id], name[id]])
      for (const column of Object.keys(columns) as (keyof typeof columns)[])
        expect(nodes[column][at]).toBe(columns[column][id])
    }
  expect(seen.sort((a, b) => a - b)).toEqual(key.map((_, node) => node))
})

test('tiles hold every link once, on the level of its later end', () => {
  const levels = new Map(all.flatMap(({ level, ids }) => [...ids].map(id => [id, level] as const)))
  const linksOf = ({ source, target, type, weight }: typeof scene.relationships) =>
    [...source.keys()].map(at => [source[at], target[at], type[at], weight[at]].join(' '))
  for (const { level, relationships } of all)
    for (const [at, source] of relationships.source.entries()) {
      const ends = [source, relationships.target[at] as number].map(id => levels.get(id) ?? 0)
      expect(Math.max(...ends)).toBe(level)
    }
  const links = all.flatMap(({ relationships }) => linksOf(relationships))
  expect(links.sort()).toEqual(linksOf(scene.relationships).sort())
})

test('the first tile leads, and each lies where its nodes are', () => {
  const { left, top, side } = tiles.square
  for (const { level, x, y, nodes } of all) {
    expect(nodes.key.length).toBeLessThanOrEqual(1500)
    const width = side / 2 ** level
    for (const value of nodes.x) expect(Math.floor((value - left) / width)).toBe(x)
    for (const value of nodes.y) expect(Math.floor((value - top) / width)).toBe(y)
  }
  expect(Math.max(...(all[0]?.nodes.priority ?? []))).toBe(1499)
  expect(tiles.tile({ level: 0, x: 1, y: 0 })).toBeNull()
})

test('bytes that are cut off are no tile', () => {
  const whole = encodeTile(all[0] as (typeof all)[0])
  for (let length = 0; length < whole.length; length += 997)
    expect(() => decodeTile(whole.slice(0, length).buffer)).toThrow(/not a tile, or it is damaged/)
})
